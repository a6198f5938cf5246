// After `changeset version`: the version that the code knows is that of package.json.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './lib/run.js';

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const file = join(root, 'src/version.ts');
const code = await readFile(file, 'utf8');
await writeFile(file, code.replace(/'[^']*'/, `'${version}'`));
