import { formatNumber, shownNumber } from '../../core/index.ts';
import { itemProps, type ItemProps } from './itemProps.ts';
import { BAR, SLOT, type PlacedNode } from './layout.ts';
import { isOneMap, sayOf, stationLabel, stationName, type FlowWords } from './names.ts';

/** A node: its bar, and its name with its number where there is room. */
export function FlowNodeMark(props: ItemProps & { readonly node: PlacedNode }) {
  const { t, node, network, layout, isWide, id } = props;
  const { kind, ref, x, y, height, middle, column, value } = node;
  const name = ref ? stationName(t, network, ref) : '';
  const isAlone = isOneMap(
    network,
    layout.nodes[column].map(({ ref: each }) => each),
  );
  const label = labelOf(t, node, ref ? stationLabel(t, network, ref, isAlone) : '');
  const isFirst = column === 0;
  const isBlankPixel = isBlank(node) && column === layout.nodes.length - 1;
  // cells that met a blank pixel say so once, beside the pixel
  const text = kind === 'blockedOthers' && !isBlankPixel ? null : label(isBlankPixel);
  // a cell's number is its pixel's as well, and is printed there
  const isNumbered = isWide && kind === 'node' && column !== layout.nodes.length - 2;
  return (
    <g
      {...itemProps(props, { kind: 'node', node }, ref !== null)}
      data-item={id}
      aria-label={accessibleName(t, node, name, isBlankPixel)}
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
      {text && (
        <text x={isFirst ? x - 5 : x + BAR + 5} y={middle} textAnchor={isFirst ? 'end' : 'start'}>
          {text}
          {isNumbered && <tspan className="number"> {shownNumber(value)}</tspan>}
        </text>
      )}
    </g>
  );
}

function accessibleName(
  t: FlowWords,
  { kind, count, value }: PlacedNode,
  name: string,
  isPixel: boolean,
): string {
  switch (kind) {
    case 'node':
      return sayOf(t, 'flow.station', { name, value: formatNumber(value) });
    case 'others':
      return t('flow.others', { count });
    case 'blocked':
      return isPixel ? t('flow.blank', { name }) : t('flow.blocked', { name });
    case 'blockedOthers':
      return t('flow.blankOthers', { count });
  }
}

const isBlank = ({ kind }: PlacedNode): boolean => kind === 'blocked' || kind === 'blockedOthers';

function labelOf(t: FlowWords, { kind, count }: PlacedNode, name: string): (isPixel: boolean) => string {
  return (isPixel) => {
    switch (kind) {
      case 'others':
        return t('flow.others', { count });
      case 'blockedOthers':
        return t('flow.blankOthers', { count });
      case 'blocked':
        return isPixel ? t('flow.blank', { name }) : name;
      case 'node':
        return name;
    }
  };
}
