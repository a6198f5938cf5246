import { describe, expect, it } from 'vitest';
import { createApp } from './app.js';
import { type Built, bundlers } from './bundlers.js';
import { outputIn, packageJson } from './support.js';

const { name } = packageJson;
const app = await createApp();

/** Each element by its tag, with a word that only what it draws has in it. */
const elements = [
  { tag: 'lede-article-card', module: 'article-card', word: 'part="card"' },
  { tag: 'lede-comment-count', module: 'comment-count', word: 'part="count"' },
  { tag: 'lede-comment-thread', module: 'comment-thread', word: 'part="comments"' },
  { tag: 'lede-related-stories', module: 'related-stories', word: 'part="list"' },
];
const classes = [
  'LedeArticleCardElement',
  'LedeCommentCountElement',
  'LedeCommentThreadElement',
  'LedeRelatedStoriesElement',
] as const;

/** Whether a tag is named in code: a comment that mentions it names nothing. */
const names = (code: string, tag: string): boolean => new RegExp(`(["'\`])${tag}\\1`).test(code);

describe.each(Object.entries(bundlers))('in an application that is built by %s', (_, bundle) => {
  const known = new Map<string, Promise<Built>>();
  const buildOf = (statement: string): Promise<Built> => {
    const building = known.get(statement) ?? bundle(app, { main: statement });
    known.set(statement, building);
    return building;
  };
  const built = async (statement: string): Promise<string> => (await buildOf(statement))['*'] ?? '';

  it.each(elements)('importing $tag keeps its definition', async ({ tag, module }) => {
    const code = await built(`import '${name}/elements/${module}/${tag}.js';`);
    expect(names(code, tag)).toBe(true);
    expect(code).toMatch(/customElements\.define\(/);
  });

  it.each(elements)('importing $tag brings no other element', async ({ tag, module, word }) => {
    const code = await built(`import '${name}/elements/${module}/${tag}.js';`);
    const others = elements.filter((other) => other.tag !== tag);
    expect(code).toContain(word);
    expect(others.filter((other) => names(code, other.tag))).toEqual([]);
    for (const other of others)
      // A list draws cards, by the card's template and not by its element.
      if (tag !== 'lede-related-stories' || other.tag !== 'lede-article-card')
        expect(code).not.toContain(other.word);
  });

  it('importing ./define keeps every definition', async () => {
    const code = await built(`import '${name}/define';`);
    for (const { tag, word } of elements) {
      expect(names(code, tag)).toBe(true);
      expect(code).toContain(word);
    }
  });

  it('importing ./autoload leaves every element to be loaded when it is met', async () => {
    const { main = '', '*': all } = await buildOf(`import '${name}/autoload';`);
    for (const { word } of elements) {
      expect(main).not.toContain(word);
      expect(all).toContain(word);
    }
  });

  it('classes that are imported and not used are dropped', async () => {
    const statement = `import { ${classes.join(', ')} } from '${name}'; console.log(1);`;
    const { main = '' } = await buildOf(statement);
    expect(main).toMatch(/^console\.log\(1\);\s*$/m);
    expect(main).not.toContain('import');
  });

  it('a class that is used registers nothing', async () => {
    const code = await built(
      `import { ${classes[0]} } from '${name}'; console.log(${classes[0]});`,
    );
    expect(code).toContain('part="card"');
    expect(names(code, 'lede-article-card')).toBe(false);
    expect(code).not.toContain('part="comments"');
  });

  it('types for a framework come to nothing', async () => {
    const code = await built(`import '${name}/react'; import '${name}/vue'; console.log(1);`);
    expect(code).toMatch(/^console\.log\(1\);\s*$/m);
    expect(code).not.toContain('import');
  });
});

describe('in a runtime that has a registry of elements', () => {
  /** What importing a module registers. */
  async function registered(path: string): Promise<unknown> {
    const script = `
      const tags = [];
      globalThis.customElements = { get: () => undefined, define: (tag) => tags.push(tag) };
      await import('${path}');
      console.log(JSON.stringify(tags.sort()));`;
    return JSON.parse(await outputIn(app, 'node', '--input-type=module', '--eval', script));
  }

  it('importing the package registers nothing', () =>
    expect(registered(name)).resolves.toEqual([]));

  it.each(elements)('importing $tag registers that', ({ tag, module }) =>
    expect(registered(`${name}/elements/${module}/${tag}.js`)).resolves.toEqual([tag]),
  );

  it('importing ./define registers all', () =>
    expect(registered(`${name}/define`)).resolves.toEqual(elements.map(({ tag }) => tag)));
});
