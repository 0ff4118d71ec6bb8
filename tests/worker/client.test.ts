import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks, oneHot, trace } from '../../src/core/index.ts';
import { createTraceClient, type TraceClient, type TraceFailure } from '../../src/worker/client.ts';
import { PATIENCE, RESTARTS, START_PATIENCE } from '../../src/worker/link.ts';
import { FakeWorker } from './fakeWorker.ts';

const weights = createWeights(networks.kernel, 1);
const d = oneHot(7);
const drawing = (seed: number): Float64Array =>
  Float64Array.from({ length: 196 }, (_, n) => ((n * (seed + 7)) % 11) / 10);

let workers: FakeWorker[];
let events: string[];
let failures: TraceFailure[];
let client: TraceClient;
const onTrace = vi.fn<Parameters<typeof createTraceClient>[0]['onTrace']>();
const newest = (): FakeWorker => workers[workers.length - 1];

function make(createWorker: () => FakeWorker = () => new FakeWorker()): TraceClient {
  return createTraceClient({
    createWorker: () => {
      const worker = createWorker();
      workers.push(worker);
      return worker;
    },
    onTrace: (answer) => {
      events.push(`traced ${answer.revision}`);
      onTrace(answer);
    },
    onNotice: (notice) => events.push(notice),
    onFailure: (failure) => {
      events.push(failure.kind);
      failures.push(failure);
    },
  });
}

/** A client whose worker has its weights and has answered once. */
function settle(): void {
  client.setWeights('kernel', weights);
  client.trace(0, drawing(0), d);
  newest().answerAll();
  events.length = 0;
}

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  events = [];
  failures = [];
  onTrace.mockClear();
  client = make();
});

afterEach(() => {
  client.dispose();
  vi.useRealTimers();
});

describe('asking for traces', () => {
  it('answers a drawing with its trace, revision and network', () => {
    client.setWeights('kernel', weights);
    client.trace(3, drawing(3), d);
    newest().answerAll();
    expect(onTrace.mock.calls).toEqual([
      [{ revision: 3, network: 'kernel', trace: trace(networks.kernel, weights, drawing(3), d) }],
    ]);
  });

  it('takes the guess of the network for wanted if nobody has said what is', () => {
    client.setWeights('kernel', weights);
    client.trace(1, drawing(1), null);
    newest().answerAll();
    const { yo, d: taken } = onTrace.mock.lastCall?.[0].trace.values ?? {};
    expect(taken).toEqual(oneHot(yo.indexOf(Math.max(...yo))));
  });

  it('asks only for the newest of the drawings that came while one was under way', () => {
    settle();
    for (const revision of [1, 2, 3, 4]) client.trace(revision, drawing(revision), d);
    newest().answerAll();
    expect(newest().log.slice(2)).toEqual(['trace 1', 'trace 4']);
  });

  it('drops the answer to an older drawing', () => {
    settle();
    client.trace(1, drawing(1), d);
    client.trace(2, drawing(2), d);
    newest().answerAll();
    expect(events).toEqual(['traced 2']);
  });

  it('drops an answer nobody waits for', () => {
    settle();
    newest().emit({
      kind: 'traced',
      revision: 0,
      network: 'kernel',
      trace: trace(networks.kernel, weights, drawing(0), d),
    });
    expect(events).toEqual([]);
  });

  it('asks again when the weights change while a trace is under way', () => {
    settle();
    const other = createWeights(networks.fourLayer, 2);
    client.trace(1, drawing(1), d);
    client.setWeights('fourLayer', other);
    newest().answerAll();
    expect(onTrace.mock.calls.slice(1)).toEqual([
      [{ revision: 1, network: 'fourLayer', trace: trace(networks.fourLayer, other, drawing(1), d) }],
    ]);
  });

  it('asks for the waiting drawing, not for the older one, when the weights change', () => {
    settle();
    client.trace(1, drawing(1), d);
    client.trace(2, drawing(2), d);
    client.setWeights('kernel', weights);
    newest().answerAll();
    expect(events).toEqual(['traced 2']);
  });

  it('keeps copies, so that later changes of the arrays do not reach a request', () => {
    const x = drawing(2);
    const mine = { ...weights, w1cnn: weights['w1cnn'].slice() };
    const wanted = d.slice();
    client.setWeights('kernel', mine);
    client.trace(1, drawing(1), d);
    client.trace(2, x, wanted);
    x.fill(0);
    wanted.fill(0);
    mine['w1cnn'].fill(0);
    newest().crash();
    newest().answerAll();
    expect(onTrace.mock.lastCall?.[0].trace).toEqual(trace(networks.kernel, weights, drawing(2), d));
  });

  it('starts no worker before it has something to do', () => {
    expect(workers).toEqual([]);
  });
});

