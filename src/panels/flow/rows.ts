import { mapOfCell, type Flow, type Network } from '../../core/index.ts';
import { exponentOf } from './exponentOf.ts';
import { foldColumns, type FoldedNode } from './fold.ts';
import { isStopped, numbersOf } from './labels.ts';
import { columnTitles, nodeName, stationLabel, type FlowWords } from './names.ts';

/** One node of the list. */
export interface FlowRow {
  readonly node: FoldedNode;
  readonly name: string;
  readonly number: string;
  /** What its bar says: the number's sign, that a blank pixel stopped it, or nothing of a number that is 0. */
  readonly mark: 'adds' | 'takes' | 'stopped' | 'none';
  /** Of the bar, from 0 to 1: the number beside the largest of the whole list. */
  readonly length: number;
}

export interface FlowRows {
  readonly title: string;
  readonly rows: readonly FlowRow[];
}

/** Of each layer the largest eight, and the others together. */
const SLOTS = 9;

/** The flow layer after layer: of each the largest numbers first, with a name and a number for every row. */
export function rowsOf(t: FlowWords, network: Network, flow: Flow): FlowRows[] {
  const columns = foldColumns(
    flow,
    SLOTS,
    (ref) => mapOfCell(network, ref),
    // as the numbers are printed: of what cancels nothing is left to see
    ({ value }) => Math.abs(value),
  );
  const largest = Math.max(...columns.flat().map(({ value }) => Math.abs(value)));
  const exponent = exponentOf(flow);
  return columns.map((nodes, column) => {
    const numbers = numbersOf(nodes, flow.value, exponent);
    const isByMap = nodes.some(({ kind }) => kind === 'map');
    const [title] = columnTitles(t, network, flow.columns[column][0].ref, isByMap);
    const rows = nodes.map((node, n) => ({
      node,
      name: nameOf(t, network, node, nodes.length === 1),
      number: numbers[n],
      mark: markOf(node),
      length: largest > 0 ? Math.abs(node.value) / largest : 0,
    }));
    return { title, rows };
  });
}

function nameOf(t: FlowWords, network: Network, node: FoldedNode, isAlone: boolean): string {
  const { kind, ref, nodes } = node;
  if (ref) return kind === 'map' ? nodeName(t, network, node) : stationLabel(t, network, ref);
  const count = nodes.length;
  if (kind === 'blockedOthers') return t('flow.more', { count });
  return t(isAlone ? 'flow.allOf' : 'flow.others', { count });
}

function markOf(node: FoldedNode): FlowRow['mark'] {
  if (isStopped(node)) return 'stopped';
  if (node.value === 0) return 'none';
  return node.value < 0 ? 'takes' : 'adds';
}
