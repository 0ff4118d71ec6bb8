import {
  blocksOf,
  cellCount,
  DIGITS,
  frontMapsOf,
  tensorOf,
  type Block,
  type Layer,
  type Network,
  type Ref,
  type WeightedLayer,
} from '../../core/index.ts';
import { mapKey, type MapKey } from '../../timeline/phases.ts';
import { arrangementOf, arrangementOfTensor, type Arrangement } from '../parts/arrangement.ts';
import type { Palette } from '../parts/colorScale.ts';
import type { MosaicGeometry } from '../parts/mosaicGeometry.ts';

/** How a map is drawn. */
export type MapShape =
  | ({ readonly kind: 'heatmap' } & Arrangement)
  | { readonly kind: 'mosaic'; readonly geometry: MosaicGeometry }
  | { readonly kind: 'bars' };

/** One map of the stage: the values or the gradients of a tensor. */
export interface MapSpec {
  readonly tensor: string;
  readonly of: Ref['of'];
  readonly shape: MapShape;
  readonly palette: Palette;
  /** Maps with the same key share one colour scale. */
  readonly scale: string;
  /** Maps that have no place of their own and light up here: a dense sum under its sigmoid. */
  readonly aliases: readonly MapKey[];
  readonly size: string;
}

/** A block of the network on the stage: open, its columns; folded, one column with what it makes. */
export interface StageBlock {
  readonly block: Block;
  readonly columns: readonly StageColumn[];
  /** How many maps its tensors stack, of which one is in front; 1 where there is no stack. */
  readonly maps: number;
  /** What a kernel makes of its input: the rail shows it of each map. Null where there is one map only. */
  readonly rail: StageColumn | null;
  readonly folded: StageColumn;
}

/** A column of the stage: values above, their gradient below, and the operation that leads into it. */
export interface StageColumn {
  readonly value: MapSpec;
  readonly gradient: MapSpec;
  /** Its share of the stage's width. */
  readonly share: number;
  /** What makes this column from the one before, as signs forward and backward; null for weights. */
  readonly signs: Layer['signs'] | null;
}

const SHARES: Record<MapShape['kind'], number> = { heatmap: 80, mosaic: 100, bars: 112 };

/** The blocks of a network, each with the columns that stand in it. */
export function stageBlocks(network: Network): StageBlock[] {
  const columns = stageColumns(network);
  return blocksOf(network).map((block) => {
    const own = columns.filter(({ value }) => block.tensors.includes(value.tensor));
    const maps = frontMapsOf(tensorOf(network, block.weighted.output));
    const made = own.find(({ value }) => value.tensor === block.weighted.output);
    return {
      block,
      columns: own,
      maps,
      rail: maps > 1 && made ? made : null,
      folded: foldedColumn(network, own[own.length - 1]),
    };
  });
}

/** All maps of what the block makes; scores as a small matrix. */
function foldedColumn(network: Network, { value, gradient, ...column }: StageColumn): StageColumn {
  const small = (spec: MapSpec): MapSpec => ({ ...spec, shape: heatmapOf(network, spec.tensor) });
  return { ...column, value: small(value), gradient: small(gradient) };
}

/** What a small map takes of the width; one of a stack has a longer name. */
function shareOfMap(network: Network, { output }: Layer): number {
  return frontMapsOf(tensorOf(network, output)) > 1 ? 92 : 72;
}

/** The columns of a network, read off its layers: weights before what they make, error last and not drawn. */
export function stageColumns(network: Network): StageColumn[] {
  return network.layers.flatMap((layer, n) => columnsOf(network, layer, network.layers[n - 1]));
}

function columnsOf(network: Network, layer: Layer, before: Layer | undefined): StageColumn[] {
  switch (layer.kind) {
    case 'convolution':
      return [
        weightColumn(network, layer, layer.kernels > 1 ? 112 : 144),
        valueColumn(network, layer, 'value', layer.output, 116),
      ];
    case 'maxPool':
      return [valueColumn(network, layer, 'value', layer.input, shareOfMap(network, layer))];
    case 'sigmoid':
      return [sigmoidColumn(network, layer, before)];
    case 'dense':
      return [weightColumn(network, layer, null)];
    case 'squaredError':
      return [];
  }
}

