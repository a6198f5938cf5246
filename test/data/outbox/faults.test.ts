import { describe, expect, test } from 'vitest';
import { type Break, type EndpointKind, type Fate, Simulation } from './simulation.js';

/** What is wrong with how a comment ended: nothing is lost, nothing stands there twice unless its reader was asked. */
function wrongWith({ stored, asked, kept, state }: Fate): string | undefined {
  if (stored === 0 && !kept) return 'lost';
  if (stored > 1 && !asked) return `stored ${stored} times`;
  if (stored > 0 && ['queued', 'sending', 'waiting', 'unknown'].includes(state))
    return 'stored, and still on its way';
  if (stored === 0 && !['draft', 'asking', 'refused'].includes(state))
    return `never sent: ${state}`;
  return undefined;
}

/** Runs many seeds; gives what went wrong, each with the seed that shows it. */
async function troubles(
  kind: EndpointKind,
  seeds: number,
  brokenBy?: Break,
): Promise<{ readonly wrong: readonly string[]; readonly fates: readonly Fate[] }> {
  const all: Fate[] = [];
  const wrong: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const fates = await new Simulation(seed, kind, brokenBy).run();
    all.push(...fates);
    for (const fate of fates) {
      const trouble = wrongWith(fate);
      if (trouble) wrong.push(`seed ${seed}: '${fate.text}' ${trouble}`);
    }
  }
  return { wrong, fates: all };
}

/** How many there are; fewer while something is tried out: `SEEDS=100 npx vitest run --project unit test/data/outbox`. */
const SEEDS = Number(process.env['SEEDS'] ?? 1000);

const share = (fates: readonly Fate[], of: (fate: Fate) => boolean): number =>
  fates.filter(of).length / fates.length;

describe(`${SEEDS} random sequences of faults, with two tabs and reloads`, () => {
  test('lose nothing and post nothing twice where the endpoint tells nothing apart', async () => {
    const { wrong, fates } = await troubles({ moderates: false, takesKey: false }, SEEDS);
    expect(wrong).toEqual([]);
    // To ask about everything would be no answer.
    expect(share(fates, ({ asked }) => asked)).toBeLessThan(0.15);
    expect(share(fates, ({ stored }) => stored > 0)).toBeGreaterThan(0.7);
  }, 240_000);

  test('nor where it moderates, and shows nothing of what it holds', async () => {
    const { wrong, fates } = await troubles({ moderates: true, takesKey: false }, SEEDS);
    expect(wrong).toEqual([]);
    expect(share(fates, ({ stored }) => stored > 0)).toBeGreaterThan(0.6);
  }, 240_000);

  test('nor ever twice, asked or not, where it knows a comment again by its key', async () => {
    const { wrong, fates } = await troubles({ moderates: true, takesKey: true }, SEEDS);
    expect(wrong).toEqual([]);
    expect(share(fates, ({ stored }) => stored > 1)).toBe(0);
  }, 240_000);
});

describe('the same sequences notice a queue that', () => {
  const kind: EndpointKind = { moderates: false, takesKey: false };
  const cases: Readonly<Record<string, Break>> = {
    'sends again what may have arrived': ({ post }) => ({
      post: async (entry) => {
        const outcome = await post(entry);
        return outcome.kind === 'lost' ? { kind: 'later', reason: 'server' } : outcome;
      },
    }),
    'believes that what it cannot see is not there': () => ({
      look: async () => ({ kind: 'absent' }),
    }),
    'forgets what it has sent': ({ store }) => ({
      store: {
        ...store,
        put: (entry) => {
          if (entry.state.kind === 'sending') store.remove(entry.id);
          else store.put(entry);
        },
      },
    }),
  };
  for (const [name, brokenBy] of Object.entries(cases))
    test(
      name,
      async () => {
        expect((await troubles(kind, 40, brokenBy)).wrong).not.toEqual([]);
      },
      60_000,
    );
});
