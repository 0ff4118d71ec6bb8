import { memo, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shownNumber } from '../../core/index.ts';
import type { Network } from '../../core/index.ts';
import type { FoldedFlow } from './fold.ts';
import { FlowNodeMark } from './FlowNodeMark.tsx';
import { FlowRibbon } from './FlowRibbon.tsx';
import type { FlowItem } from './items.ts';
import { groupsOf, itemAfter } from './flowKeys.ts';
import { BAR, FOOT, ghostPath, HEAD, ribbonPath, type FlowLayout } from './layout.ts';
import { columnTitle } from './names.ts';

export interface FlowDrawingProps {
  readonly folded: FoldedFlow;
  readonly layout: FlowLayout;
  /** The picture's accessible name. */
  readonly name: string;
  readonly network: Network;
  readonly width: number;
  readonly height: number;
  /** Labels have room for numbers. */
  readonly isWide: boolean;
  readonly onPoint: (item: FlowItem | null) => void;
  readonly onOpen: (item: FlowItem) => void;
}

/** Pixels a gap that a count with its sum wants. */
const GAP_TITLE = 150;

/** How far before its cell a stopped ribbon is drawn, as a part of the gap. */
const GHOST_REACH = 0.3;

/** The ribbons and nodes: one tab stop; up and down within a column or gap, left and right between them. */
export const FlowDrawing = memo(function FlowDrawing(props: FlowDrawingProps) {
  const { layout, width, height, isWide, network, onPoint, onOpen } = props;
  const { t } = useTranslation('views');
  const svg = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const groups = useMemo(() => groupsOf(layout), [layout]);
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
  const shared = { t, network, layout, isWide, hatch, onPoint, onOpen, onActive: setActive, onKey };
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
          group.map(({ key, item }) =>
            item.kind === 'node' ? (
              <FlowNodeMark key={key} id={key} isTabStop={key === tabStop} node={item.node} {...shared} />
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

/** Headings of the columns; below each gap the number of grey ribbons, and their sum. */
function Titles({ folded, layout, network, width, height, isWide }: FlowDrawingProps) {
  const { t } = useTranslation('views');
  const columns = layout.nodes.map((nodes) => nodes.find(({ ref }) => ref !== null) ?? null);
  const last = columns.length - 1;
  const isRoomy = width / Math.max(last, 1) >= GAP_TITLE;
  return (
    <>
      {columns.map((node, n) => {
        if (!node?.ref) return null;
        const anchor = n === 0 ? 'start' : n === last ? 'end' : 'middle';
        const x = n === 0 ? 2 : n === last ? width - 2 : node.x + BAR / 2;
        return (
          <text key={n} className="column-title" x={x} y={13} textAnchor={anchor}>
            {columnTitle(
              t,
              network,
              layout.nodes[n].map(({ ref }) => ref),
            )}
          </text>
        );
      })}
      {folded.gaps.map(({ folded: count, foldedValue, links }, n) => {
        const [from, to] = [columns[n], columns[n + 1]];
        if (!from || !to || links.length < 2) return null;
        const text =
          count === 0
            ? t('flow.all', { count: links.length })
            : isRoomy
              ? t('flow.rest', { count, sum: shownNumber(foldedValue, isWide ? 3 : 2) })
              : t('flow.restCount', { count });
        return (
          <text key={n} className="gap-title" x={(from.x + to.x + BAR) / 2} y={height - FOOT + 13}>
            {text}
          </text>
        );
      })}
    </>
  );
}
