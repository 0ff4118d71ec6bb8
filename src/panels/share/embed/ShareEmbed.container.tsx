import { useMemo, useState } from 'react';
import { blocksOf, networks, networkTitle, tensorName, type Network } from '../../../core/index.ts';
import { linkOf } from '../../../store/link/linkOf.ts';
import { hasWorkToLink, linkWithWeights, MOST_ADDRESS } from '../../../store/link/weightsToLink.ts';
import { useAppStoreApi } from '../../../store/useAppStore.ts';
import { blockName } from '../../blockName.ts';
import { embedQuery, figuresOf, type Figure } from '../../embed/figures.container.tsx';
import type { Translate } from '../../words/translation.ts';
import { useTranslation } from '../../words/useTranslation.ts';
import { EmbedPanel } from './EmbedPanel.tsx';
import { HEIGHTS, type Height } from './heights.ts';

/** Of a weight that is rounded to 16 bits. */
const DIGITS = 4;

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
  const [isWanted, setWanted] = useState(false);
  const { origin, pathname } = window.location;
  const before = origin + pathname + embedQuery({ figure, hasTransport });
  const brought = useMemo(
    () => (isWanted ? linkWithWeights(state, before.length) : null),
    [isWanted, state, before],
  );
  const moment = useMemo(() => brought?.hash ?? linkOf(state), [brought, state]);
  const way = brought ? (brought.isExact ? 'exact' : 'rounded') : isWanted ? 'tooMany' : 'leftOut';
  const name = nameOf(figure);
  return (
    <EmbedPanel
      {...{ hasTransport, height }}
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
      weights={
        hasWorkToLink(state)
          ? {
              isOn: isWanted,
              note: t(`shareEmbed.weights.${way}`, { digits: DIGITS, most: MOST_ADDRESS }),
              onChange: setWanted,
            }
          : null
      }
      frame={{
        address: before + moment,
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
