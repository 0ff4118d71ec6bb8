import { useTranslation } from '../words/useTranslation.ts';
import type { Explanation } from '../../core/index.ts';
import type { StepProps } from '../now/stepProps.ts';
import type { TracedSource } from '../stage/mapSource.container.tsx';
import type { ScaleMode } from '../stage/scales.ts';
import { BlockMaps } from './BlockMaps.tsx';
import { SheetHead } from './SheetHead.tsx';
import type { SheetFacts } from './useAbout.ts';
import { StepOnPaper } from './StepOnPaper.tsx';

export interface StepSheetProps {
  readonly source: TracedSource;
  readonly step: StepProps;
  readonly caption: string;
  readonly facts: SheetFacts;
  readonly scales: ScaleMode;
  /** Of descent. */
  readonly rate: number;
  /** The update of one weight; null in other steps. */
  readonly update: Explanation | null;
}

/** One sheet of the step: what it is of, the maps of its block, what happens, and the operation with its formula. */
export function StepSheet({ source, step, caption, facts, scales, rate, update }: StepSheetProps) {
  const { t } = useTranslation('views');
  return (
    <article className={`paper stage-panel ${step.phase.half}`} aria-label={t('paper.sheet')}>
      <SheetHead title="ConvScope" facts={facts} hasStep />
      <BlockMaps source={source} scales={scales} />
      <p className="caption">{caption}</p>
      {!source.isBlank && <StepOnPaper {...{ source, step, rate, update }} />}
      <p className="key">{t('paper.key')}</p>
    </article>
  );
}
