import { html, render } from 'lit';
import { enTools } from '../../../locales/en-tools.js';
import { addEnglish } from '../../../locales/index.js';
import type { ThreadParts } from '../thread-parts.js';
import { shortcutsStyles } from './shortcuts-styles.js';
import { SHORTCUTS } from './shortcuts.js';

/** Shows what the keys do, in a dialog. */
export function showShortcuts({ host, localize }: ThreadParts): void {
  const root = host.shadowRoot;
  if (!root) return;
  addEnglish(enTools);
  const { styleSheet } = shortcutsStyles;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets.push(styleSheet);
  const dialog = document.createElement('dialog');
  dialog.className = 'shortcuts';
  dialog.part.add('shortcuts');
  dialog.setAttribute('aria-label', localize.term('showKeys'));
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  render(
    html`<p class="form-title" aria-hidden="true">${localize.term('showKeys')}</p>
      <dl>
        ${SHORTCUTS.map(
          ([key, term]) =>
            html`<div>
              <dt><kbd>${key}</kbd></dt>
              <dd>${localize.term(term)}</dd>
            </div>`,
        )}
      </dl>
      <button
        class="button"
        type="button"
        @click=${() => {
          dialog.close();
        }}
      >
        ${localize.term('close')}
      </button>`,
    dialog,
  );
  // By itself the focus would go to the button at its end, which a small window shows in place of the keys.
  dialog.tabIndex = -1;
  dialog.autofocus = true;
  root.querySelector('.frame')?.append(dialog);
  dialog.showModal();
  // Not every engine goes by it (https://html.spec.whatwg.org/multipage/interactive-elements.html#dialog-focusing-steps).
  dialog.focus();
}