function heatmapOf(network: Network, name: string): MapShape {
  return { kind: 'heatmap', ...arrangementOfTensor(tensorOf(network, name)) };
}

function sizeText(shape: readonly number[]): string {
  return shape.join('×');
}

function weightColumn(network: Network, layer: WeightedLayer, share: number | null): StageColumn {
  const tensor = layer.weights;
  const { shape: sides } = tensorOf(network, tensor);
  const shape = layer.kind === 'dense' ? mosaicOf(network, layer) : heatmapOf(network, tensor);
  const isNarrow = shape.kind === 'mosaic' && shape.geometry.tileColumns < 4;
  const base = { tensor, shape, aliases: [], size: sizeText(sides) };
  return {
    value: { ...base, of: 'value', palette: 'weight', scale: tensor },
    gradient: { ...base, of: 'gradient', palette: 'value', scale: `d${tensor}` },
    share: share ?? (isNarrow ? 44 : SHARES[shape.kind]),
    signs: null,
  };
}

function mosaicOf(network: Network, layer: Layer): MapShape {
  const units = cellCount(tensorOf(network, layer.output));
  const image = arrangementOfTensor(tensorOf(network, layer.input));
  const tiles = units === DIGITS ? { rows: DIGITS / 2, columns: 2 } : arrangementOf(units);
  return {
    kind: 'mosaic',
    geometry: {
      units,
      tileRows: tiles.rows,
      tileColumns: tiles.columns,
      imageRows: image.rows,
      imageColumns: image.columns,
      ...(image.tiles ? { imageTiles: image.tiles } : {}),
    },
  };
}

/** `scale` names the tensor whose range this column shares: a pool's output is some of its input. */
function valueColumn(
  network: Network,
  layer: Layer,
  palette: Palette,
  scale: string,
  share: number,
): StageColumn {
  const tensor = layer.output;
  const base = {
    tensor,
    shape: heatmapOf(network, tensor),
    aliases: [],
    size: sizeText(tensorOf(network, tensor).shape),
  };
  return {
    value: { ...base, of: 'value', palette, scale },
    gradient: { ...base, of: 'gradient', palette: 'value', scale: `d${scale}` },
    share,
    signs: layer.signs,
  };
}

/**
 * A sigmoid's outputs above. Below, after a dense layer, the delta of its sum: that is the number which the weights'
 * gradients use; after a pool, which has a column of its own, the output's own gradient.
 */
function sigmoidColumn(network: Network, layer: Layer, before: Layer | undefined): StageColumn {
  const { shape: sides } = tensorOf(network, layer.output);
  const isLast = network.layers.some(({ kind, input }) => kind === 'squaredError' && input === layer.output);
  const shape: MapShape = isLast ? { kind: 'bars' } : heatmapOf(network, layer.output);
  const afterDense = before?.kind === 'dense';
  const below = afterDense ? layer.input : layer.output;
  const hidden = afterDense ? layer.output : layer.input;
  const alias = (tensor: string, of: Ref['of']): MapKey[] => (afterDense ? [mapKey({ tensor, of })] : []);
  const base = { shape, size: sizeText(sides) };
  return {
    value: {
      ...base,
      tensor: layer.output,
      of: 'value',
      palette: 'sigmoid',
      scale: layer.output,
      aliases: alias(layer.input, 'value'),
    },
    gradient: {
      ...base,
      tensor: below,
      of: 'gradient',
      palette: 'value',
      scale: `d${below}`,
      aliases: alias(hidden, 'gradient'),
    },
    share: sides.length > 1 ? shareOfMap(network, layer) : SHARES[shape.kind],
    signs: (afterDense ? before : layer).signs,
  };
}
