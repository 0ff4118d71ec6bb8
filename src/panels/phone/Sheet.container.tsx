import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { formatNumber, networks, shownNumber, weightTensors, type Ref } from '../../core/index.ts';
import { isComputed } from '../../timeline/frame.ts';
import { askingOf, waitingOf } from '../../store/ask/askSlice.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { passOf } from '../../store/pass/passOf.ts';
import type { AppState, WeightView } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { PartBoundary } from '../parts/PartBoundary.tsx';
import { ShowWhyContext } from '../parts/ShowWhyContext.ts';
import { Tabs } from '../parts/Tabs.tsx';
import { useNames } from '../parts/useNames.ts';
import { WeightViewContainer } from '../weightView/WeightView.container.tsx';
import { WhyContainer } from '../why/Why.container.tsx';
import { PhoneViews } from './PhoneViews.tsx';
import { heightAfter, SHEET_TABS, tabOf, type SheetHeight, type SheetTab } from './sheetTabs.ts';
import { useDrag } from './useDrag.ts';
import './sheet.css';

/** What the page's other layouts have too. */
export interface SheetParts {
  /** By id, all views of the card. */
  readonly views: Readonly<Record<string, ComponentType>>;
  readonly Ask: ComponentType;
  readonly Lesson: ComponentType;
  readonly Train: ComponentType;
  readonly WayBack: ComponentType;
}

export interface SheetProps extends SheetParts {
  readonly height: SheetHeight;
  /** It stands beside the map, and not below it: there it never peeks. */
  readonly isBeside: boolean;
  readonly onHeight: (height: SheetHeight) => void;
}

/** The sheet over the timeline: it peeks with its tabs and the number of the selected cell, and opens half or whole. */
export function SheetContainer(props: SheetProps) {
  const { height, isBeside, onHeight, WayBack } = props;
  const { t } = useTranslation();
  const { t: words } = useTranslation('views');
  const { active, choose } = useTab(props);
  const isPlaceShown = useAppStore((state) => state.beforePlace !== null);
  const head = useRef<HTMLDivElement>(null);
  const drag = useDrag(head, (by) => onHeight(heightAfter(height, by)));
  const isOpen = height !== 'peek';
  const isLarge = isBeside ? height === 'whole' : isOpen;
  const labels: Record<SheetTab, string> = {
    why: t('sideTabs.why'),
    now: t('weightView.now'),
    views: words('phone.views'),
    train: t('sideTabs.train'),
    lesson: t('sideTabs.lesson'),
  };
  return (
    <section
      id="panel"
      tabIndex={-1}
      className="phone-sheet"
      data-tab={active}
      aria-label={labels[active]}
      {...drag}
    >
      <h2 className="visually-hidden">{labels[active]}</h2>
      <div ref={head} className="phone-peek">
        <SelectedNumber onOpen={() => choose('why')} />
        <IconButton
          label={words(isLarge ? 'phone.close' : 'phone.open')}
          icon={isLarge ? ChevronDown : ChevronUp}
          aria-expanded={isLarge}
          onClick={() => onHeight(heightPressed(isBeside, isLarge))}
        />
      </div>
      <Tabs
        name={t('sideTabs.title')}
        className="tabs phone-tabs"
        panelClass="phone-panel"
        id="side"
        tabs={SHEET_TABS.map((id) => ({ id, label: labels[id] }))}
        active={active}
        onChoose={choose}
      >
        {isOpen && isPlaceShown && <WayBack />}
        <Asking Ask={props.Ask} isHidden={active === 'why' || active === 'train'} />
        <ShowWhyContext value={() => choose('why')}>
          {isOpen && <Content {...props} active={active} />}
        </ShowWhyContext>
      </Tabs>
    </section>
  );
}

function heightPressed(isBeside: boolean, isLarge: boolean): SheetHeight {
  if (isBeside) return isLarge ? 'half' : 'whole';
  return isLarge ? 'peek' : 'half';
}

