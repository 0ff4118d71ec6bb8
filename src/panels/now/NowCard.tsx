import type { ReactNode } from 'react';
import { lazyPart } from '../parts/lazyPart.tsx';
import { useTranslation } from '../words/useTranslation.ts';
import type { StepBodyProps } from './StepBody.tsx';
import { useBodySize } from './useBodySize.ts';
import './now.css';

/** Comes right after the first look at the page, into the place that it keeps. */
const StepBody = lazyPart(() => import('./StepBody.tsx'), {
  waiting: (
    <>
      <div className="product-picture" aria-busy="true" />
      <div className="result" />
      <div className="formula-line" />
    </>
  ),
});

export interface NowCardProps extends StepBodyProps {
  readonly caption: string;
  /** Drawn instead of the step's product: the update, and a kernel's gradient as stamps. */
  readonly instead: ReactNode;
  /** The choice between several pictures of the step, where there is one. */
  readonly viewChoice: ReactNode;
}

/** This step's operation, large, with its numbers. */
export function NowCard({ caption, instead, viewChoice, ...step }: NowCardProps) {
  const { t } = useTranslation();
  const body = useBodySize();
  const { half } = step.phase;
  return (
    <section className={`now-card ${half}`} aria-label={t('now.title')}>
      <header>
        <h2 className="visually-hidden">{t('now.title')}</h2>
        <p className="caption">{caption}</p>
        {viewChoice}
        <span className="half">{t(`now.${half}`)}</span>
      </header>
      <div ref={body} className="now-body">
        {instead ?? <StepBody {...step} />}
      </div>
    </section>
  );
}
