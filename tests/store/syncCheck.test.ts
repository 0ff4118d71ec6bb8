import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkGradient, networks, type GradientCheck } from '../../src/core/index.ts';
import type { AppStore } from '../../src/store/createAppStore.ts';
import { checkOf, syncCheck } from '../../src/store/syncCheck.ts';
import { tracedFor, tracedStore } from './support.ts';

interface Asked {
  readonly tensor: string;
  readonly index: number;
  readonly answer: () => Promise<void>;
  readonly refuse: () => Promise<void>;
}

let store: AppStore;
let asked: Asked[];
let end: () => void;

/** Lets what was promised come to pass. */
const settle = async (): Promise<void> => {
  for (let n = 0; n < 5; n += 1) await Promise.resolve();
};

/** Answers as the worker would, when it is told to. */
const client = {
  check: (x: Float64Array, d: Float64Array, tensor: string, index: number): Promise<GradientCheck> => {
    const { network, weights } = store.getState();
    if (!weights) throw new Error('expected weights');
    const check = checkGradient(networks[network], weights, x, d, tensor, index);
    return new Promise((resolve, reject) => {
      const answer = async (): Promise<void> => {
        resolve(check);
        await settle();
      };
      const refuse = async (): Promise<void> => {
        reject(new Error('refused'));
        await settle();
      };
      asked.push({ tensor, index, answer, refuse });
    });
  },
};

const names = (): string[] => asked.map(({ tensor, index }) => `${tensor}[${index}]`);
const select = (index: number): void => store.getState().select({ tensor: 'w1cnn', index, of: 'gradient' });
const gradient = (index: number): number | undefined =>
  store.getState().traced?.trace.gradients['w1cnn'][index];

beforeEach(() => {
  store = tracedStore('kernel');
  asked = [];
  end = syncCheck(store, client);
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

describe('the gradient check', () => {
  it('is asked for the weight that is selected, and shown when it has come', async () => {
    select(7);
    expect(names()).toEqual(['w1cnn[7]']);
    expect(checkOf(store.getState())).toBeNull();
    await asked[0].answer();
    const check = checkOf(store.getState());
    expect(check?.analytic).toBe(gradient(7));
    expect(check?.relativeError).toBeLessThan(1e-5);
  });

  it('is not shown for another weight or another trace, and asked for anew', async () => {
    select(7);
    await asked[0].answer();
    select(8);
    expect(checkOf(store.getState())).toBeNull();
    await asked[1].answer();
    expect(checkOf(store.getState())?.analytic).toBe(gradient(8));
    store.setState({ traced: { ...tracedFor('kernel', { kind: 'sample', id: 1 }), weights: weights() } });
    expect(checkOf(store.getState())).toBeNull();
    expect(names()).toEqual(['w1cnn[7]', 'w1cnn[8]', 'w1cnn[8]']);
  });

  it('stays when the same weight is clicked again', async () => {
    select(7);
    await asked[0].answer();
    select(7);
    expect(checkOf(store.getState())).not.toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('asks one question at a time, and then only the newest', async () => {
    for (const index of [1, 2, 3, 4]) select(index);
    expect(names()).toEqual(['w1cnn[1]']);
    await asked[0].answer();
    expect(names()).toEqual(['w1cnn[1]', 'w1cnn[4]']);
  });

  it('goes on after a refusal, and does not ask the same again', async () => {
    select(1);
    await asked[0].refuse();
    expect(names()).toEqual(['w1cnn[1]']);
    select(2);
    select(3);
    await asked[1].refuse();
    expect(names()).toEqual(['w1cnn[1]', 'w1cnn[2]', 'w1cnn[3]']);
  });

  it('waits for the pen to be lifted', () => {
    store.setState({ penDown: true });
    select(5);
    expect(asked).toHaveLength(0);
    store.setState({ penDown: false });
    expect(names()).toEqual(['w1cnn[5]']);
  });

  it('is dropped when the weights changed while it was made', async () => {
    select(5);
    store.setState({ weights: tracedFor('kernel', undefined, 2).weights });
    await asked[0].answer();
    expect(store.getState().checked).toBeNull();
    expect(asked).toHaveLength(1); // the trace of the new weights is on its way
  });

  it('is asked of weights alone', () => {
    store.getState().select({ tensor: 'hicnn', index: 3, of: 'gradient' });
    expect(asked).toHaveLength(0);
  });

  it('changes nothing any more once it is over', async () => {
    select(5);
    end();
    await asked[0].answer();
    expect(store.getState().checked).toBeNull();
    select(6);
    expect(asked).toHaveLength(1);
  });
});

function weights() {
  const { weights: now } = store.getState();
  if (!now) throw new Error('expected weights');
  return now;
}
