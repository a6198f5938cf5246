import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

/** A column of a page, that many pixels wide. */
export const inColumn =
  (width: number): Decorator =>
  (story) =>
    html`<div style="max-inline-size: ${width}px">${story()}</div>`;

/** A part of the page in another language. */
export const inLanguage =
  (lang: string, dir: 'ltr' | 'rtl' = 'ltr'): Decorator =>
  (story) =>
    html`<div lang=${lang} dir=${dir}>${story()}</div>`;

/** A part of the page that is dark, whatever the rest of it is. */
export const inDarkPage: Decorator = (story) =>
  html`<div style="color-scheme: dark; background: Canvas; color: CanvasText; padding: 24px">
    ${story()}
  </div>`;
