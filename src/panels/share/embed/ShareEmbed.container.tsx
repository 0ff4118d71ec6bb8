import { useMemo, useState } from 'react';
import { blocksOf, networks, networkTitle, tensorName, type Network } from '../../../core/index.ts';
import { useAppStoreApi } from '../../../store/useAppStore.ts';
import { blockName } from '../../blockName.ts';
import { embedQuery, figuresOf, type Figure } from '../../embed/figures.container.tsx';
import type { Translate } from '../../words/translation.ts';
import { useTranslation } from '../../words/useTranslation.ts';
import { useSharedLink } from '../useSharedLink.container.tsx';
import { EmbedPanel } from './EmbedPanel.tsx';
import { HEIGHTS, type Height } from './heights.ts';

/** The tab "Figure in a page": of the moment that the page showed when it was opened. */
export default function ShareEmbedContainer() {
  const store = useAppStoreApi();
  const [state] = useState(() => store.getState());
  const { t } = useTranslation('views');
  const { t: page, language } = useTranslation();
  const network = networks[state.network];
  const figures = useMemo(() => figuresOf(network), [network]);
  const [figure, setFigure] = useState(figures.find(({ id }) => id === state.weightView) ?? figures[0]);
  const [hasTransport, setTransport] = useState(true);
  const [height, setHeight] = useState<Height>(HEIGHTS[1]);
  const { origin, pathname } = window.location;
  const before = origin + pathname + embedQuery({ figure, hasTransport });
  const { hash, weights } = useSharedLink(state, before, (way, facts) =>
    t(`shareEmbed.weights.${way}`, facts),
  );
  const name = nameOf(figure);
  return (
    <EmbedPanel
      {...{ hasTransport, height, weights }}
      groups={(['view', 'block', 'map'] as const).map((kind) => ({
        label: t(`shareEmbed.kinds.${kind}`),
        options: figures
          .filter((each) => each.kind === kind)
          .map((each) => ({ id: each.id, name: nameOf(each) })),
      }))}
      chosen={figure.id}
      onChoose={(id) => setFigure(figures.find((each) => each.id === id) ?? figure)}
      onTransport={setTransport}
      onHeight={setHeight}
      frame={{
        address: before + hash,
        title: t('shareEmbed.frameTitle', { name, network: networkTitle(state.network, language) }),
        height,
      }}
    />
  );

  function nameOf(each: Figure): string {
    if (each.kind === 'map') return tensorName(each);
    return each.kind === 'view' ? page(`weightView.${each.view}`) : nameOfBlock(page, network, each.block);
  }
}

function nameOfBlock(t: Translate, network: Network, block: number): string {
  return blockName(t, blocksOf(network)[block]);
}