describe('a bug that cannot be loaded', () => {
  it('is told of, and the same drawing is traced without it by a fresh worker', () => {
    settle();
    client.setWeights('kernel', weights, 'forgottenSlope');
    client.trace(1, drawing(1), d);
    newest().emit({ kind: 'notPlanted' });
    expect(events).toEqual(['notPlanted']);
    expect(workers).toHaveLength(2);
    newest().answerAll();
    expect(onTrace.mock.lastCall?.[0].trace).toEqual(trace(networks.kernel, weights, drawing(1), d));
    client.setWeights('kernel', weights, 'forgottenSlope');
    expect(newest().received.at(-1)).toMatchObject({ planted: 'forgottenSlope' });
  });
});

describe('what the core refuses', () => {
  it('reports a bad drawing in its words and goes on', () => {
    settle();
    client.trace(1, new Float64Array(3), d);
    newest().answerAll();
    client.trace(2, drawing(2), d);
    newest().answerAll();
    expect(failures).toEqual([{ kind: 'refused', revision: 1, message: 'x: expected 196 numbers, got 3' }]);
    expect(events).toEqual(['refused', 'traced 2']);
    expect(workers.length).toBe(1);
  });

  it('does not report a bad drawing that a newer one has replaced', () => {
    settle();
    client.trace(1, new Float64Array(3), d);
    client.trace(2, drawing(2), d);
    newest().answerAll();
    expect(events).toEqual(['traced 2']);
  });

  it('throws for bad weights and keeps the former ones', () => {
    settle();
    expect(() => client.setWeights('kernel', { ...weights, w2: new Float64Array(1) })).toThrow(
      new RangeError('w2: expected 800 numbers, got 1'),
    );
    newest().crash();
    client.trace(1, drawing(1), d);
    newest().answerAll();
    expect(onTrace.mock.lastCall?.[0].trace).toEqual(trace(networks.kernel, weights, drawing(1), d));
  });
});

