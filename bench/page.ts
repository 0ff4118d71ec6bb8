/**
 * npx tsx bench/page.ts: how smoothly the built page (`npm run build` first) plays, scrubs, steps and draws in
 * Chromium, on this machine as it is and with its processor slowed down four times. Prints a table.
 * `npx tsx bench/page.ts play draw` measures those parts alone, `npx tsx bench/page.ts play scrub kernel4 4x` in another network, slowed down only.
 */

import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { firstNetwork, isNetworkName, networks, networkTitle, type Stroke } from '../src/core/index.ts';
import { findBrowser } from '../scripts/browser.mjs';
import { createTimeline } from '../src/timeline/steps.ts';
import { DIGIT_STROKES } from '../tests/fixtures/strokes.ts';
import {
  gapsOf,
  percentile,
  smoothness,
  start,
  stop,
  wait,
  type Measured,
  type Probe,
  type Row,
} from './pageFigures.ts';
import { hover, scroll, select, train } from './pageViews.ts';

const PORT = Number(process.env['CONVSCOPE_PORT'] ?? 4319);
const ADDRESS = `http://localhost:${PORT}/`;
const PASSES = 2;
/** Steps of a pass that is played whole. */
const SHORT_PASS = 3000;
const KEY_STEPS = 80;
/** Milliseconds between pointer events: 125 a second, as a mouse sends them. */
const POINTER_PACE = 8;

const asked = process.argv.slice(2);
const SLOWDOWNS = [1, 4].filter((rate) => !asked.some((word) => word !== `${rate}x` && /^\dx$/.test(word)));
const network = asked.find(isNetworkName) ?? firstNetwork.name;
const timeline = createTimeline(networks[network]);

async function open(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  await page.getByRole('status', { name: 'Prediction' }).getByText('score').first().waitFor();
  if (network !== firstNetwork.name) {
    await page.getByRole('button', { name: /^Network/ }).click();
    await page.getByRole('option', { name: new RegExp(`^${networkTitle(network, 'en')}`) }).click();
  }
  // where the first weights' gradient is being computed, so that views of a weight have something to show
  const phase = timeline.phases.findLastIndex(({ half }) => half === 'backward');
  await page.getByRole('slider', { name: 'Position' }).fill(String(timeline.starts.cell[phase]));
  await page.locator('.katex').first().waitFor();
}

/** The whole pass at 60 steps a second, frames counted to the phase they belong to. */
async function play(page: Page, size: 'Cell' | 'Multiply', slowdown: number): Promise<Row[]> {
  const starts = timeline.starts[size === 'Cell' ? 'cell' : 'multiply'];
  const gaps: number[][] = timeline.phases.map(() => []);
  await page.getByRole('radio', { name: size, exact: true }).check();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('60');
  const note = ({ frames }: Measured): void => {
    for (const [n, { at, position }] of frames.entries()) {
      if (n === 0) continue;
      const phase = starts.findLastIndex((first) => first <= position);
      gaps[Math.min(phase, gaps.length - 1)].push(at - frames[n - 1].at);
    }
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    if (starts[starts.length - 1] < SHORT_PASS) {
      await page.getByRole('slider').fill('0');
      await start(page);
      await page.getByRole('button', { name: 'Play' }).click();
      await page.getByRole('button', { name: 'Play' }).waitFor({ timeout: 120_000 });
      note(await stop(page));
      continue;
    }
    // the whole pass takes minutes: a second in the middle of each phase
    for (const [phase, first] of starts.slice(0, -1).entries()) {
      await page.getByRole('slider').fill(String(Math.floor((first + starts[phase + 1]) / 2)));
      await page.getByRole('button', { name: 'Play' }).click();
      await start(page);
      await wait(1000);
      note(await stop(page));
      const pause = page.getByRole('button', { name: 'Pause' });
      // it may end by itself first
      if (await pause.isVisible()) await pause.click({ timeout: 10_000 }).catch(() => undefined);
    }
  }
  const all = { what: `play, ${size}: all`, slowdown, figures: smoothness(gaps.flat()) };
  const each = timeline.phases.map(({ kind, tensor }, n) => ({
    what: `play, ${size}: ${kind} ${tensor}`,
    slowdown,
    figures: smoothness(gaps[n]),
  }));
  return [all, ...each];
}

/** Sends pointer events at a steady pace, not waiting for the page to have dealt with them. */
async function movePointer(session: CDPSession, points: Stroke): Promise<void> {
  const sent = [];
  for (const { x, y } of points) {
    sent.push(
      session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 }),
    );
    await wait(POINTER_PACE);
  }
  await Promise.all(sent);
}

async function scrub(page: Page, session: CDPSession, slowdown: number): Promise<Row> {
  await page.getByRole('radio', { name: 'Cell', exact: true }).check();
  const box = await page.getByRole('slider').boundingBox();
  if (!box) throw new Error('expected the slider on screen');
  const y = box.y + box.height / 2;
  const there = Array.from({ length: 250 }, (_, n) => ({ x: box.x + 2 + ((box.width - 4) * n) / 249, y }));
  await page.mouse.move(there[0].x, y);
  await page.mouse.down();
  await start(page);
  await movePointer(session, [...there, ...there.toReversed()]);
  const measured = await stop(page);
  await page.mouse.up();
  return { what: 'scrub the whole strip, there and back', slowdown, figures: smoothness(gapsOf(measured)) };
}

