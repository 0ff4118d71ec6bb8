import { useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownPower, type Flow, type Network, type Ref } from '../../core/index.ts';
import { FlowLegend, FlowTotal, KernelFilter, type FlowKernels } from './FlowDetail.tsx';
import { FlowListRow } from './FlowListRow.tsx';
import type { FoldedNode } from './fold.ts';
import { rowsOf, type FlowRows } from './rows.ts';
import { sentences } from '../parts/joined.ts';
import { useNames } from '../parts/useNames.ts';
import './flow.css';

export interface FlowListProps {
  readonly flow: Flow;
  readonly network: Network;
  /** Where the paths go through several kernels: of which the list is, and the way to the others. */
  readonly kernels: FlowKernels | null;
  /** What "Why" has open below the gradient. */
  readonly opened: readonly Ref[];
  /** Whether that is the way to a node. */
  readonly isOpened: (column: number, node: number) => boolean;
  /** The power of ten that its numbers are counted in. */
  readonly exponent: number;
  /** Nothing flows: every path is stopped. */
  readonly isNothing: boolean;
  readonly onOpen: (node: FoldedNode, column: number) => void;
  readonly onShowWhy: () => void;
}

/** The flow where there is no room for ribbons: layer after layer, each number with a bar. */
export function FlowList(props: FlowListProps) {
  const { flow, network, kernels, exponent, isNothing, opened, isOpened, onOpen, onShowWhy } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const layers = useMemo(() => rowsOf(t, network, flow), [t, network, flow]);
  const root = useRef<HTMLDivElement>(null);
  const isRowOpened = ({ kind, nodes }: FoldedNode, column: number): boolean =>
    (kind === 'node' || kind === 'blocked') && isOpened(column, nodes[0]);
  const isShown = layers.some(({ rows }, column) => rows.some(({ node }) => isRowOpened(node, column)));
  useRowInSight(root, opened);
  return (
    <div
      ref={root}
      className="flow flow-list"
      role="group"
      aria-label={t('flow.picture', { name: names.cell(flow.ref) })}
    >
      <ListHead {...{ flow, kernels, exponent, isNothing }} />
      {layers.map((layer, column) => (
        <Layer
          key={column}
          layer={layer}
          power={shownPower(exponent)}
          isOpened={(node) => isRowOpened(node, column)}
          onOpen={(node) => onOpen(node, column)}
        />
      ))}
      <div className="flow-opened" role="status" hidden={!isShown}>
        {isShown && (
          <>
            <p>{t('flow.opened', { path: [flow.ref, ...opened].map(names.cell).join(' › ') })}</p>
            <button type="button" onClick={onShowWhy}>
              {t('flow.toWhy')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** What the numbers and bars mean, before the first of them. */
function ListHead(props: Pick<FlowListProps, 'flow' | 'kernels' | 'exponent' | 'isNothing'>) {
  const { kernels, isNothing } = props;
  const { t } = useTranslation('views');
  const isByKernel = kernels !== null && kernels.chosen === null;
  return (
    <header>
      {kernels && <KernelFilter {...kernels} />}
      {isNothing ? (
        <p>{t('flow.nothing')}</p>
      ) : (
        <>
          <p>
            <FlowTotal {...props} isList />
          </p>
          <p>{sentences(t('flow.listBars'), t(isByKernel ? 'flow.listChoose' : 'flow.listOpen'))}</p>
          <FlowLegend marks={['adds', 'takes']} />
        </>
      )}
    </header>
  );
}

interface LayerProps {
  readonly layer: FlowRows;
  readonly power: string;
  readonly isOpened: (node: FoldedNode) => boolean;
  readonly onOpen: (node: FoldedNode) => void;
}

function Layer({ layer: { title, rows }, power, isOpened, onOpen }: LayerProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="flow-head">
        <h3 id={id}>{title}</h3>
        <small>{power}</small>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.node.nodes[0]}>
            <FlowListRow row={row} isOpened={isOpened(row.node)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What answers a press may lie over the row that was pressed: that one comes into sight. */
function useRowInSight(root: { readonly current: HTMLElement | null }, opened: readonly Ref[]): void {
  const seen = useRef(opened);
  useEffect(() => {
    if (seen.current === opened) return;
    seen.current = opened;
    const pressed = root.current?.querySelector<HTMLElement>('[aria-current]:focus');
    pressed?.scrollIntoView({ block: 'nearest' });
  }, [root, opened]);
}
