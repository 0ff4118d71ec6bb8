import type { Translate } from './words/translation.ts';
import { tensorName, type Network } from '../core/index.ts';
import type { Phase } from '../timeline/phases.ts';

/** A short name for a phase; gradients go by their own. */
export function segmentName(t: Translate, network: Pick<Network, 'layers'>, phase: Phase): string {
  const { kind, tensor } = phase;
  switch (kind) {
    case 'convolution':
    case 'pool':
    case 'sigmoid':
    case 'error':
    case 'route':
    case 'update':
      return t(`strip.${kind}`);
    case 'dense':
      return denseName(t, network, tensor);
    case 'outputDelta':
    case 'delta':
    case 'denseGradient':
    case 'kernelGradient':
      return tensorName(phase);
  }
}

/** The last dense layer is the output; of several hidden ones each has its number. */
function denseName(t: Translate, { layers }: Pick<Network, 'layers'>, tensor: string): string {
  const dense = layers.filter(({ kind }) => kind === 'dense');
  const layer = dense.findIndex(({ output }) => output === tensor) + 1;
  if (layer === dense.length) return t('strip.output');
  return dense.length > 2 ? t('strip.hidden', { layer }) : t('strip.onlyHidden');
}
