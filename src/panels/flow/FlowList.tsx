import { useId, useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { mapOfCell, type Flow, type Network } from '../../core/index.ts';
import { foldFlow, type FoldedNode } from './fold.ts';
import { labelsOf } from './labels.ts';
import { columnTitles } from './names.ts';

export interface FlowListProps {
  readonly flow: Flow;
  readonly network: Network;
  /** The power of ten that its numbers are counted in. */
  readonly exponent: number;
  readonly onOpen: (node: FoldedNode, column: number) => void;
}

/** Of each layer the largest eight, and the others together. */
const SLOTS = 9;

/** The flow where there is no room for ribbons: layer after layer, the largest first, each as long as its size. */
export function FlowList({ flow, network, exponent, onOpen }: FlowListProps) {
  const { columns } = useMemo(
    () => foldFlow(flow, SLOTS, 0, (ref) => mapOfCell(network, ref)),
    [flow, network],
  );
  return (
    <div className="flow-list">
      {columns.map((nodes, column) => (
        <Layer
          key={column}
          {...{ flow, network, exponent, nodes, column }}
          isLast={column === columns.length - 1}
          onOpen={(node) => onOpen(node, column)}
        />
      ))}
    </div>
  );
}

interface LayerProps extends Pick<FlowListProps, 'flow' | 'network' | 'exponent'> {
  readonly nodes: readonly FoldedNode[];
  readonly column: number;
  readonly isLast: boolean;
  readonly onOpen: (node: FoldedNode) => void;
}

function Layer({ flow, network, exponent, nodes, column, isLast, onOpen }: LayerProps) {
  const { t } = useTranslation('views');
  const id = useId();
  const isByMap = nodes.some(({ kind }) => kind === 'map');
  const [title] = columnTitles(t, network, flow.columns[column][0].ref, isByMap);
  const numbers = { total: flow.value, exponent, isLast, isNumbered: true };
  const labels = labelsOf(t, network, nodes, numbers, Infinity);
  const largest = Math.max(...nodes.map(({ size }) => size));
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {nodes.map((node, n) => (
          <li key={node.nodes[0]} className={node.value < 0 ? 'takes' : 'adds'}>
            <button type="button" disabled={node.ref === null} onClick={() => onOpen(node)}>
              <span>{labels[n].text}</span>
              <i style={{ width: `${largest > 0 ? (node.size / largest) * 100 : 0}%` }} aria-hidden />
              <b>{labels[n].number}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
