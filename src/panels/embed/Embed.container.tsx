import { useState, type ComponentType, type ReactNode } from 'react';
import { networkTitle } from '../../core/index.ts';
import type { AppState } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useCaption } from '../caption.container.tsx';
import { BlockMaps } from '../paper/BlockMaps.tsx';
import { PartBoundary } from '../parts/PartBoundary.tsx';
import { PhoneTransport } from '../phone/PhoneTransport.tsx';
import { useMapSource } from '../stage/mapSource.container.tsx';
import { NotYetContainer } from '../stage/NotYet.container.tsx';
import { TransportContainer } from '../transport/Transport.container.tsx';
import { WeightViewContainer } from '../weightView/WeightView.container.tsx';
import { useTranslation } from '../words/useTranslation.ts';
import { FigureMap } from './FigureMap.tsx';
import type { Embed, Figure } from './figures.container.tsx';
import '../phone/fingers.css';
import './embed.css';

export interface EmbedContainerProps {
  /** Null where the address asks for none that the network has. */
  readonly embed: Embed | null;
  /** By id, all views of the card. */
  readonly views: Readonly<Record<string, ComponentType>>;
  /** The address of the full page at what a state shows. */
  readonly fullAddress: (state: AppState) => string;
}

/** The page as a figure in another one: one thing of it, what the step does, and the time. */
export function EmbedContainer({ embed, views, fullAddress }: EmbedContainerProps) {
  const { t, language } = useTranslation('views');
  const network = useAppStore((state) => state.network);
  const title = (
    <h1 className="visually-hidden">{t('embed.title', { network: networkTitle(network, language) })}</h1>
  );
  if (!embed)
    return (
      <div className="embed">
        <main className="embed-figure">
          {title}
          <p>{t('embed.unknown')}</p>
        </main>
        <Foot fullAddress={fullAddress} />
      </div>
    );
  const { figure, hasTransport } = embed;
  return (
    <div className="embed">
      <main className="embed-figure">
        {title}
        <PartBoundary>
          {figure.kind === 'view' ? (
            <WeightViewContainer views={views} Card={FigureCard} />
          ) : (
            <Maps figure={figure} />
          )}
        </PartBoundary>
      </main>
      {/* the card of the step has its own */}
      <Foot fullAddress={fullAddress}>{figure.id !== 'now' && <Caption />}</Foot>
      {hasTransport && <TransportContainer More={NoMore} View={PhoneTransport} />}
    </div>
  );
}

/** Under "More" stand only the controls of the time. */
function NoMore() {
  return null;
}

/** One view, which is chosen by the address. */
function FigureCard({ children }: { readonly children?: ReactNode }) {
  return <div className="weight-view-panel">{children}</div>;
}

function Maps({ figure }: { readonly figure: Exclude<Figure, { kind: 'view' }> }) {
  const { t } = useTranslation();
  const source = useMapSource();
  const theme = useAppStore((state) => state.theme);
  const scales = useAppStore((state) => state.scales);
  const onHover = useAppStore((state) => state.hover);
  const onSelect = useAppStore((state) => state.select);
  const onEnlarge = useAppStore((state) => state.enlarge);
  if (!source) return <NotYetContainer />;
  const { half } = source.timeline.phases[source.frame.step.phase];
  const common = { source, theme, scales, onHover, onSelect, onEnlarge };
  return (
    <section className={`stage-panel embed-maps ${half}`} aria-label={t('stage.title')}>
      {figure.kind === 'block' ? (
        <BlockMaps {...common} number={figure.block} />
      ) : (
        <FigureMap {...common} figure={figure} />
      )}
    </section>
  );
}

function Caption() {
  return <p className="embed-caption">{useCaption()}</p>;
}

interface FootProps extends Pick<EmbedContainerProps, 'fullAddress'> {
  readonly children?: ReactNode;
}

/** The caption, and the way to the full page. The link is made when it may be followed, not at every step. */
function Foot({ fullAddress, children }: FootProps) {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  const [href, setHref] = useState(() => fullAddress(store.getState()));
  const renew = (): void => setHref(fullAddress(store.getState()));
  return (
    <footer className="embed-foot">
      {children}
      <a
        href={href}
        target="_blank"
        rel="noopener"
        onPointerEnter={renew}
        onFocus={renew}
        onClick={({ currentTarget }) => {
          currentTarget.href = fullAddress(store.getState());
        }}
      >
        {t('embed.openFull')}
      </a>
    </footer>
  );
}
