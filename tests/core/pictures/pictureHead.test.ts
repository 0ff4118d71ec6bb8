import { describe, expect, it } from 'vitest';
import { pictureHead } from '../../../src/core/index.ts';

const text = (each: string): number[] => Array.from(each, (letter) => letter.charCodeAt(0));

/** A PNG of these sides, as far as its head tells. */
function png(width: number, height: number, end = 'IEND'): Uint8Array {
  const four = (value: number): number[] => [
    value >>> 24,
    (value >>> 16) & 255,
    (value >>> 8) & 255,
    value & 255,
  ];
  const head = [
    0x89,
    ...text('PNG\r\n'),
    0x1a,
    0x0a,
    0,
    0,
    0,
    13,
    ...text('IHDR'),
    ...four(width),
    ...four(height),
  ];
  return Uint8Array.from([...head, 8, 0, 0, 0, 0, ...four(0), ...four(0), ...text(end), ...four(0)]);
}

/** A JPEG with a comment before its frame. */
function jpeg(width: number, height: number): Uint8Array {
  const two = (value: number): number[] => [value >> 8, value & 255];
  const comment = [0xff, 0xfe, ...two(6), ...text('hand')];
  const frame = [0xff, 0xc2, ...two(11), 8, ...two(height), ...two(width), 1, 1, 0x11, 0];
  return Uint8Array.from([0xff, 0xd8, ...comment, ...frame, 0xff, 0xd9]);
}

describe('the head of a picture', () => {
  it('tells its sides', () => {
    expect(pictureHead(png(28, 70_000))).toEqual({ type: 'png', width: 28, height: 70_000 });
    expect(pictureHead(jpeg(640, 480))).toEqual({ type: 'jpeg', width: 640, height: 480 });
  });

  it('may have something of another program behind it', () => {
    const file = Uint8Array.from([...png(28, 28), ...text('made by hand')]);
    expect(pictureHead(file)).toEqual({ type: 'png', width: 28, height: 28 });
  });

  it('is damaged where the file is cut off', () => {
    expect(pictureHead(png(28, 28, 'IDAT'))).toBe('damaged');
    for (const whole of [png(28, 28), jpeg(640, 480)])
      for (let length = 9; length < whole.length - 10; length += 1)
        expect(pictureHead(whole.slice(0, length))).toBe('damaged');
  });

  it('is damaged where a side is 0', () => {
    expect(pictureHead(png(0, 28))).toBe('damaged');
    expect(pictureHead(jpeg(5, 0))).toBe('damaged');
  });

  it('is none of other files', () => {
    for (const other of ['', 'GIF89a', '0,1\n1,0', 'RIFF    WEBP'])
      expect(pictureHead(Uint8Array.from(text(other)))).toBe('type');
  });
});
