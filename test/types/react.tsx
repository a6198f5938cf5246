import { useRef } from 'react';
import type {
  Article,
  LedeCommentThreadElement,
  LedeLoadEvent,
  LedeSubmittedEvent,
} from 'lede-elements';
import type {} from 'lede-elements/react';

const article: Article = { id: '1', url: 'https://paper.example/1', title: 'One', authors: [] };
const loaded = ({ items }: LedeLoadEvent): number => items.length;
const posted = (event: LedeSubmittedEvent): string => event.comment.id;

export function Right() {
  const thread = useRef<LedeCommentThreadElement>(null);
  return (
    <main>
      <lede-article-card
        article={article}
        headingLevel={2}
        theme="dark"
        className="lead"
        style={{ color: 'CanvasText' }}
        onlede-load={loaded}
        onClick={({ currentTarget }) => currentTarget.refresh()}
      >
        <a href="/1">One</a>
      </lede-article-card>
      <lede-related-stories
        key="stories"
        src="/stories"
        map={{ items: 'results', title: 'webTitle' }}
        source={{ headers: { Authorization: 'none' }, timeZone: 'Europe/Oslo' }}
        limit={6}
        layout="grid"
        aria-label="More"
        heading-level="2"
        onlede-navigate={(event) => {
          event.preventDefault();
          const { url }: { url: string } = event;
          return url;
        }}
      />
      <lede-comment-thread
        ref={thread}
        comments={[]}
        sort="newest"
        readOnly
        onlede-submitted={posted}
        onlede-submit={({ draft, currentTarget }) => [draft.body, currentTarget.loadMore()]}
      >
        <p slot="empty">Nobody yet</p>
      </lede-comment-thread>
    </main>
  );
}

export function Wrong() {
  return (
    <main>
      {/* @ts-expect-error -- a property that is not there */}
      <lede-article-card headline="One" />
      {/* @ts-expect-error -- a list where one article belongs */}
      <lede-article-card article={[article]} />
      {/* @ts-expect-error -- React sets properties, and this one is a number */}
      <lede-related-stories limit="6" />
      {/* @ts-expect-error -- not one of its words */}
      <lede-related-stories layout="masonry" />
      {/* @ts-expect-error -- can only be read */}
      <lede-comment-thread state="ready" />
      {/* @ts-expect-error -- a handler of another event */}
      <lede-comment-thread onlede-submitted={loaded} />
      {/* @ts-expect-error -- React listens to the name as it is written: there is no `LedeLoad` */}
      <lede-comment-thread onLedeLoad={loaded} />
      {/* @ts-expect-error -- an element there is not */}
      <lede-article-cart />
    </main>
  );
}
