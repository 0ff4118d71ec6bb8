import { Fragment, useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  answerOf,
  errorLayerOf,
  networkNames,
  networks,
  type NetworkName,
  networkTitle,
  type Ref,
} from '../../core/index.ts';
import {
  besideAt,
  otherChosen,
  otherFailure,
  otherNetwork,
  otherPassOf,
  positionBeside,
} from '../../store/pass/beside.ts';
import { goBeside, retryOther } from '../../store/pass/goBeside.ts';
import { frontsBesideAt } from '../../store/pass/fronts.ts';
import { emptyFrame } from '../../store/pass/frames.ts';
import { isWaitingForInk, passOf } from '../../store/pass/passOf.ts';
import type { AppState, Traced } from '../../store/state.ts';
import type { WeightsChoice } from '../../store/weights/choices.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useCaption } from '../caption.container.tsx';
import { lazyDialog } from '../parts/lazyPart.tsx';
import { NowLineContainer } from '../now/NowLine.container.tsx';
import type { MapSpec } from '../stage/layout.ts';
import { StageSection } from '../stage/Stage.container.tsx';
import { mapSourceOf, useShared, type TracedSource } from '../stage/mapSource.container.tsx';
import { NetworkContext } from '../parts/useNames.ts';
import { StageHeading, type StageAnswer } from './StageHeading.tsx';
import './sideBySide.css';

/** Both networks on the same digit, as far through their passes. `children` is the stage of the one in use. */
export default function SideBySideContainer({ children }: { readonly children: ReactNode }) {
  const store = useAppStoreApi();
  const network = useAppStore((state) => state.network);
  const other = useAppStore(otherNetwork);
  const caption = useCaption();
  // each keeps its side when one goes over to the other
  const both = networkNames().filter((name) => name === network || name === other);
  return (
    <div className="side-by-side">
      <div className="step-in-short">
        <p className="step-caption">{caption}</p>
        <NowLineContainer />
      </div>
      {both.map((name) => (
        <Fragment key={name}>
          <Heading network={name} onChoose={() => goBeside(store)} />
          {name === network ? children : <BesideStage network={name} />}
        </Fragment>
      ))}
    </div>
  );
}

function Heading({ network, onChoose }: { readonly network: NetworkName; readonly onChoose: () => void }) {
  const inUse = useAppStore((state) => state.network);
  const traced = useAppStore((state) => (network === state.network ? passOf : otherPassOf)(state));
  const weights = useAppStore((state) => otherWeights(state, network));
  const isBlank = useAppStore(isWaitingForInk);
  return (
    <StageHeading
      network={networks[network]}
      name={network}
      weights={weights}
      answer={traced && !isBlank ? answerTo(traced) : null}
      isInUse={network === inUse}
      onChoose={onChoose}
    />
  );
}

/** The choice of weights of one of the two networks; null where both have the same, which the header says. */
function otherWeights(state: AppState, network: NetworkName): WeightsChoice | null {
  const other = otherChosen(state);
  const choice = state.weightsChoice;
  if (!other || other.choice === choice) return null;
  return network === state.network ? choice : other.choice;
}

function answerTo({ network, trace, provisional }: Traced): StageAnswer {
  const { input, target, output } = errorLayerOf(networks[network]);
  const scores = trace.values[input];
  const digit = answerOf(scores);
  return {
    digit,
    score: scores[digit],
    target: provisional ? null : answerOf(trace.values[target]),
    error: trace.values[output][0],
  };
}

const nothing = (): void => undefined;

const Enlarged = lazyDialog(async () => (await import('../enlarge/Enlarge.container.tsx')).EnlargeContainer);

/** The stage of the network beside: a click on one of its cells goes over to it. */
function BesideStage({ network }: { readonly network: NetworkName }) {
  const { t } = useTranslation('views');
  const { t: page, language } = useTranslation();
  const store = useAppStoreApi();
  const source = useBesideSource(network);
  const failure = useAppStore(otherFailure);
  const [enlarged, setEnlarged] = useState<MapSpec | null>(null);
  const onSelect = (ref: Ref): void => goBeside(store, ref);
  return (
    <div className="beside">
      <StageSection
        name={networkTitle(network, language)}
        source={source}
        loading={
          failure === null ? (
            <p className="loading">{t('sideBySide.loading')}</p>
          ) : (
            <p className="loading">
              {t('sideBySide.failed', { why: page(`fileTrouble.${failure}`) })}{' '}
              <button type="button" className="link" onClick={() => retryOther(store)}>
                {t('formulas.retry')}
              </button>
            </p>
          )
        }
        onHover={nothing}
        onSelect={onSelect}
        onEnlarge={setEnlarged}
      />
      {enlarged && source && (
        <NetworkContext value={source.network}>
          <Enlarged asked={enlarged} {...{ source, onSelect }} onClose={() => setEnlarged(null)} />
        </NetworkContext>
      )}
    </div>
  );
}

function useBesideSource(network: NetworkName): TracedSource | null {
  const newest = useAppStore(otherPassOf);
  // a run's traces come all the time: two stages drawn anew in one frame would be too many
  const rested = useDeferredValue(newest);
  const traced = rested?.network === network ? rested : newest;
  const position = useAppStore((state) => positionBeside(state, network));
  const chosenFronts = useAppStore((state) => state.fronts);
  const shared = useShared();
  if (!traced) return null;
  const { frame, highlights } = besideAt(traced, position);
  const inFront = frontsBesideAt(network, highlights, chosenFronts, shared.selected, false);
  if (shared.isBlank)
    return mapSourceOf(traced, { frame: emptyFrame(frame), highlights: {}, ...inFront, ...shared });
  return mapSourceOf(traced, { frame, highlights, ...inFront, ...shared });
}
