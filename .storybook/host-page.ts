import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';

/** The toolbar plays the page that an element stands in: its colours, direction and column. */
export const hostPageControls = {
  theme: {
    description: 'Colour scheme of the page',
    toolbar: {
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
      ],
    },
  },
  direction: {
    description: 'Direction of the text',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  width: {
    description: 'Width of the column',
    toolbar: {
      icon: 'ruler',
      dynamicTitle: true,
      items: [
        { value: '100%', title: 'Full width' },
        { value: '240px', title: '240 px' },
        { value: '320px', title: '320 px' },
        { value: '480px', title: '480 px' },
        { value: '768px', title: '768 px' },
      ],
    },
  },
} satisfies Preview['globalTypes'];

export const hostPageDefaults = { theme: 'light', direction: 'ltr', width: '100%' };

type HostPage = typeof hostPageDefaults;

export const inHostPage: Decorator = (story, { globals }) => {
  const { theme, direction, width } = globals as HostPage;
  const page = document.documentElement;
  page.style.colorScheme = theme;
  page.dir = direction;
  page.lang = direction === 'rtl' ? 'ar' : 'en';
  return html`<div style="inline-size: ${width}; max-inline-size: 100%">${story()}</div>`;
};
