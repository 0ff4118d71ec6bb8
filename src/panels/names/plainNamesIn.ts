import type { Translate } from '../words/translation.ts';
import type { Namespace, WordKey } from '../words/wordKeys.ts';
import {
  cellCount,
  errorLayerOf,
  tensorName,
  tensorOf,
  makerOf,
  ownerOf,
  type Network,
  type Ref,
} from '../../core/index.ts';
import type { Phase } from '../../timeline/phases.ts';
import { segmentName } from '../segmentName.ts';
import type { NetworkNames, PhaseName, PlainName, PlainNames } from '../parts/plainNames.ts';
import { tensorWords } from './tensorKind.ts';

/** The words of the signs that layers bring, by sign. */
const SIGNS = {
  '⊛': 'convolve',
  Σ: 'sum',
  max: 'max',
  '→1': 'toOne',
  σ: 'sigma',
  ds: 'slope',
} as const;

type Sign = keyof typeof SIGNS;

/** Formulas keep their letters in every language. */
const FORMULAS: Partial<Record<Sign, string>> = {
  σ: 'σ(z) = 1/(1 + e^−z)',
  ds: 'ds(y) = y·(1 − y)',
};
type MapRef = Pick<Ref, 'tensor' | 'of'>;

/** The plain names in a language. */
export function plainNamesIn(t: Translate<'views'>, page: Translate, areShown: boolean): PlainNames {
  return { areShown, of: once((network: Network) => namesIn(t, page, network)) };
}

/** Gives for each key the very same object again, so that React can skip what did not change. */
function once<Key, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const known = new Map<Key, { readonly made: Result }>();
  return (key) => {
    const found = known.get(key) ?? { made: make(key) };
    known.set(key, found);
    return found.made;
  };
}

function namesIn(t: Translate<'views'>, page: Translate, network: Network): NetworkNames {
  const known = new Map<string, PlainName>();
  const map = (spec: MapRef): PlainName => {
    const article = tensorName(spec);
    const found = known.get(article) ?? {
      article,
      name: mapName(t, network, spec),
      meaning: mapMeaning(t, network, spec),
      size: sizeText(t, network, spec.tensor),
    };
    known.set(article, found);
    return found;
  };
  const quoted = (name: string): string => t('names.quoted', { name });
  const rename = (text: string): string =>
    text
      .split(', ')
      .map(renamed(t, network, quoted))
      .join(', ');
  return {
    map,
    sign: (sign) =>
      isSign(sign)
        ? {
            article: sign,
            name: t(`names.sign.${SIGNS[sign]}`),
            meaning: t(`names.signMeaning.${SIGNS[sign]}`, { formula: FORMULAS[sign] }),
            size: '',
          }
        : null,
    phase: (phase) => phaseName(t, page, network, phase),
    captions: once((words: Translate) => withNames(words, rename)),
    views: once((words: Translate<'views'>) => withNames(words, rename)),
    label: renamed(t, network, (name) => name),
  };
}

function isSign(sign: string): sign is Sign {
  return Object.hasOwn(SIGNS, sign);
}

function mapName(t: Translate<'views'>, network: Network, { tensor, of }: MapRef): string {
  const { kind, number } = tensorWords(network, tensor);
  const name = t(`names.${of === 'gradient' ? 'gradient' : 'kind'}.${kind}`);
  return number === null ? name : t('names.numbered', { name, number });
}

function mapMeaning(t: Translate<'views'>, network: Network, { tensor, of }: MapRef): string {
  const { kind, meaning, numbers, tensors } = tensorWords(network, tensor);
  const plain = (name: string): string => mapName(t, network, { tensor: name, of: 'value' });
  if (of === 'value')
    return t(`names.meaning.${meaning}`, {
      ...numbers,
      input: plain(tensors.input),
      output: plain(tensors.output),
    });
  if (kind === 'image' || kind === 'target' || kind === 'error') return t(`names.gradientMeaning.${kind}`);
  const isWeight = tensorOf(network, tensor).role === 'weight';
  return t(`names.gradientMeaning.${isWeight ? 'weights' : 'values'}`, { name: plain(tensor) });
}

