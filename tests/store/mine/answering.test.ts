import { beforeEach, describe, expect, it } from 'vitest';
import { answerOf, createWeights, inkOf, networks, predict } from '../../../src/core/index.ts';
import { Answering, type Answers } from '../../../src/store/mine/answering.ts';

const images = Array.from({ length: 120 }, (_, n) =>
  Uint8Array.from({ length: 196 }, (__, p) => (p * n) % 251),
);
const digits = images.map((image, n) => ({ id: `id ${n}`, image: () => image }));
const readers = [1, 2, 3].map((seed) => ({
  network: 'kernel' as const,
  weights: createWeights(networks.kernel, seed),
}));
const expected = ({ weights }: (typeof readers)[number]) =>
  digits.map(({ id, image }) => [id, answerOf(predict(networks.kernel, weights, inkOf(image())))]);

let came: Answers[];
let frames: (() => void)[];
let answering: Answering;
const frame = (): void => frames.shift()?.();

beforeEach(() => {
  came = [];
  frames = [];
  answering = new Answering(
    (answers) => came.push(answers),
    (work) => {
      frames.push(work);
      return () => (frames = frames.filter((each) => each !== work));
    },
  );
});

describe('the answers to one’s own digits', () => {
  it('are the network’s, and come over several frames where there are many', () => {
    answering.want(readers[0], digits);
    frame();
    frame();
    expect(came).toEqual([]);
    frame();
    expect([...came[0]]).toEqual(expected(readers[0]));
    expect(frames).toEqual([]);
  });

  it('come while weights change faster than they can be asked, of the newest after each pass', () => {
    for (const reader of readers) {
      answering.want(reader, digits);
      frame();
    }
    expect([...came[0]]).toEqual(expected(readers[0]));
    while (frames.length > 0) frame();
    expect(came).toHaveLength(2);
    expect([...came[1]]).toEqual(expected(readers[2]));
  });

  it('are none for an empty list, and come no more once nobody looks', () => {
    answering.want(readers[0], []);
    frame();
    expect(came.map(({ size }) => size)).toEqual([0]);
    answering.want(readers[0], digits);
    answering.stop();
    expect(frames).toEqual([]);
  });
});
