import { type TemplateResult, css, html, nothing, render } from 'lit';
import type { FieldReport, MappingReport, Recognised, Writable } from '../data/report.js';

/** Colours of its own: it is to be seen on any page, and is no part of it. */
const styles = css`
  .mapping-report-place {
    all: initial;
    display: block;
    position: relative;
  }

  .mapping-report {
    position: absolute;
    z-index: 10;
    inset-block-start: 0;
    inset-inline-end: 0;
    max-inline-size: 100%;
    font:
      13px/1.4 system-ui,
      sans-serif;
    color: #1b1a18;
    text-align: start;
    background: #fff8dc;
    border: 1px solid #8a6d00;
    border-radius: 3px;
    color-scheme: light;
  }

  .mapping-report[open] {
    inset-inline-start: 0;
    max-block-size: min(70vh, 40em);
    overflow: auto;
    box-shadow: 0 2px 12px rgb(0 0 0 / 35%);
  }

  .mapping-report summary {
    padding: 4px 10px;
    cursor: pointer;
  }

  .mapping-report :is(p, table, pre) {
    margin: 8px 10px;
  }

  .mapping-report :is(p, td, pre) {
    overflow-wrap: anywhere;
  }

  .mapping-report pre {
    padding: 6px;
    overflow: auto;
    white-space: pre-wrap;
    background: #fff;
  }

  .mapping-report table {
    border-collapse: collapse;
    inline-size: calc(100% - 20px);
  }

  .mapping-report :is(th, td) {
    padding: 3px 8px 3px 0;
    vertical-align: top;
    text-align: start;
    border-block-end: 1px solid #e2d6a5;
  }

  .mapping-report caption {
    padding-block: 8px 4px;
    font-weight: 600;
    text-align: start;
  }

  .mapping-report tbody th {
    font-weight: 400;
    overflow-wrap: normal;
  }

  .mapping-report code {
    overflow-wrap: anywhere;
  }

  .mapping-report .empty {
    color: #a3201d;
    font-weight: 600;
  }

  @media print {
    .mapping-report {
      display: none;
    }
  }
`;

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const HOW: Readonly<Record<Recognised, string>> = {
  named: 'the preset that was named',
  preset: 'a preset, recognised from the answer',
  generic: 'guessed from the names of the keys',
  map: 'the map of the page',
};

const fieldTemplate = ({ name, expression, value, emptyEverywhere }: FieldReport): TemplateResult =>
  html`<tr>
    <th scope="row">${name}</th>
    <td><code>${expression}</code></td>
    <td class=${emptyEverywhere ? 'empty' : ''}>
      ${emptyEverywhere ? 'empty in every item' : value === undefined ? '–' : asText(value)}
    </td>
  </tr>`;

const tableTemplate = (caption: string, heads: readonly string[], rows: unknown): TemplateResult =>
  html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;

/** What readers can do, and what the map does not tell how to send. */
function writingTemplate(writing: Readonly<Record<Writable, boolean>>): TemplateResult {
  const names = (there: boolean): string =>
    Object.entries(writing)
      .flatMap(([name, isThere]) => (isThere === there ? name : []))
      .join(', ') || 'nothing';
  return html`<p>
    What readers can send, by the map: ${names(true)}. Not in the map:
    ${names(false)}.${writing.create ? nothing : html` <span class="empty">Without create there is no form.</span>`}
  </p>`;
}

/** What was made of the data. */
const readingTemplate = (report: MappingReport): TemplateResult => {
  const { recognised, items, url, fields, keys, map, writing } = report;
  return html`<p>Read by ${HOW[recognised]}. ${items} in the answer of <a href=${url}>${url}</a></p>
    ${tableTemplate('Fields', ['Field', 'Where the map says it is', 'In the first item'], fields.map(fieldTemplate))}
    ${tableTemplate(
      'What the first item has',
      ['Expression', 'Value'],
      keys.map(
        ({ expression, sample }) =>
          html`<tr>
            <th scope="row"><code>${expression}</code></th>
            <td>${sample}</td>
          </tr>`,
      ),
    )}
    ${writing ? writingTemplate(writing) : nothing}
    <p>The map, to be copied and changed:</p>
    <pre tabindex="0">${JSON.stringify(map, undefined, 2)}</pre>`;
};

/** In a few words, by what the data was read and what is wrong. */
function summaryTemplate({ report, problems }: DebugReport): TemplateResult {
  const by = report && (report.preset ?? (report.recognised === 'generic' ? 'guessed' : 'own map'));
  const empty = report?.empty.length ?? 0;
  const wrong = [
    ...(problems.length > 0 ? [`${problems.length} wrong`] : []),
    ...(empty > 0 ? [`${empty} empty`] : []),
  ].join(', ');
  return html`<summary>
    Lede: ${by ?? 'no data'}${wrong && html`, <span class="empty">${wrong}</span>`}
  </summary>`;
}

const reportTemplate = (told: DebugReport): TemplateResult =>
  html`<details class="mapping-report" part="report" lang="en" dir="ltr">
    ${summaryTemplate(told)}
    ${told.problems.map((problem) => html`<p class="empty">${problem}</p>`)}
    ${told.report ? readingTemplate(told.report) : nothing}
  </details>`;

/** What is told with `debug`. */
export interface DebugReport {
  /** How the data was read, where there is any. */
  readonly report?: MappingReport | undefined;
  /** What is wrong, in sentences for developers. */
  readonly problems: readonly string[];
}

const places = new WeakMap<ShadowRoot, HTMLElement>();

/**
 * Shows a publisher how an element's data was read, and what is wrong, over the element itself. It speaks English, as all that is meant for
 * developers does, and is there with the attribute `debug` only.
 *
 * @param told Undefined takes it away.
 */
export function showMappingReport(root: ShadowRoot, told: DebugReport | undefined): void {
  let place = places.get(root);
  if (!place) {
    place = document.createElement('div');
    place.className = 'mapping-report-place';
    places.set(root, place);
    if (styles.styleSheet) root.adoptedStyleSheets.push(styles.styleSheet);
    // Before what the element draws: what is after it goes when that is drawn anew.
    root.prepend(place);
  }
  render(told ? reportTemplate(told) : nothing, place);
}
