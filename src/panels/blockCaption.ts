import type { Translate } from './words/translation.ts';
import {
  cellCount,
  isConvolution,
  makerOf,
  mapsOf,
  ownerOf,
  readerOf,
  shownNumber,
  tensorName,
  tensorOf,
  weightsOf,
  type Block,
  type Network,
} from '../core/index.ts';
import { senderTo, type Phase } from '../timeline/phases.ts';
import { blockSpan } from '../timeline/steps.ts';
import { blockName } from './blockName.ts';
import type { CaptionSource } from './captionSource.ts';
import { hasSigmoid } from './deltaCaption.ts';
import { sentences } from './parts/joined.ts';

/** A block in one direction: which it is, and in a sentence or two for each of its phases what went in and what came out. */
export function blockCaption(t: Translate, { timeline, frame, error }: CaptionSource, block: Block): string {
  const { network, phases } = timeline;
  const { first, last } = blockSpan(timeline, frame.step.phase);
  const said = phases.slice(first, last + 1).flatMap((phase) => phaseWords(t, network, phase, error));
  return t(phases[last].half === 'backward' ? 'block.backward' : 'block.forward', {
    block: blockName(t, block),
    what: sentences(...said),
  });
}

function phaseWords(t: Translate, network: Network, phase: Phase, error: number | null): string[] {
  const { kind, tensor, steps } = phase;
  const gradient = gradientName(tensor);
  const count = phase.cells(0).length * steps;
  switch (kind) {
    case 'convolution':
      return [convolutionWords(t, network, tensor, count * phase.terms(0))];
    case 'pool':
      return [t('block.pool', { tensor, side: Math.sqrt(phase.terms(0)) })];
    case 'sigmoid':
      return [sigmoidWords(t, network, tensor)];
    case 'dense': {
      const after = readerOf(network, tensor);
      const sum = denseWords(t, network, tensor);
      return after?.kind === 'sigmoid' ? [sum, sigmoidWords(t, network, after.output)] : [sum];
    }
    case 'error':
      return [error === null ? t('block.errorComing') : t('block.error', { value: shownNumber(error) })];
    case 'outputDelta':
      return [
        t(hasSigmoid(network, tensor) ? 'block.outputDelta' : 'block.outputDeltaPlain', { count, gradient }),
      ];
    case 'delta':
      return [deltaWords(t, network, tensor)];
    case 'denseGradient':
    case 'kernelGradient': {
      const input = ownerOf(network, tensor)?.input ?? '';
      return [
        t(kind === 'denseGradient' ? 'block.denseGradient' : 'block.kernelGradient', {
          count,
          gradient,
          input,
          cells: count / steps,
        }),
      ];
    }
    case 'route':
      return [t('block.route')];
    case 'update':
      return [];
  }
}

function convolutionWords(t: Translate, network: Network, tensor: string, products: number): string {
  const layer = makerOf(network, tensor);
  if (!isConvolution(layer)) return '';
  const { channels, kernel, kernels, input } = layer;
  const size = [...(channels > 1 ? [channels] : []), kernel, kernel].join('×');
  const words = { kernels, size, input, products, tensor };
  return t(kernels > 1 ? 'block.convolutionOf' : 'block.convolution', words);
}

/** Where a dense layer reads several maps, they meet in each of its sums. */
function denseWords(t: Translate, network: Network, tensor: string): string {
  const input = makerOf(network, tensor)?.input ?? '';
  const [count, cells] = [tensor, input].map((name) => cellCount(tensorOf(network, name)));
  const { count: maps } = mapsOf(tensorOf(network, input));
  const words = { count, cells, maps, input, tensor, products: count * cells };
  return t(maps > 1 ? 'block.denseOfMaps' : 'block.dense', words);
}

function sigmoidWords(t: Translate, network: Network, tensor: string): string {
  const isScore = readerOf(network, tensor)?.kind === 'squaredError';
  return t(isScore ? 'block.scores' : 'block.sigmoid', {
    count: cellCount(tensorOf(network, tensor)),
    tensor,
  });
}

/** The errors come through the weights that read the cells or their sigmoid; where none do, they are in the block already. */
function deltaWords(t: Translate, network: Network, tensor: string): string {
  const count = cellCount(tensorOf(network, tensor));
  const sender = senderTo(network, tensor);
  const weights = sender ? weightsOf(sender) : null;
  if (!sender || weights === null) return t('block.slope', { count, gradient: gradientName(tensor) });
  return t(hasSigmoid(network, tensor) ? 'block.delta' : 'block.deltaPlain', {
    count,
    gradient: gradientName(tensor),
    weights,
    gradientAbove: gradientName(sender.output),
  });
}

function gradientName(tensor: string): string {
  return tensorName({ tensor, of: 'gradient' });
}
