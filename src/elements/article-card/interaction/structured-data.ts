import type { ReactiveController } from 'lit';
import type { Article } from '../../../data/model.js';
import { dataBlock } from '../../../html/data-block.js';
import type { CardParts } from '../card-parts.js';

/**
 * Tells search engines of the articles that are shown: one as a `NewsArticle`, several as an `ItemList`, in the vocabulary of
 * schema.org.
 *
 * @see https://schema.org/NewsArticle
 */
export class StructuredData implements ReactiveController {
  readonly #parts: CardParts;
  #script: Element | undefined;
  #told: readonly Article[] = [];

  constructor(parts: CardParts) {
    this.#parts = parts;
    parts.host.addController(this);
  }

  /** Tells of what is shown now. */
  tell(): void {
    const { host } = this.#parts;
    const shown = host.structuredData && host.isConnected ? this.#parts.shown() : [];
    const isSame =
      shown.length === this.#told.length &&
      shown.every((article, index) => article === this.#told[index]);
    if (isSame) return;
    this.#told = shown;
    this.#script?.remove();
    this.#script = undefined;
    if (shown.length === 0) return;
    this.#script = dataBlock(describe(shown, 'article' in host)) ?? undefined;
    if (this.#script) document.head.append(this.#script);
  }

  hostConnected(): void {
    this.tell();
  }

  hostDisconnected(): void {
    this.#script?.remove();
    this.#script = undefined;
    this.#told = [];
  }
}

function describe(articles: readonly Article[], isCard: boolean): unknown {
  const context = { '@context': 'https://schema.org' };
  const [first] = articles;
  return first && isCard
    ? { ...context, ...newsArticle(first) }
    : {
        ...context,
        '@type': 'ItemList',
        itemListElement: articles.map((article, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          item: newsArticle(article),
        })),
      };
}

function newsArticle(article: Article): object {
  const { url, title, standfirst, image, authors, section, published, updated, lang } = article;
  return {
    '@type': 'NewsArticle',
    url,
    headline: title,
    description: standfirst,
    image: image?.url,
    author: authors.flatMap(({ name, url: page }) =>
      name === undefined ? [] : { '@type': 'Person', name, url: page },
    ),
    articleSection: section?.name,
    datePublished: published?.toISOString(),
    dateModified: updated?.toISOString(),
    inLanguage: lang,
    isAccessibleForFree: article.access === undefined ? undefined : article.access === 'free',
  };
}
