import { parseArgs } from 'node:util';

/** What can be run alone by `--only`. */
export const SECTIONS = ['threads', 'cards', 'bytes', 'shift', 'interactions'];

/** Those that are run where nothing is said: interactions take long. */
const DEFAULT_SECTIONS = SECTIONS.filter((name) => name !== 'interactions');

const list = (text) => text.split(',').filter(Boolean);

const numberOf = (name, text) => {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${name}: '${text}' is not a number above 0`);
  return number;
};

/** What is asked for on the command line. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: DEFAULT_SECTIONS.join(',') },
      repetitions: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '1000' },
      throttle: { type: 'string', default: '1' },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const only = list(values.only);
  const unknown = only.find((name) => !SECTIONS.includes(name));
  if (unknown) throw new Error(`--only: '${unknown}' is none of ${SECTIONS.join(', ')}`);
  return {
    only,
    help: values.help,
    repetitions: numberOf('repetitions', values.repetitions),
    sizes: list(values.sizes).map((text) => numberOf('sizes', text)),
    throttle: numberOf('throttle', values.throttle),
    /** The subjects whose CPU profile is printed instead of any figures. */
    profile: values.profile === undefined ? [] : list(values.profile),
  };
}

export const HELP = `npm run bench -- [options]
  --only=threads,cards,bytes,shift,interactions   default: all but interactions
  --repetitions=5   loads of each subject
  --sizes=1000      comments or cards; several with commas
  --throttle=1      slows the processor down by this factor; 4 is a middling phone
  --profile=lede,lede-cards   prints where the time of these subjects goes, and nothing else`;
