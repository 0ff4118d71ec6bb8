import { memo, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { Flow, Network } from '../../core/index.ts';
import type { FoldedFlow } from './fold.ts';
import { FlowNodeMark } from './FlowNodeMark.tsx';
import { FlowRibbon } from './FlowRibbon.tsx';
import type { FlowItem } from './items.ts';
import { groupsOf, itemAfter } from './flowKeys.ts';
import { BAR, FOOT, ghostPath, HEAD, ribbonPath, type FlowLayout } from './layout.ts';
import { labelsOf, widthOf } from './labels.ts';
import { columnTitles, type FlowWords } from './names.ts';

export interface FlowDrawingProps {
  readonly folded: FoldedFlow;
  readonly layout: FlowLayout;
  /** The picture's accessible name. */
  readonly name: string;
  readonly network: Network;
  readonly width: number;
  readonly height: number;
  /** What is drawn; the numbers of each column add up to its value. */
  readonly flow: Flow;
  /** The power of ten that its numbers are counted in. */
  readonly exponent: number;
  readonly onPoint: (item: FlowItem | null) => void;
  readonly onOpen: (item: FlowItem) => void;
}

/** Pixels between a label and what stands beside it. */
const AROUND_LABEL = 5;

/** How far before its cell a stopped ribbon is drawn, as a part of the gap. */
const GHOST_REACH = 0.3;

/** The ribbons and nodes: one tab stop; up and down within a column or gap, left and right between them. */
export const FlowDrawing = memo(function FlowDrawing(props: FlowDrawingProps) {
  const { layout, width, height, flow, exponent, network, onPoint, onOpen } = props;
  const { t } = useTranslation('views');
  const svg = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const groups = useMemo(() => groupsOf(layout), [layout]);
  const labels = useMemo(
    () => allLabels(t, network, layout, width, { total: flow.value, exponent }),
    [t, network, layout, width, flow, exponent],
  );
  const [active, setActive] = useState('');
  const known = groups.some((group) => group.some(({ key }) => key === active));
  const tabStop = known ? active : (groups[0]?.[0]?.key ?? '');
  const onKey = (event: KeyboardEvent): void => {
    const next = itemAfter(groups, tabStop, event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    svg.current?.querySelector<SVGGElement>(`[data-item="${next}"]`)?.focus();
  };
  const shared = { t, network, layout, hatch, onPoint, onOpen, onActive: setActive, onKey };
  return (
    <svg
      ref={svg}
      role="group"
      aria-label={props.name}
      width={width}
      height={height}
      className="flow-drawing"
    >
      <defs>
        <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width={5} height={5} />
          <rect className="hatch-line" width={2} height={5} />
        </pattern>
      </defs>
      <g transform={`translate(0 ${HEAD})`}>
        <Underlay layout={layout} />
        {groups.map((group) =>
          group.map(({ key, item }) =>
            item.kind === 'ribbon' ? (
              <FlowRibbon key={key} id={key} isTabStop={key === tabStop} ribbon={item.ribbon} {...shared} />
            ) : null,
          ),
        )}
        {groups.map((group) =>
          group.map(({ key, item }, n) =>
            item.kind === 'node' ? (
              <FlowNodeMark
                key={key}
                id={key}
                isTabStop={key === tabStop}
                node={item.node}
                label={labels[item.node.column][n]}
                {...shared}
              />
            ) : null,
          ),
        )}
      </g>
      <Titles {...props} />
    </svg>
  );
});

/** The small ribbons in grey, and those that blank pixels stop: drawn, but not told apart. */
const Underlay = memo(function Underlay({ layout: { nodes, ribbons } }: { layout: FlowLayout }) {
  const small = ribbons.flat().filter(({ link }) => link === null);
  const pitch = nodes.length > 1 ? (nodes[1][0]?.x ?? 0) - (nodes[0][0]?.x ?? 0) - BAR : 0;
  const stopped = (nodes.at(-2) ?? []).filter(({ kind }) => kind === 'blocked');
  return (
    <>
      <path className="small-ribbons" d={small.map(ribbonPath).join('')} />
      <path className="stopped" d={stopped.map((node) => ghostPath(node, pitch * GHOST_REACH)).join('')} />
    </>
  );
});

/** The labels of each column, in the room between its bars and the next ones. */
function allLabels(
  t: FlowWords,
  network: Network,
  { nodes }: FlowLayout,
  width: number,
  numbers: { readonly total: number; readonly exponent: number },
): ReturnType<typeof labelsOf>[] {
  const last = nodes.length - 1;
  return nodes.map((column, n) => {
    const x = column[0]?.x ?? 0;
    const isLast = n === last;
    const next = isLast ? width : (nodes[n + 1][0]?.x ?? width) - AROUND_LABEL;
    const room = n === 0 ? x - AROUND_LABEL : next - x - BAR - AROUND_LABEL;
    // a cell's number is what its pixel met as well, and is printed there
    return labelsOf(t, network, column, { ...numbers, isLast, isNumbered: n !== last - 1 }, room);
  });
}

/** Headings of the columns; below each gap the number of grey ribbons. */
function Titles({ flow, folded, layout, network, width, height }: FlowDrawingProps) {
  const { t } = useTranslation('views');
  const bars = layout.nodes.map((nodes) => nodes[0]?.x ?? 0);
  const last = bars.length - 1;
  const pitch = last > 0 ? bars[1] - bars[0] : width;
  return (
    <>
      {bars.map((bar, n) => {
        const anchor = n === 0 ? 'start' : n === last ? 'end' : 'middle';
        const x = n === 0 ? 2 : n === last ? width - 2 : bar + BAR / 2;
        const [long, short] = columnTitles(
          t,
          network,
          flow.columns[n][0].ref,
          layout.nodes[n].some(({ kind }) => kind === 'map'),
        );
        return (
          <text key={n} className="column-title" x={x} y={13} textAnchor={anchor}>
            {widthOf(long) <= pitch - 2 * AROUND_LABEL ? long : short}
          </text>
        );
      })}
      {folded.gaps.map(({ folded: count, links }, n) =>
        links.length < 2 ? null : (
          <text key={n} className="gap-title" x={(bars[n] + bars[n + 1] + BAR) / 2} y={height - FOOT + 13}>
            {count === 0 ? t('flow.all', { count: links.length }) : t('flow.rest', { count })}
          </text>
        ),
      )}
    </>
  );
}
