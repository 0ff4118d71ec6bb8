import { useTranslation } from 'react-i18next';
import { shownNumber } from '../../core/index.ts';
import type { Network } from '../../core/index.ts';
import { isOpenable, type FlowItem } from './items.ts';
import type { FlowLayout, PlacedNode } from './layout.ts';
import { stationName, type FlowWords } from './names.ts';
import { sentences } from '../parts/joined.ts';

export interface FlowDetailProps {
  readonly item: FlowItem | null;
  readonly layout: FlowLayout;
  readonly network: Network;
  /** Every pixel met is blank. */
  readonly isNothing: boolean;
}

/** One line under the picture: what is pointed at, with its numbers; else what the colours mean. */
export function FlowDetail({ item, layout, network, isNothing }: FlowDetailProps) {
  const { t } = useTranslation('views');
  return (
    <div className="flow-detail">
      {item ? (
        <p>
          {sentences(
            item.kind === 'node'
              ? nodeDetail(t, network, item.node)
              : ribbonDetail(t, network, layout, item.ribbon),
            isOpenable(item) && t('flow.open'),
          )}
        </p>
      ) : (
        <>
          <p>{t(isNothing ? 'flow.nothing' : 'flow.hint')}</p>
          {!isNothing && <FlowLegend />}
        </>
      )}
    </div>
  );
}

function FlowLegend() {
  const { t } = useTranslation('views');
  return (
    <ul className="flow-legend">
      {(['adds', 'takes', 'folded', 'stopped'] as const).map((key) => (
        <li key={key}>
          <i className={key} aria-hidden />
          {t(`flow.${key}`)}
        </li>
      ))}
    </ul>
  );
}

function nodeDetail(t: FlowWords, network: Network, { kind, ref, count, value, size }: PlacedNode): string {
  const numbers = { value: shownNumber(value), size: shownNumber(size) };
  const name = ref ? stationName(t, network, ref) : '';
  switch (kind) {
    case 'node':
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
  const [start, end] = [nodes[gap][from].ref, nodes[gap + 1][to].ref];
  return t('flow.ribbonDetail', {
    from: start ? stationName(t, network, start) : '',
    to: end ? stationName(t, network, end) : '',
    value: shownNumber(value),
    size: shownNumber(size),
  });
}
