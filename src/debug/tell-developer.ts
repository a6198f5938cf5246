import { configurationProblems } from '../check-configuration.js';
import { currentConfiguration } from '../configure.js';
import type { ResourceHost } from '../controllers/resource-controller.js';
import { warnOnce } from '../controllers/warn-once.js';
import { LedeError } from '../data/errors.js';
import type { MappingReport } from '../data/report.js';
import { attributeProblems } from './attribute-problems.js';
import { showMappingReport } from './mapping-report.js';

/**
 * Tells who sets an element up how its data was read, why there is none, and which of its attributes are wrong: over the element, and
 * in the console. Without `debug` it takes that away.
 *
 * @param report How the data was read; undefined where it was not.
 * @param error Why not, where something failed.
 */
export function tellDeveloper(
  host: ResourceHost,
  report: MappingReport | undefined,
  error: LedeError | undefined,
): void {
  const { shadowRoot } = host;
  if (!shadowRoot) return;
  if (!host.debug) {
    showMappingReport(shadowRoot, undefined);
    return;
  }
  const wrong = attributeProblems(host);
  for (const problem of wrong) warnOnce(host, new LedeError('config', problem));
  const problems = [
    ...(error ? [[error.message, error.hint].filter(Boolean).join(' ')] : []),
    ...(host.state === 'idle' && !(host.src ?? host.source?.src)
      ? ['There is no src, and no data was given.']
      : []),
    ...(host.state === 'empty' && report && report.items > 0 ? [allLeftOut(report)] : []),
    ...wrong,
    ...configurationProblems(currentConfiguration()),
  ];
  const hasAny = report !== undefined || problems.length > 0;
  showMappingReport(shadowRoot, hasAny ? { report, problems } : undefined);
}

const allLeftOut = ({ items }: MappingReport): string =>
  `The answer has ${String(items)} items, and none is shown: left out by where, by min, as the page's own article, or as one that the page shows already.`;
