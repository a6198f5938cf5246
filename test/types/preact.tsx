/** @jsxImportSource preact */
import type { Article, LedeLoadEvent, LedeSubmittedEvent } from 'lede-elements';
import type {} from 'lede-elements/preact';

const article: Article = { id: '1', url: 'https://paper.example/1', title: 'One', authors: [] };
const loaded = ({ items }: LedeLoadEvent): number => items.length;
const posted = (event: LedeSubmittedEvent): string => event.comment.id;

export const Right = () => (
  <main>
    <lede-article-card article={article} headingLevel={2} class="lead" onlede-load={loaded}>
      <a href="/1">One</a>
    </lede-article-card>
    <lede-related-stories key="stories" src="/stories" limit={6} heading-level={2} layout="grid" />
    <lede-comment-thread
      sort="newest"
      comments={[]}
      onlede-submitted={posted}
      onlede-submit={({ draft, currentTarget }) => [draft.body, currentTarget.loadMore()]}
    >
      <p slot="empty">Nobody yet</p>
    </lede-comment-thread>
  </main>
);

export const Wrong = () => (
  <main>
    {/* @ts-expect-error -- a property that is not there */}
    <lede-article-card headline="One" />
    {/* @ts-expect-error -- a number */}
    <lede-related-stories limit="6" />
    {/* @ts-expect-error -- a handler of another event */}
    <lede-comment-thread onlede-submitted={loaded} />
    {/* @ts-expect-error -- an element there is not */}
    <lede-article-cart />
  </main>
);