async function step(page: Page, slowdown: number): Promise<Row> {
  await page.getByRole('slider').fill('0');
  await start(page);
  const by = Math.floor(499 / KEY_STEPS);
  for (let n = 0; n < KEY_STEPS; n += 1) {
    await page.getByRole('slider').fill(String(n * by));
    await page.getByRole('slider').press('ArrowRight');
  }
  const { keys } = await stop(page);
  // an event that is painted within 16 ms is not reported
  const all = [...keys, ...Array.from({ length: Math.max(0, KEY_STEPS - keys.length) }, () => 16)];
  const figures = `median ${percentile(all, 0.5)} ms, p95 ${percentile(all, 0.95)} ms (${all.length} keys, to 8 ms)`;
  return { what: 'step: key to next paint', slowdown, figures };
}

async function draw(page: Page, session: CDPSession, slowdown: number): Promise<Row[]> {
  const box = await page.getByRole('img', { name: 'Drawing pad' }).boundingBox();
  if (!box) throw new Error('expected the pad on screen');
  const at = ({ x, y }: Stroke[number]): Stroke[number] => ({
    x: box.x + x * box.width,
    y: box.y + y * box.height,
  });
  // looked up once: to find it by its role takes a slow page longer than to draw a digit
  const clear = await page.getByRole('button', { name: 'Clear' }).elementHandle();
  const drawAll = async (digits: number, pace: (points: Stroke) => Promise<void>): Promise<Measured> => {
    await start(page);
    for (const strokes of DIGIT_STROKES.slice(0, digits)) {
      for (const stroke of strokes) {
        const points = stroke.map(at);
        await page.mouse.move(points[0].x, points[0].y);
        await page.mouse.down();
        await pace(points.slice(1));
        await page.mouse.up();
      }
      await clear?.click();
    }
    return stop(page);
  };
  await clear?.click();
  const fast = await drawAll(10, (points) => movePointer(session, points));
  await page.evaluate(() => (window as unknown as { probe: Probe }).probe.timeScores());
  const slow = await drawAll(4, async (points) => {
    for (const { x, y } of points) {
      await page.mouse.move(x, y);
      await wait(60); // each move is shown before the next one comes
    }
  });
  const scores = slow.scores.map(({ ms }) => ms);
  const within = slow.scores.filter(({ frames }) => frames <= 1).length;
  return [
    { what: 'draw ten digits, 125 events a second', slowdown, figures: smoothness(gapsOf(fast)) },
    {
      what: 'draw: pointer to painted scores',
      slowdown,
      figures: `median ${percentile(scores, 0.5).toFixed(1)} ms, p95 ${percentile(scores, 0.95).toFixed(1)} ms (${within} of ${scores.length} moves in the next frame)`,
    },
  ];
}

const PARTS: Readonly<Record<string, (page: Page, session: CDPSession, slowdown: number) => Promise<Row[]>>> =
  {
    play: async (page, _, slowdown) => [
      ...(await play(page, 'Cell', slowdown)),
      ...(await play(page, 'Multiply', slowdown)),
    ],
    scrub: async (page, session, slowdown) => [await scrub(page, session, slowdown)],
    step: async (page, _, slowdown) => [await step(page, slowdown)],
    select: (page, _, slowdown) => select(page, slowdown),
    hover: async (page, _, slowdown) => [await hover(page, slowdown)],
    draw,
    scroll: async (page, _, slowdown) => [await scroll(page, slowdown)],
    train: (page, _, slowdown) => train(page, slowdown),
  };

const wanted = asked.filter((word) => !isNetworkName(word) && !/^\dx$/.test(word));
const unknown = wanted.filter((part) => !(part in PARTS));
if (unknown.length > 0)
  throw new Error(
    `expected some of ${Object.keys(PARTS).join(', ')}, or a network, got ${unknown.join(', ')}`,
  );
const parts = wanted.length > 0 ? wanted : Object.keys(PARTS);

const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chromium found. Run: node scripts/ensure.mjs --browser');
const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));
const server = spawn(process.execPath, [vite, 'preview', '--port', String(PORT), '--strictPort'], {
  stdio: 'pipe',
});
try {
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (text: Buffer) => text.includes('localhost') && resolve());
    server.on('exit', () => reject(new Error('vite preview ended: is the page built, and the port free?')));
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const load = loadavg()[0].toFixed(2);
  console.log(`${browser.version()}, load average when it began: ${load}`);
  for (const slowdown of SLOWDOWNS) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript({ path: fileURLToPath(new URL('./probe.js', import.meta.url)) });
    const session = await page.context().newCDPSession(page);
    await open(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    for (const part of parts) {
      const rows = await PARTS[part](page, session, slowdown);
      for (const { what, figures } of rows) console.log(`${slowdown}x  ${what.padEnd(42)} ${figures}`);
    }
    await page.close();
  }
  await browser.close();
} finally {
  server.removeAllListeners('exit');
  server.kill();
}
