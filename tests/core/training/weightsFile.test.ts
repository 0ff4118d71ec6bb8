import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  createWeights,
  networks,
  parseWeights,
  serializeWeights,
  type NetworkName,
  type WeightsFile,
} from '../../../src/core/index.ts';

function fileOf(network: NetworkName): WeightsFile {
  return {
    network,
    weights: createWeights(networks[network], 3),
    seed: 3,
    trained: { digits: 9000, epochs: 1 },
    accuracy: { validation: 0.912, of: 1000, interval: [0.893, 0.928] },
  };
}

/** The text of a good file with its parsed JSON changed. */
function changed(change: (json: Record<string, unknown>, tensors: Record<string, unknown>) => void): string {
  const json: Record<string, unknown> = JSON.parse(serializeWeights(fileOf('kernel')));
  change(json, Object(json['tensors']));
  return JSON.stringify(json);
}

function refusal(text: string): { error: string; problem: string } {
  const parsed = parseWeights(text);
  return 'error' in parsed
    ? { error: parsed.error, problem: parsed.problem.kind }
    : { error: 'it was accepted', problem: '' };
}

describe('a weights file', () => {
  it.each(['kernel', 'fourLayer'] as const)(
    'of the %s network comes back exactly as it was saved',
    (name) => {
      expect(parseWeights(serializeWeights(fileOf(name)))).toEqual(fileOf(name));
    },
  );

  it('comes back when neither seed nor accuracy is known', () => {
    const file = { ...fileOf('kernel'), seed: null, accuracy: null };
    expect(parseWeights(serializeWeights(file))).toEqual(file);
  });

  it('is JSON of the agreed format', () => {
    const json: unknown = JSON.parse(serializeWeights(fileOf('kernel')));
    expect(json).toMatchObject({
      format: 'convscope-weights',
      version: 1,
      network: 'kernel',
      seed: 3,
      trained: { digits: 9000, epochs: 1 },
      accuracy: { validation: 0.912, of: 1000 },
    });
    expect(json).toHaveProperty('tensors.w12.length', 2000);
  });

  it('keeps its weights when what it tells of itself is nonsense', () => {
    const text = changed((json) => {
      json['seed'] = 'three';
      json['trained'] = { digits: -1, epochs: 1e99 };
      json['accuracy'] = { validation: 95, of: 1000 };
      json['comment'] = 'unknown keys do no harm';
    });
    const { weights } = fileOf('kernel');
    const trained = { digits: 0, epochs: 0 };
    expect(parseWeights(text)).toEqual({ network: 'kernel', weights, seed: null, trained, accuracy: null });
  });

  it('leaves out an interval that is none', () => {
    const text = changed((json) => {
      json['accuracy'] = { validation: 0.9, of: 1000, interval: [0.8, 'high'] };
    });
    expect(parseWeights(text)).toMatchObject({ accuracy: { validation: 0.9, of: 1000 } });
    expect(parseWeights(text)).not.toHaveProperty('accuracy.interval');
  });

  it('believes an accuracy only where it is a share of some digits, with an interval only of two shares', () => {
    const read = (accuracy: unknown): unknown =>
      fileAccuracy(changed((json) => (json['accuracy'] = accuracy)));
    for (const validation of [0, 0.5, 1]) expect(read({ validation, of: 1 })).toEqual({ validation, of: 1 });
    for (const validation of [-0.001, 1.001, '0.5', null]) expect(read({ validation, of: 1000 })).toBeNull();
    for (const of of [0, -1, 1.5, '1000', null]) expect(read({ validation: 0.5, of })).toBeNull();
    const known = { validation: 0.5, of: 1000 };
    for (const interval of [
      [0.4, 0.6],
      [0, 1],
    ])
      expect(read({ ...known, interval })).toEqual({ ...known, interval });
    for (const interval of [
      [0.4],
      [0.4, 0.5, 0.6],
      [0.4, 1.6],
      [-0.4, 0.6],
      '01',
      { 0: 0.4, 1: 0.6, length: 2 },
    ])
      expect(read({ ...known, interval })).toEqual(known);
    for (const accuracy of [[0.5, 1000], 'good', 0.5, null]) expect(read(accuracy)).toBeNull();
  });

  it('is not written from weights that do not fit the network', () => {
    const { weights } = fileOf('fourLayer');
    expect(() => serializeWeights({ ...fileOf('kernel'), weights })).toThrow(
      'w1cnn: expected 25 numbers, got none',
    );
    const broken = fileOf('kernel');
    broken.weights['w2'][7] = NaN;
    expect(() => serializeWeights(broken)).toThrow('w2[7]: expected a finite number, got NaN');
  });
});

function fileAccuracy(text: string): unknown {
  const file = parseWeights(text);
  return 'error' in file ? file.error : file.accuracy;
}

