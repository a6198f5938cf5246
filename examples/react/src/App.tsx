import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { LedeCommentThreadElement, LedeLoadEvent, LedeNavigateEvent } from 'lede-elements';
import 'lede-elements/define';
import { type Page, frontPage } from './page';

/** An article's page: the article itself is the app's own, its comments and what is related come from an endpoint. */
export function App() {
  const [page, setPage] = useState<Page>(frontPage);
  const [large, setLarge] = useState(false);
  const [commentsFirst, setCommentsFirst] = useState(true);

  /** Turns the page within the app, in place of following the link. */
  const open = (event: LedeNavigateEvent): void => {
    event.preventDefault();
    setPage({ article: event.article });
  };

  const sections: ReactElement[] = [
    <Comments key={`comments-${page.article.id}`} id={page.article.id} />,
    <lede-related-stories
      key="stories"
      src="/api/articles?related={id}"
      preset="lede"
      heading="More like this"
      layout="grid"
      loading="eager"
      limit={3}
      articleId={page.article.id}
      onlede-navigate={open}
    >
      <a href="/">All stories</a>
    </lede-related-stories>,
  ];

  return (
    <main style={{ fontSize: large ? '1.25em' : '1em' }}>
      <p>
        <button onClick={() => setLarge(!large)}>{large ? 'Smaller text' : 'Larger text'}</button>
        <button onClick={() => setCommentsFirst(!commentsFirst)}>
          {commentsFirst ? 'Stories first' : 'Comments first'}
        </button>
        <button onClick={() => setPage(frontPage)}>Front page</button>
      </p>
      <lede-article-card
        article={page.article}
        headingLevel={1}
        className="lead"
        onlede-navigate={open}
      />
      {commentsFirst ? sections : sections.toReversed()}
    </main>
  );
}

/** The comments of an article, and how many of them are loaded. */
function Comments({ id }: { id: string }) {
  const thread = useRef<LedeCommentThreadElement>(null);
  const [count, setCount] = useState<number>();
  const [posted, setPosted] = useState<string>();

  // What React has no prop for is done as with any element: here a listener that is taken away again.
  useEffect(() => {
    const element = thread.current;
    const announce = (): void => setPosted('Sending…');
    element?.addEventListener('lede-submit', announce);
    return () => element?.removeEventListener('lede-submit', announce);
  }, []);

  return (
    <section>
      <p>
        <output>{count === undefined ? 'Loading' : `${count} loaded`}</output> {posted}{' '}
        <button onClick={() => void thread.current?.refresh()}>Reload comments</button>
      </p>
      <lede-comment-thread
        ref={thread}
        src="/api/articles/{id}/comments"
        preset="lede"
        loading="eager"
        articleId={id}
        source={{ headers: { 'X-Reader': 'example' }, timeZone: 'Europe/Oslo' }}
        onlede-load={({ items }: LedeLoadEvent) => setCount(items.length)}
        onlede-submitted={({ comment }) => setPosted(`Thank you, ${comment.author.name}.`)}
      >
        <p slot="empty">Nobody has said anything. Will you?</p>
      </lede-comment-thread>
    </section>
  );
}
