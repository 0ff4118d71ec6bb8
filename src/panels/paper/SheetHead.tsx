import { useTranslation } from '../words/useTranslation.ts';
import { version } from '../version.ts';
import { useAbout, type SheetFacts } from './useAbout.ts';

export interface SheetHeadProps {
  readonly title: string;
  readonly facts: SheetFacts;
  /** The sheet is of a step. */
  readonly hasStep: boolean;
}

/** What the sheet shows, of which network, weights and digit. */
export function SheetHead({ title, facts, hasStep }: SheetHeadProps) {
  const { t } = useTranslation('views');
  const about = useAbout(facts, hasStep);
  return (
    <header className="sheet-head">
      <h1>{title}</h1>
      <p className="facts">
        {about.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <p className="version">{t('paper.version', version)}</p>
    </header>
  );
}
