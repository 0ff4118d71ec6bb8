import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import { createAppStore, type AppStore } from '../../../src/store/createAppStore.ts';
import { DigitsError } from '../../../src/store/training/digitsTrouble.ts';
import { SharedLoad } from '../../../src/store/weights/sharedLoad.ts';
import { triedOf } from '../../../src/store/pass/whatIf.ts';
import { putToUse } from '../support.ts';
import { syncTraining } from '../../../src/store/training/syncTraining.ts';
import type { Hear } from '../../../src/worker/client.ts';
import type { Progress, TrainOrder } from '../../../src/worker/protocol.ts';

const bytes = Uint8Array.of(1, 2, 3);
const trained = createWeights(networks.kernel, 9);

let store: AppStore;
let told: string[];
/** The runs that were begun, and what hears of each. */
let started: (Omit<TrainOrder, 'kind'> & { hear: Hear<'train'> })[];
let digits: {
  progress: (received: number, total: number | null) => void;
  arrive: (bytes: Uint8Array) => void;
  fail: (error: Error) => void;
};
const fetchDigits = vi.fn<SharedLoad['load']>();

beforeEach(() => {
  told = [];
  started = [];
  fetchDigits.mockReset();
  fetchDigits.mockImplementation(
    (progress) =>
      new Promise((arrive, fail) => {
        digits = { progress, arrive, fail };
      }),
  );
  store = createAppStore({ language: 'en', theme: 'light' });
  const shared = new SharedLoad(fetchDigits);
  syncTraining(store, {
    digitsOf: () => shared,
    client: {
      setDigits: () => told.push('digits'),
      train: (order, hear) => {
        told.push(`train ${store.getState().run?.id}`);
        started.push({ ...order, hear });
      },
      pause: () => told.push('pause'),
      resume: (until) => told.push(until ? `resume ${until}` : 'resume'),
      stop: () => told.push('stop'),
      makeWay: () => told.push('makeWay'),
    },
  });
});

const arrived = async (): Promise<void> => {
  digits.arrive(bytes);
  await vi.waitFor(() => expect(store.getState().training.kind).toBe('running'));
};

async function running(): Promise<void> {
  store.getState().startTraining();
  await arrived();
}

const progress: Progress = {
  kind: 'progress',
  place: { epoch: 0, digits: 1024 },
  of: 9000,
  score: { meanError: 0.2, accuracy: 0.7 },
  weights: trained,
  milliseconds: 8,
  digits: 1024,
  sizes: [],
  rests: false,
};

const hear: Hear<'train'> = (answer) => started[started.length - 1].hear(answer);

function finish(): void {
  const score = { meanError: 0.1, accuracy: 0.8 };
  hear({ kind: 'epoch', epoch: 0, training: score, validation: score, weights: trained });
  hear({ kind: 'finished', weights: trained });
}

