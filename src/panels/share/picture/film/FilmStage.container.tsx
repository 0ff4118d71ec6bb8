import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { positionCount } from '../../../../timeline/steps.ts';
import { useAbout, type SheetFacts } from '../../../paper/useAbout.ts';
import { StageSection } from '../../../stage/Stage.container.tsx';
import type { Shot, Shots } from './shadow.container.tsx';

export interface FilmStageProps {
  readonly shots: Shots;
  readonly facts: SheetFacts;
  /** Hears what the step that is shown is of. */
  readonly onAbout: (about: readonly string[]) => void;
}

const nothing = (): void => undefined;

/** The stage once more, at a step of its own: nobody sees or presses it. */
export function FilmStage({ shots, ...props }: FilmStageProps) {
  const shot = useStore(shots);
  return shot && <ShotStage {...shot} {...props} />;
}

function ShotStage({ position, source, facts, onAbout }: Shot & Omit<FilmStageProps, 'shots'>) {
  const step = { size: 'cell', number: position + 1, count: positionCount(source.timeline, 'cell') } as const;
  const about = useAbout({ ...facts, step }, true);
  useLayoutEffect(() => {
    onAbout(about);
  });
  return (
    <StageSection
      name=""
      source={source}
      loading={null}
      onHover={nothing}
      onSelect={nothing}
      onEnlarge={nothing}
    />
  );
}