describe('parseWeights says what is wrong and what to do, of', () => {
  it.each<[string, string, string, string]>([
    ['an empty file', '', 'empty', 'This file is empty'],
    ['a file cut off', serializeWeights(fileOf('kernel')).slice(0, 5000), 'notJson', 'cut off or damaged'],
    ['a list', '[1, 2, 3]', 'notWeights', 'holds no ConvScope weights'],
    ['null', 'null', 'notWeights', 'holds no ConvScope weights'],
    ['another format', '{"format":"onnx","version":1}', 'notWeights', 'holds no ConvScope weights'],
    [
      'a format inherited',
      '{"__proto__":{"format":"convscope-weights"}}',
      'notWeights',
      'no ConvScope weights',
    ],
    ['version 2', changed((json) => (json['version'] = 2)), 'version', 'expected 1, got 2'],
    ['no version', changed((json) => delete json['version']), 'version', 'expected 1, got none'],
    ['an unknown network', changed((json) => (json['network'] = 'lenet1')), 'network', '"lenet1"'],
    [
      'no network',
      changed((json) => delete json['network']),
      'network',
      `expected ${Object.keys(networks).join(' or ')}, got none`,
    ],
    [
      'the network "constructor"',
      changed((json) => (json['network'] = 'constructor')),
      'network',
      '"constructor"',
    ],
    ['the network "__proto__"', changed((json) => (json['network'] = '__proto__')), 'network', '"__proto__"'],
    ['a network that is a list', changed((json) => (json['network'] = ['kernel'])), 'network', 'a list'],
    ['no tensors', changed((json) => delete json['tensors']), 'noTensors', 'tensors: expected an object'],
    ['tensors in a list', changed((json) => (json['tensors'] = [])), 'noTensors', 'got a list'],
    ['a tensor missing', changed((_, t) => delete t['w2']), 'length', 'w2: expected 800 numbers, got none'],
    [
      'a tensor too many',
      changed((_, t) => (t['w3'] = [1])),
      'unknownTensor',
      'w1cnn, w12, w2 and no other, got "w3"',
    ],
    [
      'a count too small',
      changed((_, t) => (t['w1cnn'] = [1, 2])),
      'length',
      'w1cnn: expected 25 numbers, got 2',
    ],
    [
      'text for numbers',
      changed((_, t) => (t['w1cnn'] = 'x'.repeat(25))),
      'length',
      'w1cnn: expected 25 numbers',
    ],
    [
      'a number as text',
      changed((_, t) => (t['w1cnn'] = Array(25).fill('1'))),
      'notFinite',
      'w1cnn[0]: expected a',
    ],
    [
      'null for NaN',
      changed((_, t) => (t['w1cnn'] = Array(25).fill(NaN))),
      'notFinite',
      'w1cnn[0]: expected a',
    ],
    [
      'a list with an own length',
      changed((_, t) => (t['w1cnn'] = { length: 25 })),
      'length',
      'got an object',
    ],
  ])('%s', (_name, text, problem, message) => {
    const answer = refusal(text);
    expect(answer.problem).toBe(problem);
    expect(answer.error).toContain(message);
    expect(answer.error).toMatch(/(Choose a file that ConvScope has saved|save it again)\.$/);
  });

  it('a number too large to be one, 1e400', () => {
    const text = serializeWeights(fileOf('kernel')).replace(/"w12": \[[^,]+,/, '"w12": [1e400,');
    expect(refusal(text).error).toContain('w12[0]: expected a finite number, got Infinity');
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'a tensor named %s, and no object is changed by it',
    (key) => {
      const text = serializeWeights(fileOf('kernel')).replace(
        '"tensors": {',
        `"tensors": { "${key}": { "x": 1 },`,
      );
      expect(refusal(text)).toMatchObject({ problem: 'unknownTensor' });
      expect(refusal(text).error).toContain(`got "${key}"`);
      expect(Object({})['x']).toBeUndefined();
    },
  );

  it('a huge text, without parsing it', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const { problem } = refusal('['.repeat(50_000_000));
    const { calls } = parse.mock;
    parse.mockRestore();
    expect(problem).toBe('tooLong');
    expect(calls).toEqual([]);
  });

  it('a deeply nested text', () => {
    expect(refusal('['.repeat(1_000_000)).problem).toBe('notJson');
    expect(refusal(`${'['.repeat(900_000)}${']'.repeat(900_000)}`).problem).toMatch(/not(Json|Weights)/);
  });

  it('a long name, in a short message', () => {
    expect(refusal(changed((json) => (json['network'] = 'n'.repeat(100_000)))).error.length).toBeLessThan(
      250,
    );
  });

  it('any text and any JSON whatever, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => refusal(text).error !== 'it was accepted'));
    fc.assert(fc.property(fc.json(), (text) => refusal(text).error !== 'it was accepted'));
    const headed = fc.jsonValue().map((value) => changed((json) => (json['tensors'] = value)));
    fc.assert(
      fc.property(headed, (text) => /^(noTensors|unknownTensor|length)$/.test(refusal(text).problem)),
    );
    for (const value of [undefined, null, 5, {}])
      expect(refusal(Object(value))).toHaveProperty('problem', 'notJson');
  });
});
