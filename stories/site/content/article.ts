import type { PaletteName } from '../images.js';
import type { Article, ArticleImage } from '../types.js';
import { authorOf } from './authors.js';
import { hoursAgo } from './clock.js';
import { sectionOf } from './sections.js';
import type { Draft } from './types.js';

/** A draft of a section as the endpoint answers it. */
export function articleOf(draft: Draft, section: PaletteName): Article {
  const { name, url } = sectionOf(section, draft.sectionName);
  return {
    id: draft.id,
    url: `/articles/${draft.slug}`,
    title: draft.title,
    standfirst: draft.standfirst,
    image: imageOf(draft, section),
    authors: draft.authors.map(authorOf),
    section: { name, url },
    published: hoursAgo(draft.hoursAgo),
    updated: draft.updatedHoursAgo === undefined ? null : hoursAgo(draft.updatedHoursAgo),
    comment_count: 0,
    kind: draft.kind ?? 'article',
    reading_minutes: draft.minutes,
    duration_seconds: draft.seconds ?? null,
    sponsor: draft.sponsor ?? null,
    access: draft.access ?? 'free',
    body: draft.body.map(blockOf).join('\n'),
    lang: draft.lang ?? 'en',
    dir: draft.dir ?? 'ltr',
  };
}

function imageOf({ id, image }: Draft, section: PaletteName): ArticleImage | null {
  if (!image) return null;
  return {
    url: `/images/${image.motif}-${section}-${id}.svg`,
    alt: image.alt,
    width: 1200,
    height: 800,
    caption: image.caption ?? null,
    credit: image.credit ?? null,
    focal_point: image.focus ?? null,
  };
}

function blockOf(block: string): string {
  return block.startsWith('<') ? block : `<p>${block}</p>`;
}
