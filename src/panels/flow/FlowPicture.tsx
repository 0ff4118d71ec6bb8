import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { mapOfCell, type Flow, type FlowLink, type Network, type Ref } from '../../core/index.ts';
import { foldFlow, type FoldedFlow, type FoldedNode } from './fold.ts';
import { FlowDetail, type FlowKernels } from './FlowDetail.tsx';
import { FlowDrawing } from './FlowDrawing.tsx';
import type { FlowItem } from './items.ts';
import { FOOT, HEAD, layOut, SLOT, type FlowBox, type FlowLayout } from './layout.ts';
import { useSize } from '../parts/useSize.ts';
import { useNames } from '../parts/useNames.ts';
import './flow.css';

export interface FlowPictureProps {
  readonly flow: Flow;
  readonly network: Network;
  /** Where the paths go through several kernels: of which the picture is, and the way to the others. */
  readonly kernels: FlowKernels | null;
  /** The power of ten that its numbers are counted in. */
  readonly exponent: number;
  /** Nothing flows: every path is stopped. */
  readonly isNothing: boolean;
  readonly onHover: (ref: Ref | null) => void;
  readonly onOpen: (node: FoldedNode, column: number) => void;
  readonly onOpenLink: (gap: number, link: FlowLink) => void;
}

/** Ribbons of each gap that are coloured and can be opened; and the most nodes of a column that are not folded. */
const RIBBONS = 16;
const MOST_SLOTS = 13;
const NOT_LAID_OUT = { width: 0, height: 0 };

/** From this width on there is room for long labels outside the first and the last column. */
const WIDE = 560;

/** The paths behind a weight's gradient as ribbons: width is their size, and a blank pixel stops them. */
export function FlowPicture(props: FlowPictureProps) {
  const { flow, network, kernels, exponent, isNothing, onHover, onOpen, onOpenLink } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const { root, size } = useSize(NOT_LAID_OUT);
  const { width, height } = size;
  const [item, setItem] = useState<FlowItem | null>(null);
  const drawn = useMemo(() => drawingOf(network, flow, width, height), [network, flow, width, height]);
  const [drawnFor, setDrawnFor] = useState(drawn);
  // what was pointed at belongs to the picture before
  if (drawnFor !== drawn) {
    setDrawnFor(drawn);
    setItem(null);
  }
  const point = useCallback(
    (next: FlowItem | null): void => {
      setItem(next);
      onHover(next && refOfItem(drawn, next));
    },
    [drawn, onHover],
  );
  const open = useCallback(
    (next: FlowItem): void => {
      if (next.kind === 'node') onOpen(next.node, next.node.column);
      else if (next.ribbon.link) onOpenLink(next.ribbon.gap, next.ribbon.link);
    },
    [onOpen, onOpenLink],
  );
  return (
    <div className="flow">
      <div ref={root} className="flow-box">
        {width > 0 && height > 0 && (
          <FlowDrawing
            {...drawn}
            name={t('flow.picture', { name: names.cell(flow.ref) })}
            network={network}
            width={width}
            height={height}
            flow={flow}
            exponent={exponent}
            onPoint={point}
            onOpen={open}
          />
        )}
      </div>
      <FlowDetail {...{ item, flow, exponent, kernels, network, isNothing }} layout={drawn.layout} />
    </div>
  );
}

interface Drawn {
  readonly folded: FoldedFlow;
  readonly layout: FlowLayout;
}

function drawingOf(network: Network, flow: Flow, width: number, height: number): Drawn {
  const inner = Math.max(height - HEAD - FOOT, SLOT);
  const slots = Math.max(Math.min(Math.floor(inner / (SLOT + 5)), MOST_SLOTS), 4);
  const folded = foldFlow(flow, slots, RIBBONS, (ref) => mapOfCell(network, ref));
  const isWide = width >= WIDE;
  const box: FlowBox = { width, height: inner, left: isWide ? 100 : 62, right: isWide ? 112 : 84 };
  return { folded, layout: layOut(folded, box) };
}

/** The cell that lights up on the stage: the node's, or that of a ribbon's later end, whose terms the other end is among. */
function refOfItem({ layout }: Drawn, item: FlowItem): Ref | null {
  if (item.kind === 'node') return item.node.ref;
  const { gap, from, to, link } = item.ribbon;
  if (!link) return null;
  const end = layout.nodes[gap + 1][to].ref;
  return end?.of === 'value' ? layout.nodes[gap][from].ref : end;
}