/** The tab that is shown. One that is asked for elsewhere on the page opens the sheet; so does a question. */
function useTab({ height, isBeside, onHeight }: SheetProps) {
  const store = useAppStoreApi();
  const sideTab = useAppStore((state) => state.sideTab);
  const weightView = useAppStore((state) => state.weightView);
  // a view that was left open is found again
  const [isCard, setCard] = useState(sideTab !== 'lesson' && weightView !== 'now');
  const [lastView, setLastView] = useState<WeightView>('route');
  if (weightView !== 'now' && weightView !== lastView) setLastView(weightView);
  const open = useRef<() => void>(() => undefined);
  useEffect(() => {
    open.current = () => {
      if (height === 'peek') onHeight('half');
    };
  });
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const isAsked = askingOf(state) !== null && askingOf(before) === null;
        if (!isAsked && !callsForSide(state, before)) return;
        // a question stands in the place of the step, or of the chapter that asks it; a place may be a view
        const isView = state.beforePlace !== null && state.weightView !== 'now';
        setCard(isAsked ? state.sideTab !== 'lesson' : isView && state.beforePlace !== before.beforePlace);
        open.current();
      }),
    [store],
  );
  const active = tabOf(isCard, sideTab, weightView);
  useEffect(() => {
    document.getElementById(`side-${active}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const choose = (tab: SheetTab): void => {
    const { setSideTab, showWeightView } = store.getState();
    if (tab === active && height !== 'peek') {
      onHeight('peek');
      return;
    }
    setCard(tab === 'now' || tab === 'views');
    if (tab === 'now') showWeightView('now');
    else if (tab === 'views') showWeightView(lastView);
    else setSideTab(tab);
    // the views are large
    if (tab === 'views' && !isBeside) onHeight('whole');
    else if (height === 'peek') onHeight('half');
  };
  return { active, choose };
}

/** A chapter, an answer or a place is to be seen. */
function callsForSide(state: AppState, before: AppState): boolean {
  return (
    state.sideTab !== before.sideTab ||
    state.chapter !== before.chapter ||
    (state.answerShown !== before.answerShown && state.answerShown !== null) ||
    state.beforePlace !== before.beforePlace
  );
}

interface AskingProps extends Pick<SheetParts, 'Ask'> {
  readonly isHidden: boolean;
}

/** A question, in the place of the step or of the chapter; what asks is there as long as "Step" is to ask. */
function Asking({ Ask, isHidden }: AskingProps) {
  const asksFirst = useAppStore((state) => state.asksFirst);
  const isAsked = useAppStore((state) => askingOf(state) !== null);
  if (!asksFirst && !isAsked) return null;
  return (
    <div className="phone-ask" hidden={isHidden}>
      <Ask />
    </div>
  );
}

function Content({ active, views, Lesson, Train }: SheetProps & { readonly active: SheetTab }) {
  const isAsked = useAppStore((state) => askingOf(state) !== null);
  const isCard = active === 'now' || active === 'views';
  return (
    <PartBoundary key={active}>
      {isCard && !isAsked && <WeightViewContainer views={views} Card={PhoneViews} />}
      {active === 'why' && <WhyContainer />}
      {active === 'train' && <Train />}
      {active === 'lesson' && (
        <div className="phone-lesson" hidden={isAsked}>
          <Lesson />
        </div>
      )}
    </PartBoundary>
  );
}

/** What "Why" explains, in a number; it opens that tab. */
function SelectedNumber({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const names = useNames();
  const ref = useAppStore(explainedRef);
  const value = useAppStore(selectedValue);
  const isAsked = useAppStore((state) => waitingOf(state) !== null);
  if (isAsked || value === null) return null;
  const name = names.cell(ref);
  return (
    <button
      type="button"
      className={`phone-number ${ref.of}`}
      aria-label={`${name} = ${formatNumber(value)}`}
      onClick={onOpen}
    >
      {shownNumber(value)}
    </button>
  );
}

/** A weight is explained by its gradient. */
function explainedRef({ selected, network }: AppState): Ref {
  const isWeight = weightTensors(networks[network]).some(({ name }) => name === selected.tensor);
  return isWeight && selected.of === 'value' ? gradientOf(selected) : selected;
}

const gradients = new WeakMap<Ref, Ref>();

/** The same object for the same cell. */
function gradientOf(ref: Ref): Ref {
  const known = gradients.get(ref) ?? { ...ref, of: 'gradient' };
  gradients.set(ref, known);
  return known;
}

/** Null until the pass has come to it. */
function selectedValue(state: AppState): number | null {
  const pass = passOf(state);
  const ref = explainedRef(state);
  if (!pass || pass.network !== state.network) return null;
  if (!isComputed(timelineFor(state.network), frameOf(state), ref)) return null;
  const { trace } = pass;
  return (ref.of === 'value' ? trace.values : trace.gradients)[ref.tensor]?.[ref.index] ?? null;
}
