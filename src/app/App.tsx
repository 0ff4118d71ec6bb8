import { useDeferredValue } from 'react';
import { useTranslation } from '../panels/words/useTranslation.ts';
import { manifest as inputGradient } from '../panels/inputGradient/manifest.ts';
import { manifest as networkList } from '../panels/networkList/manifest.ts';
import { HeaderContainer } from '../panels/header/Header.container.tsx';
import { InputContainer } from '../panels/input/Input.container.tsx';
import { WeightViewContainer } from '../panels/weightView/WeightView.container.tsx';
import { lazyDecoration, lazyPart } from '../panels/parts/lazyPart.tsx';
import { PartBoundary } from '../panels/parts/PartBoundary.tsx';
import { manifest as more } from '../panels/more/manifest.ts';
import { manifest as sideBySide } from '../panels/sideBySide/manifest.ts';
import { StageContainer } from '../panels/stage/Stage.container.tsx';
import { TransportContainer } from '../panels/transport/Transport.container.tsx';
import { usePhone } from '../panels/parts/usePhone.ts';
import { PageFrame } from './PageFrame.tsx';
import { SideTabs } from './SideTabs.tsx';
import { networkBeside } from '../store/pass/beside.ts';
import { askingOf } from '../store/ask/askSlice.ts';
import { WEIGHT_VIEWS } from '../store/state.ts';
import { useAppStore } from '../store/useAppStore.ts';
import { withWords } from './language/i18n.ts';
import { lazyView } from './lazyView.tsx';
import { loadSheets } from './loadSheets.ts';
import { Ask, Now } from './sharedViews.tsx';
import { viewsOf } from './views.tsx';

/** Nothing moves or is printed before the page is there, so these come after it. */
const MotionContainer = lazyDecoration(() => import('../panels/motion/Motion.container.tsx'));
const PaperContainer = lazyDecoration(() => import('../panels/paper/Paper.container.tsx'));

/** Not needed before the page is there. */
const InputGradient = lazyView(inputGradient, null);

const ChoosePicture = lazyDecoration(() => import('../panels/picture/ChoosePicture.container.tsx'));

/** Loaded when a list of networks is first opened. */
const NetworkList = lazyView(networkList);

/** Loaded when both networks are wanted. */
const SideBySide = lazyView(sideBySide, <StageContainer />);

/** The same on a phone, where there is room for one of them. */
const Compared = lazyView(
  { ...sideBySide, load: () => import('../panels/phone/Compared.container.tsx') },
  null,
);

/** Loaded when the menu is first opened. */
const More = lazyView({ ...more, load: () => import('./MoreView.tsx') });

/** A page of its own, on one screen. */
export const Phone = lazyPart(() => withWords(import('./PhoneView.tsx'), ['phone']));

const weightViews = viewsOf(WEIGHT_VIEWS, Now);

/** The page: header, input at the left, stage and step in the middle, reasons at the right, time below. */
export function App() {
  const { t } = useTranslation();
  const isPhone = usePhone();
  return (
    <PageFrame>
      <PaperContainer load={loadSheets} />
      {(['network', 'timeline', 'panel'] as const).map((place) => (
        <a key={place} className="skip" href={`#${place}`}>
          {t(`app.skip.${place}`)}
        </a>
      ))}
      {isPhone ? <Phone {...{ NetworkList, More, Compared, InputFoot }} views={weightViews} /> : <Wide />}
      <MotionContainer />
    </PageFrame>
  );
}

/** Under the pad: a picture in the place of a drawing, and the map of the image's gradient. */
function InputFoot() {
  return (
    <>
      <ChoosePicture />
      <InputGradient />
    </>
  );
}

/** All but what lies over the page, in a window that is no phone's. */
function Wide() {
  return (
    <>
      <PartBoundary>
        <HeaderContainer NetworkList={NetworkList} />
      </PartBoundary>
      <main>
        <PartBoundary>
          <InputContainer>
            <InputFoot />
          </InputContainer>
        </PartBoundary>
        <Middle />
        <PartBoundary>
          <SideTabs />
        </PartBoundary>
      </main>
      <PartBoundary>
        <TransportContainer More={More} />
      </PartBoundary>
    </>
  );
}

/** The stage with the card under it; or the stages of both networks. */
function Middle() {
  const isSideBySide = useAppStore((state) => networkBeside(state) !== null);
  const asksFirst = useAppStore((state) => state.asksFirst);
  const isAsked = useAppStore((state) => askingOf(state) !== null);
  // the card comes after the first stage, which would push it down: drawing both at once would hold up the page
  const hasStage = useDeferredValue(useAppStore((state) => state.traced !== null));
  if (isSideBySide)
    return (
      <div className="middle both">
        <SideBySide>
          <StageContainer />
        </SideBySide>
      </div>
    );
  return (
    <div className="middle">
      <PartBoundary>
        <StageContainer />
      </PartBoundary>
      <PartBoundary>
        {hasStage && !isAsked && <WeightViewContainer views={weightViews} />}
        {(isAsked || asksFirst) && <Ask />}
      </PartBoundary>
    </div>
  );
}
