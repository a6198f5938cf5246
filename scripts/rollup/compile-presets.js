import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { expressionCode } from './expression-code.js';

const inPresets = /\/src\/data\/presets\/[\w-]+\.ts$/;
const isPreset = /^export const \w+: Preset = /m;
const written = /\.written\.(js|ts)$/;
/** The map of one model alone. */
const part = /\.(article|comment)\.(js|ts)$/;
/** A line of a registry. */
const loader = /async \(kind\) => \(await import\('\.\/(\w+)\.js'\)\)\.\w+\[kind\]/g;

/**
 * Makes presets ready where Lede is built: their expressions become functions, so that a page that is fed by a preset does not
 * load what reads the mapping language. What only writing and rare requests need is left in a module beside, as it was written;
 * and the map of each model is a module of its own, since an element shows one.
 */
export const compilePresets = () => ({
  name: 'compile-presets',

  resolveId(source, importer) {
    return importer && (written.test(source) || part.test(source))
      ? join(dirname(importer), basename(source).replace(/js$/, 'ts'))
      : null;
  },

  async load(id) {
    if (written.test(id)) return readFile(id.replace(written, '.ts'), 'utf8');
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
  const presets = Object.entries(language.preset).map(([name, preset]) => {
    const kinds = Object.entries(preset).filter(([kind]) => !only || kind === only);
    const maps = kinds.map(([kind, map]) => {
      const ready = {
        ...prepare(map, language[kind], target),
        ...(map.items !== '$' && { itemsAt: map.items }),
        written: new Code(`async () => (await ${later}()).${name}.${kind}`),
      };
      return [kind, ready];
    });
    return `export const ${name} = ${literal(Object.fromEntries(maps))};`;
  });
  return bundle(data, [...imports(), ...constants(), ...presets].join('\n'), beside);
}

/** Source text among values. */
class Code {
  constructor(text) {
    this.text = text;
  }
}

function literal(value) {
  if (value instanceof Code) return value.text;
  if (Array.isArray(value)) return `[${value.map(literal)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}: ${literal(member)}`);
  return `{ ${members} }`;
}

/** The imports and constants that the code of a module comes to need. */
function moduleScope() {
  const imported = new Map();
  const hoisted = new Map();
  return {
    use(module, name) {
      const local = `${module.replace(/\W/g, '_')}_${name}`;
      imported.set(local, `import { ${name} as ${local} } from './${module}.ts';`);
      return local;
    },
    hoist(code) {
      const name = hoisted.get(code) ?? `constant${hoisted.size}`;
      hoisted.set(code, name);
      return name;
    },
    imports: () => imported.values(),
    constants: () => [...hoisted].map(([code, name]) => `const ${name} = ${code};`),
  };
}

async function bundle(resolveDir, contents, ...external) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external,
  });
  return outputFiles[0].text;
}

const evaluate = async (resolveDir, contents) =>
  import(
    `data:text/javascript;base64,${Buffer.from(await bundle(resolveDir, contents)).toString('base64')}`
  );
