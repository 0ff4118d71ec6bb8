import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOf, createWeights, networks, oneHot, predict } from '../../../src/core/index.ts';
import { serializeWeights, trace, type NetworkName, type Weights } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { inputOf } from '../../../src/store/input/input.ts';
import { samplePixels } from '../../../src/store/input/samples.ts';
import { plant } from '../../../src/store/weights/planting.ts';
import { tracedOf } from '../../../src/store/pass/passOf.ts';
import type { ShippedChoice } from '../../../src/store/weights/choices.ts';
import { accuracyOf, weightsOf as chosenWeights } from '../../../src/store/weights/chosen.ts';
import { loadWeights } from '../../../src/store/weights/loadWeights.ts';
import { syncTrace } from '../../../src/store/pass/sync.ts';
import { newRun } from '../../../src/store/training/newRun.ts';
import type { TrainingStatus } from '../../../src/store/training/trainingState.ts';
import type { ClientOptions, Hear } from '../../../src/worker/client.ts';
import type { TraceOrder } from '../../../src/worker/protocol.ts';
import { newStore, weightsIn } from '../support.ts';
import { FileError } from '../../../src/store/weights/fileTrouble.ts';

const SEEDS: Record<ShippedChoice, number> = { random: 1, oneEpoch: 2, trained: 3 };

function weightsOf(network: NetworkName, choice: ShippedChoice): Weights {
  return createWeights(networks[network], SEEDS[choice]);
}

function fileOf(network: NetworkName, choice: ShippedChoice): string {
  return serializeWeights({
    network,
    weights: weightsOf(network, choice),
    seed: SEEDS[choice],
    trained: { digits: 10, epochs: 1 },
    accuracy: choice === 'random' ? null : { validation: SEEDS[choice] / 10, of: 1000 },
  });
}

interface Ask extends Omit<TraceOrder, 'kind'> {
  readonly hear: Hear<'trace'>;
}

/** A client that answers when it is told to. */
class FakeClient {
  readonly options: Pick<ClientOptions, 'onRestart'>;
  readonly asks: Ask[] = [];
  disposed = false;

  constructor(options: Pick<ClientOptions, 'onRestart'>) {
    this.options = options;
  }
  trace(order: Omit<TraceOrder, 'kind'>, hear: Hear<'trace'>): void {
    this.asks.push({ ...order, hear });
  }
  dispose(): void {
    this.disposed = true;
  }
  /** Networks and weights that were asked about, each anew after a change. */
  get weights(): { network: NetworkName; weights: Weights }[] {
    return this.asks
      .filter(({ weights }, n) => weights !== this.asks[n - 1]?.weights)
      .map(({ network, weights }) => ({ network, weights }));
  }
  /** Tells of the newest question. */
  tell(answer: Parameters<Hear<'trace'>>[0]): void {
    this.asks.at(-1)?.hear(answer);
  }
  answer(): void {
    const ask = this.asks.at(-1);
    if (!ask) throw new Error('nothing was asked');
    const { network, weights, x, d } = ask;
    ask.hear({ kind: 'traced', trace: trace(networks[network], weights, x, d ?? oneHot(4)) });
  }
}

type Answer = { readonly resolve: (text: string) => void; readonly reject: (error: unknown) => void };

let store: AppStore;
let client: FakeClient;
let end: () => void;
let requests: Map<string, Answer>;
const fetchWeights = vi.fn<(network: NetworkName, choice: ShippedChoice) => Promise<string>>();

/** Lets the file that was asked for arrive, or fail. */
async function arrive(network: NetworkName, choice: ShippedChoice): Promise<void> {
  requests.get(`${network}-${choice}`)?.resolve(fileOf(network, choice));
  await vi.advanceTimersByTimeAsync(0);
}

async function fail(network: NetworkName, choice: ShippedChoice, error: unknown): Promise<void> {
  requests.get(`${network}-${choice}`)?.reject(error);
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  requests = new Map();
  fetchWeights.mockReset();
  fetchWeights.mockImplementation(
    (network, choice) =>
      new Promise((resolve, reject) => requests.set(`${network}-${choice}`, { resolve, reject })),
  );
  store = newStore();
  const endLoading = loadWeights(store, fetchWeights);
  const endTrace = syncTrace(store, { createClient: (options) => (client = new FakeClient(options)) });
  end = () => {
    endLoading();
    endTrace();
  };
});

afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('loading the weights', () => {
  it('asks at once for those that are chosen, and for no trace before they are here', async () => {
    expect(fetchWeights.mock.calls).toEqual([['kernel', 'trained']]);
    store.getState().nextSample();
    expect(client.asks).toEqual([]);
    await arrive('kernel', 'trained');
    expect(client.weights).toEqual([{ network: 'kernel', weights: weightsOf('kernel', 'trained') }]);
    expect(weightsIn(store)).toEqual(weightsOf('kernel', 'trained'));
    expect(accuracyOf(store.getState())).toBe(0.3);
    expect(client.asks).toHaveLength(1);
    expect(client.asks[0].x).toEqual(samplePixels(1));
  });

  it('knows no accuracy where the file claims none', async () => {
    store.getState().choose('kernel', 'random');
    await arrive('kernel', 'random');
    expect(accuracyOf(store.getState())).toBeNull();
  });

  it('loads each file once', async () => {
    await arrive('kernel', 'trained');
    store.getState().choose('kernel', 'random');
    await arrive('kernel', 'random');
    store.getState().choose('kernel', 'trained');
    store.getState().choose('kernel', 'random');
    store.getState().choose('kernel', 'trained');
    expect(fetchWeights).toHaveBeenCalledTimes(2);
    expect(weightsIn(store)).toEqual(weightsOf('kernel', 'trained'));
    expect(accuracyOf(store.getState())).toBe(0.3);
    expect(client.weights.at(-1)?.weights).toEqual(weightsOf('kernel', 'trained'));
  });

  it('ignores a file that arrives when something else is chosen', async () => {
    await arrive('kernel', 'trained');
    store.getState().choose('kernel', 'random');
    store.getState().choose('kernel', 'oneEpoch');
    await arrive('kernel', 'oneEpoch');
    await arrive('kernel', 'random');
    expect(weightsIn(store)).toEqual(weightsOf('kernel', 'oneEpoch'));
    expect(client.weights.at(-1)?.weights).toEqual(weightsOf('kernel', 'oneEpoch'));
  });

  it('ignores the file of a network that was left', async () => {
    store.getState().choose('fourLayer', 'trained');
    await arrive('fourLayer', 'trained');
    await arrive('kernel', 'trained');
    expect(client.weights.map(({ network }) => network)).toEqual(['fourLayer']);
    expect(weightsIn(store)).toEqual(weightsOf('fourLayer', 'trained'));
  });
});

describe('a load that fails', () => {
  it('leaves the old weights, shows their choice again and says so', async () => {
    await arrive('kernel', 'trained');
    store.getState().choose('kernel', 'random');
    await fail('kernel', 'random', new FileError('missing', 'weights/kernel-random.json: 404'));
    expect(store.getState()).toMatchObject({
      weightsChoice: 'trained',
      notice: { kind: 'weightsFailed', network: 'kernel', choice: 'random', trouble: 'missing' },
    });
  });

  it('of another network goes back to the network in use', async () => {
    await arrive('kernel', 'trained');
    client.answer();
    store.getState().choose('fourLayer', 'trained');
    expect(tracedOf(store.getState())).toBeNull();
    await fail('fourLayer', 'trained', new Error('offline'));
    expect(store.getState()).toMatchObject({
      network: 'kernel',
      notice: { kind: 'weightsFailed', network: 'fourLayer', choice: 'trained' },
    });
    expect(tracedOf(store.getState())?.network).toBe('kernel');
  });

  it('can be tried again by choosing again, and the notice goes away when it succeeds', async () => {
    await arrive('kernel', 'trained');
    store.getState().choose('kernel', 'random');
    await fail('kernel', 'random', new Error('offline'));
    store.getState().choose('kernel', 'random');
    expect(fetchWeights).toHaveBeenCalledTimes(3);
    await arrive('kernel', 'random');
    expect(store.getState()).toMatchObject({ weightsChoice: 'random', notice: null });
  });

  it('says nothing when something else was chosen meanwhile', async () => {
    await arrive('kernel', 'trained');
    store.getState().choose('kernel', 'random');
    store.getState().choose('kernel', 'oneEpoch');
    await arrive('kernel', 'oneEpoch');
    await fail('kernel', 'random', new Error('offline'));
    expect(store.getState()).toMatchObject({ weightsChoice: 'oneEpoch', notice: null });
  });

  it('the first of all says so too, and the next choice goes on', async () => {
    await fail('kernel', 'trained', new Error('offline'));
    expect(store.getState()).toMatchObject({ notice: { kind: 'noWeights' } });
    expect(chosenWeights(store.getState())).toBeNull();
    store.getState().choose('kernel', 'random');
    await arrive('kernel', 'random');
    expect(store.getState().notice).toBeNull();
    expect(weightsIn(store)).toEqual(weightsOf('kernel', 'random'));
  });

  it('is also one whose file holds something else', async () => {
    requests.get('kernel-trained')?.resolve('{"format":"another"}');
    await vi.advanceTimersByTimeAsync(0);
    expect(chosenWeights(store.getState())).toBeNull();
    expect(store.getState().notice).toMatchObject({ kind: 'noWeights', trouble: 'foreign' });
    expect(client.weights).toEqual([]);
  });

  it('does not hide what is thrown that is not an error', async () => {
    await fail('kernel', 'trained', 'no reason');
    expect(store.getState().notice).toMatchObject({ kind: 'noWeights', trouble: 'unreachable' });
  });

  it('leaves other notices when a load succeeds', async () => {
    store.setState({ notice: { kind: 'workerRestarted' } });
    await arrive('kernel', 'trained');
    expect(store.getState().notice).toEqual({ kind: 'workerRestarted' });
  });
});

