import { useState } from 'react';
import { createPortal } from 'react-dom';
import { networks } from '../../../../core/index.ts';
import { frameOf, timelineFor } from '../../../../store/pass/frames.ts';
import { StoreContext, useAppStore } from '../../../../store/useAppStore.ts';
import { positionCount } from '../../../../timeline/steps.ts';
import type { SheetFacts } from '../../../paper/useAbout.ts';
import { saveFile } from '../../../parts/saveFile.ts';
import { segmentName } from '../../../segmentName.ts';
import { useTranslation } from '../../../words/useTranslation.ts';
import { fileName } from '../fileName.ts';
import type { PicturePart } from '../parts.ts';
import { FilmPanel } from './FilmPanel.tsx';
import { FilmStage } from './FilmStage.container.tsx';
import { framesOf } from './framesOf.ts';
import { useFilm } from './useFilm.container.tsx';
import './film.css';

export interface FilmContainerProps {
  readonly part: PicturePart;
  readonly facts: SheetFacts;
  readonly isPrint: boolean;
}

/** The whole pass, as a choice beside its phases. */
const PASS = -1;

/** A part of the stage through the steps of a phase, or of the pass. */
export function FilmContainer({ part, facts, isPrint }: FilmContainerProps) {
  const { t } = useTranslation();
  const network = useAppStore((state) => networks[state.network]);
  const timeline = useAppStore((state) => timelineFor(state.network));
  const [phase, setPhase] = useState(useAppStore(frameOf).step.phase);
  const { film, start, cancel } = useFilm(part, isPrint);
  const starts = timeline.starts.cell;
  const [first, next] =
    phase === PASS ? [0, positionCount(timeline, 'cell')] : [starts[phase], starts[phase + 1]];
  const positions = framesOf(first, next - 1);
  const names = timeline.phases.map((each) => segmentName(t, network, each));
  return (
    <>
      <FilmPanel
        phases={[PASS, ...names.keys()]}
        nameOf={(n) => (n === PASS ? null : names[n])}
        phase={phase}
        onPhase={setPhase}
        steps={next - first}
        frames={positions.length}
        film={film}
        onMake={() => start(positions)}
        onCancel={cancel}
        onSave={(bytes) => saveFile(`convscope-${fileName(part.name)}.gif`, 'image/gif', bytes)}
      />
      {film.kind === 'making' &&
        createPortal(
          <StoreContext value={film.job.shadow}>
            <FilmStage shots={film.job.shots} facts={facts} onAbout={film.job.onAbout} />
          </StoreContext>,
          film.job.place,
        )}
    </>
  );
}
