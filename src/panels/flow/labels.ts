import { addendDigits, mapOfCell, powerOfTen, shownNumber, type Network } from '../../core/index.ts';
import type { FoldedNode } from './fold.ts';
import { indexIn, nodeName, stationLabel, type FlowWords } from './names.ts';

/** What stands beside a bar. */
export interface Label {
  readonly text: string;
  readonly number: string;
}

/** Pixels of a character: of the letters, digits and signs of a name or number, and of a Chinese one. */
const CHARACTER = 6.6;
const WIDE_CHARACTER = 11.5;
const RAISED = 4.5;

/** About as wide as a text is drawn, rather too wide than too narrow. */
export function widthOf(text: string): number {
  return Array.from(text).reduce(
    (width, character) =>
      width +
      ('⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.includes(character) ? RAISED : character > '\u2e7f' ? WIDE_CHARACTER : CHARACTER),
    0,
  );
}

/** The numbers of a column in a power of ten, of so many digits that they add up to the whole as they are printed. */
export function numbersOf(nodes: readonly FoldedNode[], total: number, exponent: number): string[] {
  const digits = addendDigits(
    nodes.map(({ value }) => value),
    total,
  );
  const unit = powerOfTen(exponent);
  return nodes.map(({ value }, n) => shownNumber(value / unit, digits[n]));
}

/**
 * The labels of a column that has so many pixels beside its bars: with numbers, which add up to the whole as they are printed, and with names,
 * as far as there is room for them. Where one label has none, none of the column has.
 */
export function labelsOf(
  t: FlowWords,
  network: Network,
  nodes: readonly FoldedNode[],
  column: {
    readonly total: number;
    /** The power of ten that the numbers are counted in. */
    readonly exponent: number;
    readonly isLast: boolean;
    readonly isNumbered: boolean;
  },
  room: number,
): readonly Label[] {
  const numbers = numbersOf(nodes, column.total, column.exponent).map((number, n) =>
    isStopped(nodes[n]) ? '' : number,
  );
  const none = nodes.map(() => '');
  const long = nodes.map((node) => textOf(t, network, node, column.isLast));
  const short = nodes.map((node) => shortOf(t, network, node, column.isLast));
  const variants = [...(column.isNumbered ? [numbers] : []), none].flatMap((each) =>
    [long, short].map((texts) => texts.map((text, n) => ({ text, number: each[n] }))),
  );
  const fits = (labels: readonly Label[]): boolean =>
    labels.every(({ text, number }) => widthOf([text, number].filter(Boolean).join(' ')) <= room);
  return variants.find(fits) ?? variants[variants.length - 1];
}

/** What met a blank pixel: nothing passes. */
export const isStopped = ({ kind }: FoldedNode): boolean => kind === 'blocked' || kind === 'blockedOthers';

function textOf(t: FlowWords, network: Network, node: FoldedNode, isLast: boolean): string {
  const { kind, ref, nodes } = node;
  const name =
    ref === null ? '' : kind === 'map' ? nodeName(t, network, node) : stationLabel(t, network, ref);
  switch (kind) {
    case 'others':
      return t('flow.others', { count: nodes.length });
    case 'blockedOthers':
      // cells that met a blank pixel say so once, beside the pixel
      return isLast ? t('flow.blankOthers', { count: nodes.length }) : '';
    case 'blocked':
      return isLast ? t('flow.blank', { name }) : name;
    case 'node':
    case 'map':
      return name;
  }
}

/** The heading of the column says what these are. */
function shortOf(t: FlowWords, network: Network, node: FoldedNode, isLast: boolean): string {
  const { kind, ref, nodes } = node;
  if (kind === 'others') return `+${nodes.length}`;
  if (ref?.of !== 'gradient') return textOf(t, network, node, isLast);
  return String(kind === 'map' ? mapOfCell(network, ref) : indexIn(network, ref));
}