describe('asking for a trace', () => {
  beforeEach(() => arrive('kernel', 'trained'));

  it('is done anew when the image, the answer wanted or the weights change', async () => {
    const { nextSample, startStroke, extendStroke, setTarget, setNormalize, clear, undo, choose } =
      store.getState();
    const changes: (() => unknown)[] = [
      nextSample,
      () => startStroke({ x: 0.4, y: 0.3 }),
      () => extendStroke([{ x: 0.4, y: 0.7 }]),
      () => setTarget(7),
      () => setNormalize(false),
      clear,
      undo,
      () => choose('kernel', 'random'),
    ];
    for (const change of changes) {
      const before = client.asks.length;
      change();
      await arrive('kernel', 'random');
      const { source, normalize, target } = store.getState();
      expect(client.asks.length).toBe(before + 1);
      expect(client.asks.at(-1)).toMatchObject({
        x: inputOf(source, normalize).images[0],
        d: target === null ? null : oneHot(target),
      });
    }
  });

  it('is not done for what changes nothing of it', () => {
    const { setPosition, setStepSize, select, hover, setLanguage, setTheme, setPlaying, endStroke } =
      store.getState();
    setPosition(3);
    setStepSize('phase');
    select({ tensor: 'hicnn', index: 3, of: 'value' });
    hover({ tensor: 'hicnn', index: 4, of: 'value' });
    setLanguage('zh');
    setTheme('dark');
    store.getState().setScales('shared');
    store.getState().showDialog('help');
    setPlaying(true);
    endStroke();
    expect(client.asks).toHaveLength(1);
  });

  it('leaves the answer open for a drawing that nobody has named, and says it is provisional', () => {
    store.getState().startStroke({ x: 0.4, y: 0.3 });
    expect(client.asks.at(-1)?.d).toBeNull();
    client.answer();
    expect(store.getState().traced?.provisional).toBe(true);
    store.getState().setTarget(8);
    expect(client.asks.at(-1)?.d).toEqual(oneHot(8));
    client.answer();
    expect(store.getState().traced).toMatchObject({ provisional: false });
    expect(store.getState().traced?.trace.values['d']).toEqual(oneHot(8));
  });

  it('is done with a weight as it is tried, and with the same question until it is reset', () => {
    store.getState().startStroke({ x: 0.4, y: 0.3 });
    const { setWhatIf, source } = store.getState();
    const [image] = inputOf(source).images;
    const [own] = client.weights.map(({ weights }) => weights);
    setWhatIf(40);
    expect(client.weights.at(-1)?.weights['w1cnn']).toEqual(own['w1cnn'].with(0, 40));
    const guess = answerOf(predict(networks.kernel, own, image));
    expect(client.asks.at(-1)).toMatchObject({ x: image, d: oneHot(guess) });
    client.answer();
    expect(store.getState().traced?.provisional).toBe(true);
    setWhatIf(null);
    expect(client.weights.at(-1)?.weights).toBe(own);
    expect(client.asks.at(-1)?.d).toBeNull();
  });

  it('an answer is kept with the weights and the wish that it was made of', async () => {
    store.getState().choose('kernel', 'random');
    client.answer();
    expect(store.getState().traced?.weights).toEqual(weightsOf('kernel', 'trained'));
    await arrive('kernel', 'random');
    client.answer();
    expect(store.getState().traced?.weights).toEqual(weightsOf('kernel', 'random'));
  });

  it('a trace of another network is never shown', async () => {
    client.answer();
    expect(tracedOf(store.getState())?.network).toBe('kernel');
    store.getState().choose('fourLayer', 'trained');
    expect(tracedOf(store.getState())).toBeNull();
    store.getState().nextSample(); // the answer to what was asked before comes
    client.answer();
    expect(store.getState().traced?.network).toBe('kernel');
    expect(tracedOf(store.getState())).toBeNull();
    await arrive('fourLayer', 'trained');
    expect(tracedOf(store.getState())).toBeNull();
    client.answer();
    expect(tracedOf(store.getState())?.network).toBe('fourLayer');
  });
});

