import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks, oneHot, trace } from '../../src/core/index.ts';
import { Client, type Hear } from '../../src/worker/client.ts';
import { PATIENCE, RESTARTS, START_PATIENCE } from '../../src/worker/link.ts';
import type { TraceOrder } from '../../src/worker/protocol.ts';
import { FakeWorkers, type FakeWorker } from './fakeWorker.ts';

const weights = createWeights(networks.kernel, 1);
const d = oneHot(7);
const drawing = (seed: number): Float64Array =>
  Float64Array.from({ length: 196 }, (_, n) => ((n * (seed + 7)) % 11) / 10);

let workers: FakeWorkers;
let events: string[];
let client: Client;
const newest = (): FakeWorker => workers.newest;

type Answer = Parameters<Hear<'trace'>>[0];
const answers = vi.fn<(drawn: number, answer: Answer) => void>();

/** Asks for the trace of a drawing, and notes what is heard of it. */
function ask(drawn: number, change: Partial<TraceOrder> = {}): void {
  client.trace({ network: 'kernel', weights, bug: null, x: drawing(drawn), d, ...change }, (answer) => {
    events.push(`${answer.kind} ${drawn}`);
    answers(drawn, answer);
  });
}

/** The drawings that a worker was asked about. */
const asked = ({ received }: FakeWorker): number[] =>
  received.map((message) => {
    if (message.kind !== 'trace') throw new Error(`expected traces only, got ${message.kind}`);
    return [0, 1, 2, 3, 4].findIndex((drawn) => drawing(drawn).every((ink, n) => ink === message.x[n]));
  });

const traceOf = (drawn: number) => trace(networks.kernel, weights, drawing(drawn), d);

/** A worker that has answered once. */
function settle(): void {
  ask(0);
  newest().answerAll();
  events.length = 0;
  answers.mockClear();
}

beforeEach(() => {
  vi.useFakeTimers();
  workers = new FakeWorkers();
  events = [];
  answers.mockClear();
  client = new Client({ createWorker: workers.create, onRestart: () => events.push('restarted') });
});

afterEach(() => {
  client.dispose();
  vi.useRealTimers();
});

describe('asking for traces', () => {
  it('answers a drawing with its trace', () => {
    ask(3);
    newest().answerAll();
    expect(answers.mock.calls).toMatchObject([[3, { kind: 'traced', trace: traceOf(3) }]]);
  });

  it('asks only for the newest of the drawings that came while one was under way', () => {
    settle();
    for (const drawn of [1, 2, 3, 4]) ask(drawn);
    newest().answerAll();
    expect(asked(newest())).toEqual([0, 1, 4]);
    expect(events).toEqual(['traced 4']);
  });

  it('drops an answer nobody waits for', () => {
    settle();
    newest().emit({ kind: 'traced', order: 1, trace: traceOf(0) });
    newest().emit({ kind: 'pong', order: 1 });
    expect(events).toEqual([]);
  });

  it('hears of the newest weights only when they change while a trace is under way', () => {
    settle();
    const other = createWeights(networks.fourLayer, 2);
    ask(1);
    ask(2, { network: 'fourLayer', weights: other });
    newest().answerAll();
    expect(answers.mock.calls).toMatchObject([
      [2, { trace: trace(networks.fourLayer, other, drawing(2), d) }],
    ]);
  });

  it('keeps copies, so that later changes of the arrays do not reach a request', () => {
    const x = drawing(2);
    const mine = { ...weights, w1cnn: weights['w1cnn'].slice() };
    const target = d.slice();
    ask(1);
    ask(2, { weights: mine, x, d: target });
    x.fill(0);
    target.fill(0);
    mine['w1cnn'].fill(0);
    newest().crash();
    newest().answerAll();
    expect(answers.mock.calls).toMatchObject([[2, { trace: traceOf(2) }]]);
  });

  it('starts no worker before it has something to do', () => {
    expect(workers.all).toEqual([]);
  });
});

describe('a bug that cannot be loaded', () => {
  it('is told of, and what is asked next is asked of a fresh worker', () => {
    settle();
    ask(1, { bug: 'forgottenSlope' });
    newest().answer('trace', { kind: 'notPlanted' });
    expect(events).toEqual(['notPlanted 1']);
    expect(newest().terminated).toBe(true);
    ask(1);
    expect(workers.all).toHaveLength(2);
    newest().answerAll();
    expect(answers.mock.lastCall).toMatchObject([1, { trace: traceOf(1) }]);
  });
});

describe('what the core refuses', () => {
  it.each([
    ['drawing', { x: new Float64Array(3) }, 'x: expected 196 numbers, got 3'],
    ['weights', { weights: { ...weights, w2: new Float64Array(1) } }, 'w2: expected 800 numbers, got 1'],
  ])('is told in its words: bad %s, after which all goes on', (_, change, message) => {
    settle();
    ask(1, change);
    newest().answerAll();
    ask(2);
    newest().answerAll();
    expect(answers.mock.calls[0]).toMatchObject([1, { kind: 'failed', message }]);
    expect(events).toEqual(['failed 1', 'traced 2']);
    expect(workers.all).toHaveLength(1);
  });

  it('is not told of a bad drawing that a newer one has replaced', () => {
    settle();
    ask(1, { x: new Float64Array(3) });
    ask(2);
    newest().answerAll();
    expect(events).toEqual(['traced 2']);
  });
});

