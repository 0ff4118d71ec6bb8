import { formatNumber } from '../../core/index.ts';
import { itemProps, type ItemProps } from './itemProps.ts';
import type { Label } from './labels.ts';
import { BAR, SLOT, type PlacedNode } from './layout.ts';
import { nodeName, type FlowWords } from './names.ts';

export interface FlowNodeMarkProps extends ItemProps {
  readonly node: PlacedNode;
  readonly label: Label;
}

/** A node: its bar, and its name with its number where there is room. */
export function FlowNodeMark(props: FlowNodeMarkProps) {
  const { t, node, network, layout, label, id } = props;
  const { kind, ref, x, y, height, middle, column, value } = node;
  const isFirst = column === 0;
  const isLast = column === layout.nodes.length - 1;
  return (
    <g
      {...itemProps(props, { kind: 'node', node }, ref !== null)}
      data-item={id}
      aria-label={accessibleName(t, node, nodeName(t, network, node), isLast)}
      className={`flow-node ${kind} ${value < 0 ? 'takes' : 'adds'}`}
    >
      <rect
        className="hit"
        x={isFirst ? x - 76 : x - 4}
        y={middle - SLOT / 2}
        width={BAR + 80}
        height={Math.max(height, SLOT)}
      />
      <rect
        className="bar"
        x={x}
        y={y}
        width={BAR}
        height={Math.max(height, kind === 'blockedOthers' ? 0 : 1)}
      />
      {label.text && (
        <text x={isFirst ? x - 5 : x + BAR + 5} y={middle} dy="0.35em" textAnchor={isFirst ? 'end' : 'start'}>
          {label.text}
          {label.number && <tspan className="number"> {label.number}</tspan>}
        </text>
      )}
    </g>
  );
}

function accessibleName(
  t: FlowWords,
  { kind, nodes, value }: PlacedNode,
  name: string,
  isPixel: boolean,
): string {
  switch (kind) {
    case 'node':
    case 'map':
      return t('flow.station', { name, value: formatNumber(value) });
    case 'others':
      return t('flow.others', { count: nodes.length });
    case 'blocked':
      return isPixel ? t('flow.blank', { name }) : t('flow.blocked', { name });
    case 'blockedOthers':
      return t('flow.blankOthers', { count: nodes.length });
  }
}