describe('the weights of a run', () => {
  const seen = (): number => client.weights.length;
  /** What a message of the training worker does to the state. */
  function train(seed: number, kind: 'running' | 'finished'): void {
    const weights = createWeights(networks.kernel, seed);
    const training: TrainingStatus = kind === 'running' ? { kind, until: null } : { kind };
    const run = newRun(1, 'kernel', store.getState().trainSettings, weights);
    store.setState({ training, run, own: { kernel: { weights, accuracy: null } } });
  }

  beforeEach(async () => {
    await arrive('kernel', 'trained');
    train(50, 'running');
    store.getState().choose('kernel', 'own');
    await vi.advanceTimersByTimeAsync(500);
  });

  it('are traced ten times a second at most while it goes on, the newest in the end', async () => {
    const before = seen();
    for (let n = 0; n < 20; n += 1) {
      train(100 + n, 'running');
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(seen() - before).toBeLessThanOrEqual(5);
    await vi.advanceTimersByTimeAsync(200);
    expect(client.weights.at(-1)?.weights).toEqual(createWeights(networks.kernel, 119));
  });

  it('are traced twice a second at most while a cell is pointed at', async () => {
    store.getState().hover({ tensor: 'w1cnn', index: 3, of: 'value' });
    await vi.advanceTimersByTimeAsync(500);
    const before = seen();
    for (let n = 0; n < 50; n += 1) {
      train(300 + n, 'running');
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(seen() - before).toBeLessThanOrEqual(3);
    await vi.advanceTimersByTimeAsync(500);
    expect(client.weights.at(-1)?.weights).toEqual(createWeights(networks.kernel, 349));
  });

  it('wait for half a second from when a cell is pointed at', async () => {
    train(400, 'running');
    const before = seen();
    for (let n = 0; n < 5; n += 1) {
      await vi.advanceTimersByTimeAsync(80);
      train(401 + n, 'running');
      store.getState().hover({ tensor: 'w1cnn', index: n, of: 'value' });
    }
    await vi.advanceTimersByTimeAsync(490);
    expect(seen()).toBe(before);
    await vi.advanceTimersByTimeAsync(20);
    expect(client.weights.at(-1)?.weights).toEqual(createWeights(networks.kernel, 405));
  });

  it('are traced at once when it ends', () => {
    train(200, 'running');
    train(201, 'running');
    train(202, 'finished');
    expect(client.weights.at(-1)?.weights).toEqual(createWeights(networks.kernel, 202));
  });
});

describe('what the worker has to say', () => {
  beforeEach(() => arrive('kernel', 'trained'));

  it('becomes a notice when it was restarted', () => {
    client.options.onRestart?.();
    expect(store.getState().notice).toEqual({ kind: 'workerRestarted' });
    client.answer();
    expect(store.getState().notice).toEqual({ kind: 'workerRestarted' });
  });

  it('becomes a notice when it stopped, until a trace arrives again', () => {
    client.tell({ kind: 'stopped' });
    expect(store.getState().notice).toEqual({ kind: 'workerFailed' });
    store.getState().nextSample();
    expect(store.getState().notice).not.toBeNull();
    client.answer();
    expect(store.getState().notice).toBeNull();
  });

  it('is a notice too where the question was refused, and no reason to stop', () => {
    client.tell({ kind: 'failed', message: 'x: expected 196 numbers, got 3' });
    expect(store.getState()).toMatchObject({ notice: { kind: 'workerFailed' }, isStopped: false });
  });

  it('is tried anew when asked to', () => {
    const asked = client.asks.length;
    client.tell({ kind: 'stopped' });
    expect(store.getState().isStopped).toBe(true);
    store.getState().calculate();
    client.answer();
    expect([store.getState().isStopped, client.asks.length]).toEqual([false, asked + 1]);
  });

  it('takes back that a mistake is planted, and asks without it', () => {
    plant(store, 'forgottenSlope');
    expect(client.asks.at(-1)?.bug).toBe('forgottenSlope');
    client.tell({ kind: 'notPlanted' });
    expect(store.getState()).toMatchObject({ planting: null, notice: { kind: 'plantFailed' } });
    expect(client.asks.at(-1)?.bug).toBeNull();
  });

  it('is not heard any more after the end, and nothing is asked', () => {
    const asked = client.asks.length;
    end();
    expect(client.disposed).toBe(true);
    store.getState().nextSample();
    store.getState().choose('kernel', 'random');
    expect(client.asks).toHaveLength(asked);
    expect(fetchWeights).toHaveBeenCalledTimes(1);
  });
});
