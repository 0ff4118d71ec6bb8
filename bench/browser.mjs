/**
 * The built page's worker in Chromium, in a process of its own (see tensorflow.mjs). It trains a round each time it is
 * asked, and answers with the seconds that training took, as the worker itself reports them to the page.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';

/** @typedef {{ kind: 'round', network: string, weights: Record<string, number[]>, batch: number, rate: number, epochs: number }} Round */

const PORT = 4318;
const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'convscope-bench-'));

/** @param {string[]} args */
const runVite = (args) =>
  spawn(process.execPath, [vite, ...args, '--outDir', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

await /** @type {Promise<void>} */ (
  new Promise((resolve, reject) => {
    const building = runVite(['build', '--emptyOutDir']);
    building.stdout.resume();
    building.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`vite build ended with ${code}`)),
    );
  })
);
const worker = readdirSync(join(folder, 'assets')).find((name) => name.startsWith('entry-'));
if (!worker) throw new Error('expected the worker among the files that were built');

const server = runVite(['preview', '--port', String(PORT), '--strictPort']);
process.on('exit', () => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});
await /** @type {Promise<void>} */ (
  new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => String(text).includes('localhost') && resolve());
    server.on('exit', () => reject(new Error(`vite preview ended: is port ${PORT} free?`)));
  })
);
const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chromium found. Run: node scripts/ensure.mjs --browser');
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.goto(`http://localhost:${PORT}/`);
const sides = readdirSync(join(folder, 'data')).flatMap((name) => /^digits(\d+)\.bin$/.exec(name)?.[1] ?? []);
await page.evaluate(startWorker, { address: `assets/${worker}`, sides });

/** In the page: the worker, with its digits of each size. @param {{ address: string, sides: string[] }} served */
async function startWorker({ address, sides }) {
  const made = new Worker(address, { type: 'module' });
  for (const side of sides) {
    const packed = await fetch(`data/digits${side}.bin`);
    const stream = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (packed.body);
    const bytes = await new Response(stream.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    made.postMessage({ kind: 'digits', side: Number(side), bytes: new Uint8Array(bytes) });
  }
  Object.assign(window, { bench: made });
}

/** In the page: some epochs, and the seconds of training that the worker reports. @param {Round} round */
function trainRound({ network, weights, batch, rate, epochs }) {
  const { bench } = /** @type {{ bench: Worker }} */ (/** @type {unknown} */ (window));
  const settings = { learningRate: rate, decay: 1, batchSize: batch, epochs, augment: false, seed: 1 };
  return /** @type {Promise<{ digits: number, seconds: number }>} */ (
    new Promise((resolve, reject) => {
      let [digits, milliseconds] = [0, 0];
      bench.onmessage = ({ data }) => {
        if (data.kind === 'progress') {
          digits += data.digits;
          milliseconds += data.milliseconds;
        }
        if (data.kind === 'finished') resolve({ digits, seconds: milliseconds / 1000 });
        if (data.kind === 'failed' || data.kind === 'diverged') reject(new Error(data.message));
      };
      bench.postMessage({
        kind: 'train',
        order: 1,
        network,
        weights: Object.fromEntries(
          Object.entries(weights).map(([name, numbers]) => [name, Float64Array.from(numbers)]),
        ),
        settings,
        from: { epoch: 0, digits: 0 },
        until: null,
      });
    })
  );
}

process.on('message', (/** @type {Round} */ message) => {
  void page.evaluate(trainRound, message).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => void browser.close().finally(() => process.exit()));
process.send?.({ ready: `Chromium ${browser.version()}` });
