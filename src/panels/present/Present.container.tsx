import { useRef, useState, type ComponentType } from 'react';
import { askingOf } from '../../store/ask/askSlice.ts';
import { isRushed, timelineFor } from '../../store/pass/frames.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { positionCount } from '../../timeline/steps.ts';
import { useCaption } from '../caption.container.tsx';
import { BlockMaps } from '../paper/BlockMaps.tsx';
import { lazyDialog } from '../parts/lazyPart.tsx';
import { PartBoundary } from '../parts/PartBoundary.tsx';
import type { MapSpec } from '../stage/layout.ts';
import { useMapSource } from '../stage/mapSource.container.tsx';
import { NotYetContainer } from '../stage/NotYet.container.tsx';
import { useActiveInView } from '../stage/useActiveInView.ts';
import { Announcement } from '../transport/Transport.tsx';
import { PresentDialog } from './PresentDialog.tsx';

const Enlarged = lazyDialog(async () => (await import('../enlarge/Enlarge.container.tsx')).EnlargeContainer);

export interface PresentContainerProps {
  readonly Now: ComponentType;
  /** The question about the next step. */
  readonly Ask: ComponentType;
  readonly Lesson: ComponentType;
  readonly isOwnKey: (event: KeyboardEvent) => boolean;
  readonly onClose: () => void;
}

/** The step that is shown, with the lesson beside it where a chapter is open and read. */
export function PresentContainer({ Now, Ask, Lesson, isOwnKey, onClose }: PresentContainerProps) {
  const store = useAppStoreApi();
  const playing = useAppStore((state) => state.playing);
  const position = useAppStore((state) => state.position);
  const last = useAppStore(({ network, stepSize }) => positionCount(timelineFor(network), stepSize) - 1);
  const isAsked = useAppStore((state) => askingOf(state) !== null);
  const hasChapter = useAppStore((state) => state.chapter !== null && state.sideTab === 'lesson');
  return (
    <PresentDialog
      maps={<Maps />}
      card={<PartBoundary>{isAsked ? <Ask /> : <Now />}</PartBoundary>}
      said={<Said />}
      chapter={hasChapter ? <Lesson /> : null}
      playing={playing}
      isFirst={position === 0}
      isLast={position === last}
      isOwnKey={isOwnKey}
      onStep={store.getState().step}
      onPlaying={store.getState().setPlaying}
      onClose={onClose}
    />
  );
}

/** What the page under the dialog says is not heard here. */
function Said() {
  const playing = useAppStore((state) => state.playing);
  const rushed = useAppStore(isRushed);
  const caption = useCaption();
  return <Announcement {...{ playing, caption }} isRushed={rushed} isSlid={false} />;
}

function rowOf(maps: HTMLElement): Element | null {
  return maps.querySelector('.columns');
}

/** The maps of the step's block; a map is enlarged as on the stage. */
function Maps() {
  const source = useMapSource();
  const theme = useAppStore((state) => state.theme);
  const scales = useAppStore((state) => state.scales);
  const onHover = useAppStore((state) => state.hover);
  const onSelect = useAppStore((state) => state.select);
  const [enlarged, setEnlarged] = useState<MapSpec | null>(null);
  const maps = useRef<HTMLDivElement>(null);
  useActiveInView(maps, rowOf, source && source.frame.step.phase);
  if (!source) return <NotYetContainer />;
  const { half } = source.timeline.phases[source.frame.step.phase];
  return (
    <div ref={maps} className={`present-maps stage-panel ${half}`}>
      <BlockMaps {...{ source, scales, theme, onHover, onSelect }} onEnlarge={setEnlarged} />
      {enlarged && (
        <Enlarged asked={enlarged} source={source} onSelect={onSelect} onClose={() => setEnlarged(null)} />
      )}
    </div>
  );
}