describe('a worker that dies', () => {
  it.each<[string, (worker: FakeWorker) => void]>([
    ['throws', (worker) => worker.crash()],
    ['sends what cannot be read', (worker) => worker.garble()],
    ['closes silently', () => vi.advanceTimersByTime(PATIENCE)],
  ])('and %s is restarted with its weights and asked again', (_, die) => {
    settle();
    client.trace(1, drawing(1), d);
    client.trace(2, drawing(2), d);
    const [former] = workers;
    die(former);
    expect(former.terminated).toBe(true);
    expect(newest()).not.toBe(former);
    expect(newest().log).toEqual(['weights kernel', 'trace 2']);
    newest().answerAll();
    expect(events).toEqual(['restarted', 'traced 2']);
    expect(onTrace.mock.lastCall?.[0].trace).toEqual(trace(networks.kernel, weights, drawing(2), d));
  });

  it('is given its two seconds, but no more time for being asked again', () => {
    settle();
    client.trace(1, drawing(1), d);
    vi.advanceTimersByTime(PATIENCE - 1);
    client.trace(2, drawing(2), d);
    client.setWeights('kernel', weights);
    expect(workers.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(workers.length).toBe(2);
  });

  it('is given more time for its first answer, which may have to be loaded', () => {
    client.setWeights('kernel', weights);
    client.trace(1, drawing(1), d);
    vi.advanceTimersByTime(START_PATIENCE - 1);
    expect(workers.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(workers.length).toBe(2);
  });

  it('is given that time again after a restart', () => {
    settle();
    client.trace(1, drawing(1), d);
    newest().crash();
    vi.advanceTimersByTime(START_PATIENCE - 1);
    expect(workers.length).toBe(2);
    vi.advanceTimersByTime(1);
    expect(workers.length).toBe(3);
  });

  it('is left alone when it answers, and when nothing is asked of it', () => {
    settle();
    client.trace(1, drawing(1), d);
    vi.advanceTimersByTime(PATIENCE - 1);
    newest().answerAll();
    vi.advanceTimersByTime(10 * START_PATIENCE);
    expect(events).toEqual(['traced 1']);
    expect(workers.length).toBe(1);
  });

  it('counts its two seconds anew after each answer', () => {
    settle();
    client.trace(1, drawing(1), d);
    client.trace(2, drawing(2), d);
    vi.advanceTimersByTime(PATIENCE - 1);
    newest().answerNext();
    vi.advanceTimersByTime(PATIENCE - 1);
    expect(workers.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(workers.length).toBe(2);
  });

  it('is not listened to any more', () => {
    settle();
    client.trace(1, drawing(1), d);
    const [former] = workers;
    former.crash();
    former.answerAll();
    former.crash();
    expect(events).toEqual(['restarted']);
    expect(workers.length).toBe(2);
  });
});

describe('a worker that cannot be kept running', () => {
  const dieOften = (): void => {
    for (let n = 0; n <= RESTARTS; n += 1) newest().crash();
  };

  it('is given up after three restarts in a row, with words on what to do', () => {
    settle();
    client.trace(1, drawing(1), d);
    dieOften();
    vi.advanceTimersByTime(10 * START_PATIENCE);
    expect(workers.length).toBe(1 + RESTARTS);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
    expect(events).toEqual(['restarted', 'restarted', 'restarted', 'stopped']);
    expect(failures[0].message).toMatch(/Draw again to retry; .* reload the page/);
  });

  it('is given up too if every new one stays silent', () => {
    client.setWeights('kernel', weights);
    client.trace(1, drawing(1), d);
    vi.advanceTimersByTime((1 + RESTARTS) * START_PATIENCE);
    expect(events).toEqual(['restarted', 'restarted', 'restarted', 'stopped']);
  });

  it('is given up at once if the browser refuses to make one', async () => {
    client = make(() => {
      throw new Error('blocked');
    });
    client.setWeights('kernel', weights);
    client.trace(1, drawing(1), d);
    await Promise.resolve();
    expect(events).toEqual(['stopped']);
  });

  it('may be asked again by who hears that the browser refuses to make one', async () => {
    let refusals = 0;
    client = createTraceClient({
      createWorker: () => {
        throw new Error('blocked');
      },
      onTrace: () => undefined,
      onFailure: () => {
        refusals += 1;
        if (refusals < 3) client.setWeights('kernel', weights);
      },
    });
    client.setWeights('kernel', weights);
    expect(refusals).toBe(0);
    for (let n = 0; n < 5; n += 1) await Promise.resolve();
    expect(refusals).toBe(3);
  });

  it('is tried anew at the next request, with three restarts again', () => {
    settle();
    client.trace(1, drawing(1), d);
    dieOften();
    events.length = 0;
    client.trace(2, drawing(2), d);
    expect(newest().log).toEqual(['weights kernel', 'trace 2']);
    newest().crash();
    newest().answerAll();
    expect(events).toEqual(['restarted', 'traced 2']);
  });

  it('is not given up for crashes with answers in between', () => {
    settle();
    for (let revision = 1; revision <= 3 * RESTARTS; revision += 1) {
      client.trace(revision, drawing(revision), d);
      newest().crash();
      newest().answerAll();
    }
    expect(failures).toEqual([]);
    expect(events.filter((event) => event.startsWith('traced')).length).toBe(3 * RESTARTS);
  });
});

describe('disposing', () => {
  it('ends the worker and answers nothing more', () => {
    settle();
    client.trace(1, drawing(1), d);
    client.dispose();
    newest().answerAll();
    client.trace(2, drawing(2), d);
    client.setWeights('kernel', weights);
    vi.advanceTimersByTime(10 * START_PATIENCE);
    expect(newest().terminated).toBe(true);
    expect(workers.length).toBe(1);
    expect(events).toEqual([]);
  });
});