describe('training', () => {
  it('loads the digits, says how much has come, and then starts from random weights of its seed', async () => {
    store.getState().setTrainSettings({ seed: 5 });
    store.getState().startTraining();
    digits.progress(100, 400);
    const milliseconds = expect.any(Number) as number;
    expect(store.getState().training).toEqual({
      kind: 'loading',
      received: 100,
      total: 400,
      milliseconds,
      until: null,
    });
    await arrived();
    expect(told.slice(-2)).toEqual(['digits', 'train 1']);
    expect(started[0].weights).toEqual(createWeights(networks.kernel, 5));
    expect(started[0].from).toEqual({ epoch: 0, digits: 0 });
  });

  it('loads the digits once', async () => {
    await running();
    store.getState().resetTraining();
    store.getState().startTraining();
    await vi.waitFor(() => expect(told.at(-1)).toBe('train 2'));
    expect(fetchDigits).toHaveBeenCalledTimes(1);
  });

  it('begins with one epoch, rests where the worker does, and goes on with one step', async () => {
    store.getState().startTraining('epoch');
    await arrived();
    expect(started[0].until).toBe('epoch');
    hear(progress);
    expect(store.getState().training.kind).toBe('running');
    hear({ ...progress, rests: true });
    expect(store.getState().training.kind).toBe('paused');
    store.getState().resumeTraining('step');
    expect(told.at(-1)).toBe('resume step');
  });

  it('can begin with the weights in use', async () => {
    putToUse(store, trained);
    store.getState().setTrainFrom('current');
    await running();
    expect(started[0].weights).toBe(trained);
  });

  it('shows its weights as the user’s own, and the page chooses them', async () => {
    await running();
    hear(progress);
    expect(store.getState().own.kernel?.weights).toBe(trained);
    expect(store.getState().weightsChoice).toBe('own');
  });

  it('ends what is tried with every change of its weights', async () => {
    await running();
    putToUse(store, createWeights(networks.kernel, 1));
    store.getState().setWhatIf(0.5);
    expect(triedOf(store.getState())).toBe(0.5);
    putToUse(store, trained);
    expect(triedOf(store.getState())).toBeNull();
  });

  it('claims no accuracy before the validation digits have been answered', async () => {
    await running();
    hear(progress);
    expect(store.getState().own.kernel?.accuracy).toBeNull();
    const score = { meanError: 0.1, accuracy: 0.91 };
    hear({
      kind: 'epoch',

      epoch: 0,
      training: score,
      validation: score,
      weights: trained,
    });
    expect(store.getState().own.kernel?.accuracy).toBe(0.91);
  });

  it('is paused and goes on', async () => {
    await running();
    store.getState().pauseTraining();
    store.getState().resumeTraining();
    expect(told.slice(-2)).toEqual(['pause', 'resume']);
  });

  it('makes way when a cell is selected', async () => {
    await running();
    told = [];
    store.getState().select({ tensor: 'w1cnn', index: 7, of: 'gradient' });
    store.getState().hover({ tensor: 'w1cnn', index: 8, of: 'gradient' });
    expect(told).toEqual(['makeWay']);
  });

  it('goes back to the weights it began with', async () => {
    await running();
    hear(progress);
    const { start } = store.getState().run ?? {};
    store.getState().resetTraining();
    expect(told.at(-1)).toBe('stop');
    expect(store.getState().own.kernel?.weights).toBe(start);
    expect(store.getState().training).toEqual({ kind: 'idle' });
  });

  it('that is over goes on from where it stands, with as many further epochs as are set', async () => {
    store.getState().setTrainSettings({ epochs: 1 });
    await running();
    finish();
    expect(store.getState().training).toEqual({ kind: 'finished' });
    store.getState().setTrainSettings({ epochs: 5, learningRate: 3 });
    store.getState().resumeTraining();
    expect(told.at(-1)).toBe('train 1');
    expect(started[1]).toMatchObject({
      weights: trained,
      from: { epoch: 1, digits: 0 },
      until: null,
    });
    expect(started[1].settings).toEqual({ ...started[0].settings, epochs: 6 });
    expect(fetchDigits).toHaveBeenCalledTimes(1);
  });

  it('that is over goes on with one digit or one epoch: its next epoch, and no other', async () => {
    store.getState().setTrainSettings({ epochs: 1 });
    await running();
    finish();
    store.getState().resumeTraining('step');
    expect(started[1]).toMatchObject({ from: { epoch: 1, digits: 0 }, until: 'step' });
    expect(started[1].settings.epochs).toBe(2);
    hear({ ...progress, place: { epoch: 1, digits: 1 }, rests: true });
    store.getState().resumeTraining('epoch');
    expect(told.at(-1)).toBe('resume epoch');
    expect(store.getState().run?.settings.epochs).toBe(2);
  });

  it('that was given up and brought back goes on from where it stood', async () => {
    await running();
    hear(progress);
    store.getState().startTraining();
    expect(told.at(-1)).toBe('train 2');
    store.getState().undo();
    expect(told.at(-1)).toBe('stop');
    expect(store.getState().training).toEqual({ kind: 'paused' });
    hear(progress);
    expect(store.getState().run).toMatchObject({ id: 1, place: { epoch: 0, digits: 1024 } });
    store.getState().resumeTraining();
    expect(told.at(-1)).toBe('train 1');
    expect(started.at(-1)).toMatchObject({ weights: trained, from: { epoch: 0, digits: 1024 } });
  });

  it('stays with its network when another is chosen', async () => {
    await running();
    store.getState().pauseTraining();
    store.getState().choose('fourLayer', 'trained');
    store.getState().resumeTraining();
    expect(told.at(-1)).toBe('resume');
    hear(progress);
    expect(store.getState().network).toBe('fourLayer');
    expect(store.getState().own.fourLayer).toBeUndefined();
    expect(store.getState().own.kernel?.weights).toBe(trained);
  });

  it('that the worker refused says so, and has its digits fetched anew when it is tried again', async () => {
    await running();
    hear({ kind: 'failed', message: 'digits: expected them before the first run' });
    expect(store.getState().training).toMatchObject({ kind: 'failed', reason: 'refused' });
    store.getState().resumeTraining();
    await arrived();
    expect(fetchDigits).toHaveBeenCalledTimes(2);
    expect(told.slice(-2)).toEqual(['digits', 'train 1']);
  });

  it('says when it is finished, and keeps what it learned', async () => {
    await running();
    hear({ kind: 'finished', weights: trained });
    expect(store.getState().training).toEqual({ kind: 'finished' });
    expect(store.getState().own.kernel?.weights).toBe(trained);
  });

  it('that diverges says so, with the last good weights', async () => {
    await running();
    hear({ kind: 'diverged', message: 'learningRate: too large', weights: trained });
    expect(store.getState().training).toEqual({ kind: 'diverged', message: 'learningRate: too large' });
    expect(store.getState().own.kernel?.weights).toBe(trained);
  });

  it('hears nothing of a run that was left', async () => {
    await running();
    store.getState().resetTraining();
    hear(progress);
    expect(store.getState().run).toBeNull();
  });

  it('says why the digits could not be loaded, and tries again', async () => {
    store.getState().startTraining('epoch');
    const message = 'data/digits14.bin: 404 Not Found';
    digits.fail(new DigitsError('missing', message));
    await vi.waitFor(() => expect(store.getState().training.kind).toBe('failed'));
    expect(store.getState().training).toEqual({ kind: 'failed', until: 'epoch', reason: 'missing', message });
    store.getState().resumeTraining();
    await arrived();
    expect(started).toHaveLength(1);
  });

  it('says that the worker could not be kept alive', async () => {
    await running();
    hear({ kind: 'stopped' });
    expect(store.getState().training).toEqual({ kind: 'failed', until: null, reason: 'worker', message: '' });
  });
});
