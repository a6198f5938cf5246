import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { packageJson, root } from './support.js';

const { name } = packageJson;

/** An application's bundle of this one statement. */
async function bundle(statement: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: statement, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
    external: ['lit', 'lit/*', 'dompurify'],
  });
  return outputFiles[0]?.text ?? '';
}

describe('in an application that is bundled', () => {
  it('importing a tag keeps its definition', async () => {
    const code = await bundle(`import '${name}/elements/article-card/lede-article-card.js';`);
    expect(code).toContain('lede-article-card');
    expect(code).toContain('LedeArticleCardElement');
  });

  it('importing ./define keeps every definition', async () => {
    const code = await bundle(`import '${name}/define';`);
    for (const tag of [
      'lede-article-card',
      'lede-comment-count',
      'lede-comment-thread',
      'lede-related-stories',
    ]) {
      expect(code).toContain(tag);
    }
  });

  it('a class that is imported and not used is dropped', async () => {
    const code = await bundle(`import { LedeArticleCardElement } from '${name}';`);
    expect(code).not.toContain('LedeArticleCardElement');
  });

  it('one element does not bring another', async () => {
    const code = await bundle(
      `import { LedeArticleCardElement } from '${name}'; console.log(LedeArticleCardElement);`,
    );
    expect(code).toContain('LedeArticleCardElement');
    expect(code).not.toContain('LedeCommentThreadElement');
  });
});
