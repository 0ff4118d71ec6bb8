// npm run mutation                                  all of src/core and src/timeline; writes the table of docs/mutation.md
// npm run mutation -- --mutate src/core/deltas/flow.ts     one file, or several with commas; prints its table
// What was found is remembered in .cache/mutation, so that a second run only tries what changed; --force tries all again.
// Stryker is installed there too and is no package of the project: 64 MB that `npm test` has no use for.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableOf } from './table.mjs';

const VERSION = '9.6.1';
const top = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(top, '.cache/mutation');
const stryker = join(cache, 'node_modules/@stryker-mutator/core');

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 */
function run(program, args, cwd) {
  const { status } = spawnSync(program, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Its Vitest runner finds the project's own Vitest, two folders further up. */
function install() {
  const isThere =
    existsSync(join(stryker, 'package.json')) &&
    JSON.parse(readFileSync(join(stryker, 'package.json'), 'utf8')).version === VERSION;
  if (isThere) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), '{ "private": true }\n');
  const packages = [`@stryker-mutator/core@${VERSION}`, `@stryker-mutator/vitest-runner@${VERSION}`];
  run(
    'npm',
    ['install', '--save-exact', '--legacy-peer-deps', '--no-audit', '--no-fund', ...packages],
    cache,
  );
}

install();
const args = process.argv.slice(2);
run(
  process.execPath,
  [join(stryker, 'bin/stryker.js'), 'run', 'scripts/mutation/stryker.config.mjs', ...args],
  top,
);

const table = tableOf(JSON.parse(readFileSync(join(cache, 'report.json'), 'utf8')));
console.log(table);
if (!args.includes('--mutate')) {
  const docs = join(top, 'docs/mutation.md');
  const [before, , after] = readFileSync(docs, 'utf8').split(/<!-- (?:table|end of the table) -->\n/);
  writeFileSync(docs, `${before}<!-- table -->\n\n${table}\n\n<!-- end of the table -->\n${after}`);
}
