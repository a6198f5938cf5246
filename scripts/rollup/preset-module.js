import { build } from 'esbuild';

/** Source text among values. */
export class Code {
  constructor(text) {
    this.text = text;
  }
}

/** A value as source text. */
export function literal(value) {
  if (value instanceof Code) return value.text;
  if (Array.isArray(value)) return `[${value.map(literal)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}: ${literal(member)}`);
  return `{ ${members} }`;
}

/** The imports and constants that the code of a module comes to need. */
export function moduleScope() {
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

/** A module with all that it imports but for what is named. */
export async function bundle(resolveDir, contents, ...external) {
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

/** What a module exports, run as it is. */
export const evaluate = async (resolveDir, contents) =>
  import(
    `data:text/javascript;base64,${Buffer.from(await bundle(resolveDir, contents)).toString('base64')}`
  );