describe('a worker that dies', () => {
  it.each<[string, (worker: FakeWorker) => void]>([
    ['throws', (worker) => worker.crash()],
    ['sends what cannot be read', (worker) => worker.garble()],
    ['closes silently', () => vi.advanceTimersByTime(PATIENCE)],
  ])('and %s is restarted with its weights and asked again', (_, die) => {
    settle();
    ask(1);
    ask(2);
    const [former] = workers.all;
    die(former);
    expect(former.terminated).toBe(true);
    expect(newest()).not.toBe(former);
    expect(asked(newest())).toEqual([2]);
    newest().answerAll();
    expect(events).toEqual(['restarted', 'traced 2']);
    expect(answers.mock.calls).toMatchObject([[2, { trace: traceOf(2) }]]);
  });

  it('is given its two seconds, but no more time for being asked again', () => {
    settle();
    ask(1);
    vi.advanceTimersByTime(PATIENCE - 1);
    ask(2);
    expect(workers.all.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(workers.all.length).toBe(2);
  });

  it('is given more time for its first answer, which may have to be loaded', () => {
    ask(1);
    vi.advanceTimersByTime(START_PATIENCE - 1);
    expect(workers.all.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(workers.all.length).toBe(2);
  });

  it('is given that time again after a restart', () => {
    settle();
    ask(1);
    newest().crash();
    vi.advanceTimersByTime(START_PATIENCE - 1);
    expect(workers.all.length).toBe(2);
    vi.advanceTimersByTime(1);
    expect(workers.all.length).toBe(3);
  });

  it('is left alone when it answers, and when nothing is asked of it', () => {
    settle();
    ask(1);
    vi.advanceTimersByTime(PATIENCE - 1);
    newest().answerAll();
    vi.advanceTimersByTime(10 * START_PATIENCE);
    expect(events).toEqual(['traced 1']);
    expect(workers.all.length).toBe(1);
  });

  it('counts its two seconds anew after each answer', () => {
    settle();
    ask(1);
    ask(2);
    vi.advanceTimersByTime(PATIENCE - 1);
    newest().answerNext();
    vi.advanceTimersByTime(PATIENCE - 1);
    expect(workers.all.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(workers.all.length).toBe(2);
  });

  it('is not listened to any more', () => {
    settle();
    ask(1);
    const [former] = workers.all;
    former.crash();
    former.answerAll();
    former.crash();
    expect(events).toEqual(['restarted']);
    expect(workers.all.length).toBe(2);
  });
});

describe('a worker that cannot be kept running', () => {
  const blocked = (): never => {
    throw new Error('blocked');
  };
  const dieOften = (): void => {
    for (let n = 0; n <= RESTARTS; n += 1) newest().crash();
  };

  it('is given up after three restarts in a row', () => {
    settle();
    ask(1);
    dieOften();
    vi.advanceTimersByTime(10 * START_PATIENCE);
    expect(workers.all.length).toBe(1 + RESTARTS);
    expect(workers.all.every(({ terminated }) => terminated)).toBe(true);
    expect(events).toEqual(['restarted', 'restarted', 'restarted', 'stopped 1']);
  });

  it('is told of the newest drawing, which waited for the one before', () => {
    ask(1);
    for (let n = 0; n < RESTARTS; n += 1) newest().crash();
    ask(2);
    newest().crash();
    expect(events.at(-1)).toBe('stopped 2');
    expect(answers).toHaveBeenCalledTimes(1);
  });

  it('is given up too if every new one stays silent', () => {
    ask(1);
    vi.advanceTimersByTime((1 + RESTARTS) * START_PATIENCE);
    expect(events).toEqual(['restarted', 'restarted', 'restarted', 'stopped 1']);
  });

  it('is given up at once if the browser refuses to make one', async () => {
    client = new Client({ createWorker: blocked });
    ask(1);
    expect(events).toEqual([]);
    await Promise.resolve();
    expect(events).toEqual(['stopped 1']);
  });

  it('may be asked again by who hears that the browser refuses to make one', async () => {
    client = new Client({ createWorker: blocked });
    answers.mockImplementation((drawn) => {
      if (drawn < 3) ask(drawn + 1);
    });
    ask(1);
    for (let n = 0; n < 5; n += 1) await Promise.resolve();
    answers.mockReset();
    expect(events).toEqual(['stopped 1', 'stopped 2', 'stopped 3']);
  });

  it('is tried anew at the next request, with three restarts again', () => {
    settle();
    ask(1);
    dieOften();
    events.length = 0;
    ask(2);
    expect(asked(newest())).toEqual([2]);
    newest().crash();
    newest().answerAll();
    expect(events).toEqual(['restarted', 'traced 2']);
  });

  it('is not given up for crashes with answers in between', () => {
    settle();
    for (let drawn = 1; drawn <= 3 * RESTARTS; drawn += 1) {
      ask(drawn);
      newest().crash();
      newest().answerAll();
    }
    expect(events.some((event) => event.startsWith('stopped'))).toBe(false);
    expect(events.filter((event) => event.startsWith('traced')).length).toBe(3 * RESTARTS);
  });
});

describe('disposing', () => {
  it('ends the worker and answers nothing more', () => {
    settle();
    ask(1);
    client.dispose();
    newest().answerAll();
    ask(2);
    vi.advanceTimersByTime(10 * START_PATIENCE);
    expect(newest().terminated).toBe(true);
    expect(workers.all.length).toBe(1);
    expect(events).toEqual([]);
  });
});
