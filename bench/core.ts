/**
 * npm run bench: digits trained a second by this core in Node and in the page's worker, by ConvNetJS and by TensorFlow.js, and
 * the time of one trace; writes docs/benchmarks.md.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { networkNames, type NetworkName } from '../src/core/index.ts';
import type { Measured } from './network.ts';
import { report } from './report.ts';

const load = loadavg()[0];

async function measure(name: NetworkName): Promise<Measured> {
  const child = fork(fileURLToPath(new URL('./network.ts', import.meta.url)), [name]);
  const [measured] = (await once(child, 'message')) as [Measured];
  await once(child, 'exit');
  return measured;
}

const all: Measured[] = [];
for (const name of networkNames()) all.push(await measure(name));
const machine = {
  date: new Date().toISOString().slice(0, 10),
  processor: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores`,
  system: `${type()}, Node ${process.version}, ${all[0].browser}`,
  load,
};
const traces = all.map(({ rows, trace }) => [rows[0].network, trace] as const);
const text = report(
  machine,
  all.flatMap(({ rows }) => rows),
  traces,
);
console.log(text);
writeFileSync(new URL('../docs/benchmarks.md', import.meta.url), text);
