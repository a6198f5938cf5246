import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expressionCode } from './expression-code.js';
import { Code, bundle, evaluate, literal, moduleScope } from './preset-module.js';

const inPresets = /\/src\/data\/presets\/[\w-]+\.ts$/;
const isPreset = /^export const \w+: Preset = /m;
const written = /\.written\.(js|ts)$/;
/** The map of one model alone. */
const part = /\.(article|comment)\.(js|ts)$/;
/** A line of a registry. */
const loader = /async \(kind\) => \(await import\('\.\/(\w+)\.js'\)\)\.\w+\[kind\]/g;

/**
 * Makes presets ready where Lede is built: their expressions become functions, so that a page that is fed by a preset does not
 * load what reads the mapping language. What only writing and rare requests need is in a module beside, with the map as it was
 * written; and the map of each model is a module of its own, since an element shows one.
 */
export const compilePresets = () => ({
  name: 'compile-presets',

  resolveId(source, importer) {
    return importer && (written.test(source) || part.test(source))
      ? join(dirname(importer), basename(source).replace(/js$/, 'ts'))
      : null;
  },

  async load(id) {
    if (written.test(id)) return compileWritten(id.replace(written, '.ts'));
    const [, kind] = part.exec(id) ?? [];
    if (kind) return compilePreset(id.replace(part, '.ts'), kind);
    if (!inPresets.test(id)) return null;
    const source = await readFile(id, 'utf8');
    if (isPreset.test(source)) return compilePreset(id);
    return source.replace(loader, (_, name) => partsOf(dirname(id), name));
  },

  /** A map of compiled code would lead to no source. */
  generateBundle(_options, bundle) {
    for (const [name, chunk] of Object.entries(bundle)) {
      if (!part.test(chunk.facadeModuleId ?? '')) continue;
      chunk.code = chunk.code.replace(/^\/\/# sourceMappingURL=.*\n/m, '');
      delete bundle[`${name}.map`];
    }
  },
});

/** What loads the map that is asked for, as far as a preset has one. */
function partsOf(directory, name) {
  const source = readFileSync(join(directory, `${name}.ts`), 'utf8');
  const kinds = ['article', 'comment'].filter((kind) => source.includes(`\n  ${kind}:`));
  const imports = kinds.map((kind) => `${kind}: () => import('./${name}.${kind}.js')`);
  return `async (kind) => (await ({ ${imports} })[kind]?.())?.${name}[kind]`;
}

/** A preset's module as it is shipped, of all models or of one: it stands alone, but for what is written beside it. */
export async function compilePreset(file, only) {
  const data = join(dirname(file), '..');
  const language = await evaluate(
    data,
    `export * from './mapping/prepare.ts';
     export * from './mapping/prepare-next.ts';
     export * from './mapping/parse-expression.ts';
     export * from './mapping/expression.ts';
     export * from './mapping/joins.ts';
     export * as paging from './paging.ts';
     export { articleModel as article } from './mapping/article-model.ts';
     export { commentModel as comment } from './mapping/comment-model.ts';
     export * as preset from './presets/${basename(file)}';`,
  );
  const { imports, constants, ...scope } = moduleScope();
  const { setting, expression, url } = expressionCode(language, scope);
  const { parseExpression, parseTemplate, filterNames, prepare, prepareNext, paging } = language;
  const target = {
    setting: (source) => new Code(setting(parseExpression(source, filterNames))),
    expression: (source) => new Code(expression(parseExpression(source, filterNames))),
    url: (source) => new Code(url(parseTemplate(source, filterNames))),
    constant: (value) => new Code(`() => (${JSON.stringify(value)})`),
    next: (setting, id) => prepareNext(setting, 'next', id, target),
    make: (maker, ...given) =>
      new Code(
        `${scope.use(maker in paging ? 'paging' : 'parameters', maker)}(${given.map(literal)})`,
      ),
  };
  const beside = `./${basename(file, '.ts')}.written.js`;
  const later = scope.hoist(`() => import('${beside}')`);
  const presets = exportsOf(language.preset, (name, kind, map) =>
    only === undefined || kind === only
      ? {
          ...prepare(map, language[kind], target),
          ...(map.items !== '$' && { itemsAt: map.items }),
          written: new Code(`async () => (await ${later}()).${name}.${kind}`),
        }
      : undefined,
  );
  return bundle(data, [...imports(), ...constants(), ...presets].join('\n'), beside);
}

/**
 * What stands beside a preset's module: its maps as they were written, and of what is needed later than the first answer the
 * expressions, ready.
 */
export async function compileWritten(file) {
  const data = join(dirname(file), '..');
  const language = await evaluate(
    data,
    `export * from './mapping/parse-expression.ts';
     export * from './mapping/expression.ts';
     export * from './mapping/joins.ts';
     export { checkWriting } from './mapping/check-writing.ts';
     export { checkReading } from './mapping/reading.ts';
     export { nextCompiler } from './mapping/compile-next.ts';
     export { compileMoreReplies } from './more-replies.ts';
     export * as preset from './presets/${basename(file)}';`,
  );
  const { imports, constants, ...scope } = moduleScope();
  const { setting, url } = expressionCode(language, scope);
  const { parseExpression, parseTemplate, filterNames } = language;
  const presets = exportsOf(language.preset, (_name, _kind, map) => {
    const { sources, urls } = laterExpressions(map, language);
    const expressions = sources
      .map((source) => [source, setting(parseExpression(source, filterNames))])
      .filter(([source, code]) => code !== JSON.stringify(source));
    const templates = urls
      .map((source) => [source, parseTemplate(source, filterNames)])
      .filter(([, { values }]) => values.length > 0);
    const ready = {
      expressions: codes(expressions),
      urls: codes(templates.map(([source, template]) => [source, url(template)])),
    };
    return { map, ready };
  });
  return bundle(data, [...imports(), ...constants(), ...presets].join('\n'));
}

const codes = (entries) =>
  Object.fromEntries(entries.map(([source, code]) => [source, new Code(code)]));

/** The code that exports presets, of whose maps something is made; what is undefined is left out. */
const exportsOf = (presets, make) =>
  Object.entries(presets).map(([name, preset]) => {
    const maps = Object.entries(preset).map(([kind, map]) => [kind, make(name, kind, map)]);
    return `export const ${name} = ${literal(Object.fromEntries(maps))};`;
  });

/** Which expressions, and which texts with expressions in them, come to be read of what a map says of later. */
function laterExpressions(map, { checkWriting, checkReading, nextCompiler, compileMoreReplies }) {
  const sources = new Set();
  const urls = new Set();
  const note = (list) => (source) => {
    if (typeof source === 'string') list.add(source);
    return () => undefined;
  };
  const engine = {
    compileExpression: note(sources),
    compileWritten: note(sources),
    compileUrl: note(urls),
  };
  checkWriting(map, engine);
  checkReading(map, engine);
  if (map.moreReplies) compileMoreReplies({}, map, engine, nextCompiler(engine));
  return { sources: [...sources], urls: [...urls] };
}
