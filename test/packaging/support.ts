import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const execute = promisify(execFile);

/** What a program that failed has written: a compiler says on its standard output what is wrong. */
interface Failure {
  readonly stdout: string;
  readonly stderr: string;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

type Target = string | Readonly<Record<'types' | 'default', string>>;

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly customElements: string;
  readonly 'web-types': string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Target>>;
}

export const packageJson = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as PackageJson;

/** What a program writes to its standard output. It fails as the program does, with all that it has written. */
export async function outputOf(command: string, ...args: readonly string[]): Promise<string> {
  return outputIn(root, command, ...args);
}

/** The same in another folder. */
export async function outputIn(
  cwd: string,
  command: string,
  ...args: readonly string[]
): Promise<string> {
  try {
    const { stdout } = await execute(command, args, { cwd });
    return stdout;
  } catch (cause) {
    const { stdout, stderr } = cause as Failure;
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause });
  }
}

/** The files of the tarball that `npm publish` would send. */
export async function packedFiles(): Promise<readonly string[]> {
  const listed = await outputOf('tar', '-tf', inject('tarball'));
  return listed
    .trim()
    .split('\n')
    .map((file) => file.replace(/^package/, '.'));
}

/** What `*` is in each of the files that a target of `exports` stands for. */
export function namesOf(target: string, files: readonly string[]): readonly string[] {
  const [before = '', after] = target.split('*');
  if (after === undefined) return files.includes(target) ? [''] : [];
  return files
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => file.slice(before.length, -after.length));
}
