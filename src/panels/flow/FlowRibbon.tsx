import { formatNumber } from '../../core/index.ts';
import { itemProps, type ItemProps } from './itemProps.ts';
import { ribbonPath, type PlacedRibbon } from './layout.ts';
import { nodeName } from './names.ts';

/** One ribbon that matters: its sign in colour and pattern. */
export function FlowRibbon(props: ItemProps & { readonly ribbon: PlacedRibbon }) {
  const { t, ribbon, network, layout, hatch, id } = props;
  const from = layout.nodes[ribbon.gap][ribbon.from];
  const to = layout.nodes[ribbon.gap + 1][ribbon.to];
  const name = t('flow.ribbon', {
    from: nodeName(t, network, from),
    to: nodeName(t, network, to),
    value: formatNumber(ribbon.value),
  });
  const isNegative = ribbon.value < 0;
  return (
    <g
      {...itemProps(props, { kind: 'ribbon', ribbon }, true)}
      data-item={id}
      aria-label={name}
      className={`ribbon ${isNegative ? 'takes' : 'adds'}`}
    >
      <path d={ribbonPath(ribbon)} {...(isNegative && { fill: `url(#${hatch})` })} />
    </g>
  );
}
