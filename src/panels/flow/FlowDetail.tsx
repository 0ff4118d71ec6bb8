import { useTranslation } from '../words/useTranslation.ts';
import { powerOfTen, shownNumber, shownPower, type Flow, type Network } from '../../core/index.ts';
import { isOpenable, type FlowItem } from './items.ts';
import type { FlowLayout, PlacedNode } from './layout.ts';
import { nodeName, type FlowWords } from './names.ts';
import { sentences } from '../parts/joined.ts';
import { Select } from '../parts/Select.tsx';

/** Kernels between the weight and the output that its paths go through. */
export interface FlowKernels {
  /** Their weights. */
  readonly weights: string;
  readonly count: number;
  /** The one whose paths alone are drawn; null for all. */
  readonly chosen: number | null;
  /** The whole gradient. */
  readonly whole: number;
  readonly onChoose: (kernel: number | null) => void;
}

export interface FlowDetailProps {
  readonly item: FlowItem | null;
  readonly flow: Flow;
  /** The power of ten that the numbers in the picture are counted in. */
  readonly exponent: number;
  readonly kernels: FlowKernels | null;
  readonly layout: FlowLayout;
  readonly network: Network;
  /** Every pixel met is blank. */
  readonly isNothing: boolean;
}

/** One line under the picture: what is pointed at, with its numbers; else what the widths and numbers mean. */
export function FlowDetail(props: FlowDetailProps) {
  const { item, kernels, layout, network, isNothing } = props;
  const { t } = useTranslation('views');
  return (
    <div className="flow-detail">
      {kernels && <KernelFilter {...kernels} />}
      {item ? (
        <p>
          {sentences(
            item.kind === 'node'
              ? nodeDetail(t, network, item.node)
              : ribbonDetail(t, network, layout, item.ribbon),
            isOpenable(item) &&
              t(item.kind === 'node' && item.node.kind === 'map' ? 'flow.choose' : 'flow.open'),
          )}
        </p>
      ) : (
        <>
          <p>{isNothing ? t('flow.nothing') : <FlowTotal {...props} />}</p>
          {!isNothing && <FlowLegend marks={['adds', 'takes', 'folded', 'stopped']} />}
        </>
      )}
    </div>
  );
}

interface FlowTotalProps extends Pick<FlowDetailProps, 'flow' | 'exponent' | 'kernels'> {
  /** The columns stand below each other, under headings. */
  readonly isList?: boolean;
}

/** What every column adds up to. */
export function FlowTotal({ flow, exponent, kernels, isList = false }: FlowTotalProps) {
  const { t } = useTranslation('views');
  const shown = (number: number): string => shownNumber(number / powerOfTen(exponent));
  const value = shown(flow.value);
  const power = shownPower(exponent);
  return sentences(
    power !== '' && t('flow.power', { power }),
    kernels && kernels.chosen !== null
      ? t(isList ? 'flow.listTotalOf' : 'flow.totalOf', { value, whole: shown(kernels.whole) })
      : t(isList ? 'flow.listTotal' : 'flow.total', { value }),
  );
}

/** Of which kernel the paths are. */
export function KernelFilter({ weights, count, chosen, onChoose }: FlowKernels) {
  const { t } = useTranslation('views');
  return (
    <label className="flow-kernel" title={t('flow.kernels', { weights })}>
      {t('flow.kernelChoice')}
      <Select
        options={Array.from({ length: count }, (_, kernel) => kernel)}
        value={chosen}
        none={t('flow.allKernels')}
        onChoose={onChoose}
        onNone={() => onChoose(null)}
      />
    </label>
  );
}

interface FlowLegendProps {
  /** What is drawn, and is to be told. */
  readonly marks: readonly ('adds' | 'takes' | 'folded' | 'stopped')[];
}

export function FlowLegend({ marks }: FlowLegendProps) {
  const { t } = useTranslation('views');
  return (
    <ul className="flow-legend">
      {marks.map((key) => (
        <li key={key}>
          <i className={key} aria-hidden />
          {t(`flow.${key}`)}
        </li>
      ))}
    </ul>
  );
}

function nodeDetail(t: FlowWords, network: Network, node: PlacedNode): string {
  const { kind, value, size } = node;
  const numbers = { value: shownNumber(value), size: shownNumber(size) };
  const name = nodeName(t, network, node);
  const count = node.nodes.length;
  switch (kind) {
    case 'node':
    case 'map':
      return t('flow.stationDetail', { name, ...numbers });
    case 'others':
      return t('flow.othersDetail', { count, ...numbers });
    case 'blocked':
      return t('flow.blockedDetail', { name, ...numbers });
    case 'blockedOthers':
      return t('flow.blockedOthersDetail', { count });
  }
}

function ribbonDetail(
  t: FlowWords,
  network: Network,
  { nodes }: FlowLayout,
  { gap, from, to, value, size }: Extract<FlowItem, { kind: 'ribbon' }>['ribbon'],
): string {
  return t('flow.ribbonDetail', {
    from: nodeName(t, network, nodes[gap][from]),
    to: nodeName(t, network, nodes[gap + 1][to]),
    value: shownNumber(value),
    size: shownNumber(size),
  });
}