function sizeText(t: Translate<'views'>, network: Network, tensor: string): string {
  const { axes, shape } = tensorOf(network, tensor);
  const count = cellCount({ shape });
  if (axes.length === 0) return t('names.oneNumber');
  return axes.length === 1 ? t('names.line', { count }) : t('names.size', { size: shape.join('×'), count });
}

/** Gradients are named by what they are; the rest of a phase by what is done in it. */
function phaseName(t: Translate<'views'>, page: Translate, network: Network, phase: Phase): PhaseName {
  const { kind, tensor, of } = phase;
  const name = mapName(t, network, { tensor, of });
  const layer = ownerOf(network, tensor) ?? makerOf(network, tensor);
  const words = { name, input: layer ? mapName(t, network, { tensor: layer.input, of: 'value' }) : '' };
  const article = segmentName(page, network, phase);
  const said = (key: PhaseKey): PhaseName => ({
    article,
    name: t(`names.phase.${key}`),
    short: t(`names.phase.${key}`),
    meaning: t(`names.phaseMeaning.${key}`, words),
    size: '',
  });
  const found = (short: 'errors' | 'gradients', meaning: string): PhaseName => ({
    article,
    name,
    short: t(`names.short.${short}`),
    meaning,
    size: sizeText(t, network, tensor),
  });
  switch (kind) {
    case 'convolution':
    case 'pool':
    case 'sigmoid':
    case 'error':
    case 'route':
    case 'update':
      return said(kind);
    case 'dense':
      return said(isOutput(network, phase) ? 'output' : 'dense');
    case 'outputDelta':
    case 'delta':
      return found('errors', t(`names.phaseMeaning.${kind}`, words));
    case 'denseGradient':
    case 'kernelGradient':
      return found('gradients', t(`names.phaseMeaning.${kind}`, words));
  }
}

type PhaseKey = 'convolution' | 'pool' | 'sigmoid' | 'error' | 'route' | 'update' | 'dense' | 'output';

function isOutput(network: Network, { tensor }: Phase): boolean {
  const { kind } = tensorWords(network, tensor);
  return kind === 'outputSums' || tensor === errorLayerOf(network).input;
}

/** An article name with the index of a cell or a map behind it. */
const NAME = /^(dE\/d)?([^[\]]+)((?:\[[^[\]]+\])*)$/;

/** A text that is the name of a tensor, a map or a cell, made plain; any other text, a formula's too, as it is. */
function renamed(
  t: Translate<'views'>,
  network: Network,
  quoted: (name: string) => string,
): (text: string) => string {
  return (text) => {
    const [, gradient, tensor = '', index = ''] = NAME.exec(text) ?? [];
    if (!network.tensors.some(({ name }) => name === tensor)) return text;
    const name = quoted(mapName(t, network, { tensor, of: gradient ? 'gradient' : 'value' }));
    return index === '' ? name : `${name}\u00A0${index}`;
  };
}

/**
 * A Chinese quotation mark brings its own space: none stands beside it, before an index neither. After an index, as after the article's
 * names, it stays. Chinese lists have a comma of their own.
 */
const SPACED = /(?<=[\u2E80-\uFFEF]) (?=“)|(?<=”) (?=[\u2E80-\uFFEF])|(?<=”)\u00A0(?=\[)/g;

function withNames<Of extends Namespace>(
  words: Translate<Of>,
  rename: (text: string) => string,
): Translate<Of> {
  return (key: WordKey<Of>, values = {}) => {
    const renamedValues = Object.entries(values).map(([word, value]) => [
      word,
      typeof value === 'string' ? rename(value) : value,
    ]);
    const said = words(key, Object.fromEntries(renamedValues));
    return said.replaceAll(SPACED, '').replaceAll('”, “', '”、“');
  };
}
