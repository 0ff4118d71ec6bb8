import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { halve, inkOf, networks, parseWeights, predict, readDigits } from '../../src/core/index.ts';
import {
  digitsPath,
  fineSamplesPath,
  firstSamplePath,
  samplesPath,
  weightsPath,
} from '../../scripts/lib/paths.ts';
import {
  chooseSamples,
  lead,
  serializeFirst,
  serializeSamples,
  type Judged,
  type Sample,
} from '../../scripts/lib/samples.ts';

const shipped: Sample[] = JSON.parse(readFileSync(samplesPath, 'utf8'));

function scoresOf(sample: Sample, stage: 'oneEpoch' | 'trained'): Float64Array {
  const parsed = parseWeights(readFileSync(weightsPath('kernel', stage), 'utf8'));
  if ('error' in parsed) throw new Error(parsed.error);
  const x = inkOf(Uint8Array.from(Buffer.from(sample.pixels, 'base64')));
  return predict(networks.kernel, parsed.weights, x);
}

function leadOf(sample: Sample, stage: 'oneEpoch' | 'trained'): number {
  return lead(scoresOf(sample, stage), sample.label);
}

function judged(id: number, early: number, late: number): Judged {
  const scores = (right: number): Float64Array => Float64Array.of(right, 0.4);
  return { id, label: 0, pixels: new Uint8Array(196).fill(id), early: scores(early), late: scores(late) };
}

describe('the samples that ship with the page', () => {
  it('are forty, four of each class, in turn, none twice', () => {
    const first = shipped[0].label;
    expect(shipped.map(({ label }) => label)).toEqual(Array.from({ length: 40 }, (_, n) => (first + n) % 10));
    expect(new Set(shipped.map(({ id }) => id)).size).toBe(40);
  });

  it('are validation digits, pixel for pixel', () => {
    const { images, labels } = readDigits(
      new Uint8Array(gunzipSync(readFileSync(digitsPath(14)))),
    ).validation;
    for (const { id, label, pixels } of shipped) {
      expect(pixels).toBe(Buffer.from(images.subarray(id * 196, (id + 1) * 196)).toString('base64'));
      expect(labels[id]).toBe(label);
    }
  });

  it('come at 28x28 too, each halved to the one at 14x14', () => {
    const fine: string[] = JSON.parse(readFileSync(fineSamplesPath, 'utf8'));
    const bytes = fine.map((pixels) => Buffer.from(pixels, 'base64'));
    expect(bytes.map((pixels) => Buffer.from(halve(pixels)).toString('base64'))).toEqual(
      shipped.map(({ pixels }) => pixels),
    );
  });

  it('are easy, early or hard for the shipped weights, as they say', () => {
    for (const sample of shipped.filter(({ kind }) => kind === 'easy')) {
      expect(leadOf(sample, 'oneEpoch')).toBeGreaterThan(0);
      expect(leadOf(sample, 'trained')).toBeGreaterThan(0.5);
    }
    for (const sample of shipped.filter(({ kind }) => kind === 'early')) {
      expect(leadOf(sample, 'oneEpoch')).toBeLessThanOrEqual(0);
      expect(leadOf(sample, 'trained')).toBeGreaterThan(0.5);
    }
    const hard = shipped.filter(({ kind }) => kind === 'hard').map((sample) => leadOf(sample, 'trained'));
    expect(hard.every((margin) => margin < 0.5)).toBe(true);
    expect(hard.filter((margin) => margin < 0).length).toBeGreaterThan(4);
  });

  it('begin with one that the trained network gets wrong, the right answer being its second', () => {
    expect(leadOf(shipped[0], 'trained')).toBeLessThan(0);
    const scores = [...scoresOf(shipped[0], 'trained')].sort((a, b) => b - a);
    expect(scoresOf(shipped[0], 'trained')[shipped[0].label]).toBe(scores[1]);
  });

  it('have their first in a file of its own, which comes with the page', () => {
    expect(readFileSync(firstSamplePath, 'utf8')).toBe(serializeFirst(shipped));
  });

  it('fit in 14 kB', () => {
    expect(serializeSamples(shipped).length).toBeLessThan(14_000);
    expect(JSON.parse(serializeSamples(shipped))).toEqual(shipped);
  });
});

describe('choosing samples', () => {
  it('says so when a class has too few digits', () => {
    expect(() => chooseSamples([judged(0, 1, 1), judged(1, 1, 0.1)])).toThrow(
      'digit 0: too few validation digits',
    );
  });

  it('measures the lead of the right answer over the next best', () => {
    expect(lead(Float64Array.of(0.1, 0.9, 0.3), 1)).toBeCloseTo(0.6, 12);
    expect(lead(Float64Array.of(0.1, 0.9, 0.3), 2)).toBeCloseTo(-0.6, 12);
  });
});
