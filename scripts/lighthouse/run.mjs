// npm run lighthouse     judges the built page three times as on a phone and three times as on a desktop, writes docs/lighthouse.md
// Lighthouse is installed into .cache/lighthouse at its first use and is no package of the project: 185 MB that nothing else needs.
// Its figures are those of the machine: run it where nothing else runs. The page says how busy it was.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { findBrowser } from '../browser.mjs';
import { pageOf, scoresOf } from './page.mjs';
import { serve } from './serve.mjs';

// 13 wants Node 22.19
const VERSION = '12.8.2';
const RUNS = 3;
const top = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(top, '.cache/lighthouse');
const lighthouse = join(cache, 'node_modules/lighthouse');

function install() {
  const manifest = join(lighthouse, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === VERSION) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--save-exact', '--no-audit', '--no-fund', `lighthouse@${VERSION}`];
  const { status } = spawnSync('npm', args, {
    cwd: cache,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * One report of Lighthouse, and how busy the machine was when it began.
 * @param {string} address
 * @param {'mobile' | 'desktop'} device
 * @returns {Promise<import('./page.mjs').Judged>}
 */
async function judge(address, device) {
  const [load] = loadavg();
  const file = join(cache, 'report.json');
  const args = [
    join(lighthouse, 'cli/index.js'),
    address,
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    '--chrome-flags=--headless --no-sandbox',
  ];
  const env = { ...process.env, CHROME_PATH: findBrowser() ?? '' };
  // not spawnSync: the server is in this process
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`Lighthouse ended with ${String(status)}`);
  const judged = { load, report: JSON.parse(readFileSync(file, 'utf8')) };
  console.log(`${device}: ${scoresOf(judged).join(' / ')}`);
  return judged;
}

install();
const built = join(top, 'dist');
if (!existsSync(join(built, 'index.html'))) throw new Error('expected dist/index.html: npm run build');
const server = await serve(built);
/** @type {Record<'mobile' | 'desktop', import('./page.mjs').Judged[]>} */
const judged = { mobile: [], desktop: [] };
for (const device of /** @type {const} */ (['mobile', 'desktop']))
  for (let run = 0; run < RUNS; run += 1) judged[device].push(await judge(server.address, device));
server.close();
const docs = join(top, 'docs/lighthouse.md');
const page = pageOf(judged, { version: VERSION, cores: cpus().length });
console.log(page);
writeFileSync(docs, await format(page, { ...(await resolveConfig(docs)), parser: 'markdown' }));
