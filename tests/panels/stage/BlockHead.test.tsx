import { describe, expect, it } from 'vitest';
import { networks, type KernelTrait } from '../../../src/core/index.ts';
import { BlockHead } from '../../../src/panels/stage/BlockHead.tsx';
import { stageBlocks } from '../../../src/panels/stage/layout.ts';
import { markupIn } from '../markup.tsx';

const [stageBlock] = stageBlocks(networks.kernel4);
const nothing = (): void => undefined;

function headOf(front: number, stepMap: number | null, trait: KernelTrait | null): string {
  const html = markupIn(
    'en',
    <BlockHead
      {...{ stageBlock, front, stepMap, trait }}
      name="Convolution"
      isOpen
      error={null}
      number={0}
      onOpen={nothing}
      onShowMap={nothing}
      onFollow={null}
    />,
  );
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('the head of a block of several maps', () => {
  it('says which map is in front, and where the step is if that is another', () => {
    expect(headOf(2, 2, null)).toBe('Convolution 4 kernels, map 2 in front');
    expect(headOf(2, null, null)).toBe('Convolution 4 kernels, map 2 in front');
    expect(headOf(2, 0, null)).toBe('Convolution 4 kernels, map 2 in front the step is in map 0');
  });

  it('says what is odd about the kernel in front', () => {
    expect(headOf(1, 1, { kind: 'twin', of: 0, correlation: 0.98 })).toBe(
      'Convolution Kernel 1: nearly the same as kernel 0 (correlation 0.98).',
    );
    expect(headOf(3, 3, { kind: 'dead' })).toMatch(/Kernel 3: a dead kernel/);
  });
});
