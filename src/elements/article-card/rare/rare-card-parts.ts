import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article, Image } from '../../../data/model.js';
import { enCards } from '../../../locales/en-cards.js';
import { addEnglish } from '../../../locales/index.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { CardParts } from '../card-parts.js';
import { CardDates } from './card-dates.js';
import { isUpdated } from './needs-rare-parts.js';
import { rareCardStyles } from './rare-card-styles.js';

type Content = TemplateResult | typeof nothing;

/** How many of an opinion's authors are shown with their picture. */
const MOST_AVATARS = 3;

/** What few cards have: a caption, how long a recording lasts, the faces of who has an opinion, dates of another form. */
export class RareCardParts {
  readonly #parts: Pick<CardParts, 'host' | 'localize'>;
  readonly #dates: CardDates;

  constructor(parts: CardParts) {
    this.#parts = parts;
    this.#dates = new CardDates(parts);
    addEnglish(enCards);
    adoptStyles(parts.host, rareCardStyles);
  }

  /** The text of a date as it is now; '' for one that is shown no more. */
  format(date: Date): string {
    return this.#dates.format(date);
  }

  /** The day and the time. */
  moment(date: Date): string {
    return this.#dates.moment(date);
  }

  /** When an article was published, or brought up to date. */
  date(article: Article): Content {
    const { published, updated } = article;
    const isNew = isUpdated(article);
    const date = isNew ? updated : published;
    const text = date && this.format(date);
    if (!date || !text) return nothing;
    const time = html`<time part="date" datetime=${date.toISOString()}>${text}</time>`;
    if (!isNew) return time;
    const [before = '', after = ''] = this.#parts.localize
      .term('updated', { date: '\u0001' })
      .split('\u0001');
    return html`<span>${before}${time}${after}</span>`;
  }

  /** On the image: how long the recording lasts. */
  onMedia({ durationSeconds: seconds, kind }: Article): Content {
    if (!seconds) return nothing;
    return html`<p class="duration" part="duration">
      <span class=${`icon ${kind ?? ''}`} aria-hidden="true">${clockTime(seconds)}</span
      ><span class="visually-hidden">${this.#inWords(seconds)}</span>
    </p>`;
  }

  /** A headline's link that opens elsewhere, or is paid for; undefined for any other. */
  link(text: string, { url, sponsor }: Article): TemplateResult | undefined {
    const { host, localize } = this.#parts;
    const { target } = host;
    if (url === undefined || (!target && sponsor === undefined)) return undefined;
    return html`<a
      class="link"
      part="link"
      href=${url}
      target=${target || nothing}
      rel=${sponsor === undefined ? 'noopener' : 'sponsored noopener'}
      >${text}${
        target === '_blank'
          ? html`<span class="visually-hidden"> ${localize.term('newTab')}</span>`
          : nothing
      }</a
    >`;
  }

  /** Under the image of a large card: what is to be seen there, and who made it. */
  caption({ caption, credit }: Image, lang: string | undefined): Content {
    if (this.#parts.host.layout !== 'hero' || (caption ?? credit) === undefined) return nothing;
    return html`<p class="caption" part="caption" lang=${ifDefined(lang)}>
      ${caption === undefined ? nothing : `${caption} `}${
        credit === undefined ? nothing : html`<span part="credit">${credit}</span>`
      }
    </p>`;
  }

  /** The faces of those who have an opinion. */
  avatars({ kind, authors }: Article): Content | readonly Content[] {
    if (kind !== 'opinion') return nothing;
    const { referrerPolicy } = this.#parts.host;
    return authors
      .flatMap(({ avatar }) => avatar ?? [])
      .slice(0, MOST_AVATARS)
      .map(
        (url) =>
          html`<img
            class="avatar"
            part="avatar"
            alt=""
            width="24"
            height="24"
            loading="lazy"
            decoding="async"
            referrerpolicy=${ifDefined(referrerPolicy || undefined)}
            src=${url}
          />`,
      );
  }

  #inWords(seconds: number): string {
    const { localize } = this.#parts;
    const amounts = [
      ['hour', Math.floor(seconds / 3600)],
      ['minute', Math.floor(seconds / 60) % 60],
      ['second', Math.round(seconds) % 60],
    ] as const;
    const words = amounts.flatMap(([unit, amount]) =>
      amount === 0
        ? []
        : new Intl.NumberFormat(localize.language, {
            style: 'unit',
            unit,
            unitDisplay: 'long',
          }).format(amount),
    );
    return words.join(' ');
  }
}

/** `2:35` or `1:02:35`. */
function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (number: number): string => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return [...(hours > 0 ? [hours, two(minutes)] : [minutes]), two(whole % 60)].join(':');
}
