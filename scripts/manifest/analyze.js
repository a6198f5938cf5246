import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** The manifest of the sources as they are; nothing is written. */
export const analyze = () => cli({ argv: ['analyze', '--quiet'], noWrite: true });
