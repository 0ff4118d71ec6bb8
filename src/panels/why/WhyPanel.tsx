import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, nameOf, type Candidate, type Explanation, type Ref } from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { TermList } from './TermList.tsx';
import { isTie } from '../parts/terms.ts';
import { shownNumber } from '../parts/shownNumber.ts';

export interface WhyPanelProps {
  /** What was selected, and then each factor that was opened, the last one shown. */
  readonly path: readonly Ref[];
  readonly explanation: Explanation;
  /** dE/d of the selected cell. */
  readonly gradient: number;
  /** The weight's next value, if the cell shown is a weight's gradient. */
  readonly update: Explanation | null;
  /** Columns of x, which the pixel met is counted with. */
  readonly side: number;
  /** The step that computes what is shown, if this pass has not come to it yet. */
  readonly isComputed: boolean;
  readonly onOpen: (ref: Ref) => void;
  readonly onBack: (depth: number) => void;
  readonly onGoThere: () => void;
  readonly onHover: (ref: Ref | null) => void;
}

/** One cell explained: formula, number, every term. A factor that was itself computed can be opened in turn. */
export function WhyPanel(props: WhyPanelProps) {
  const { path, explanation, gradient, update, isComputed, onOpen, onHover } = props;
  const { t } = useTranslation();
  const { ref, terms, value, candidates, omitted, op } = explanation;
  return (
    <div className="why">
      <Breadcrumb {...props} />
      <Formula tex={explanation.tex} className="definition" />
      <p className="total">
        <span className="big">{shownNumber(value)}</span>
        <span className="visually-hidden" role="status" aria-label={t('why.gradient')}>
          {formatNumber(gradient)} = {nameOf({ ...path[0], of: 'gradient' })}
        </span>
        {terms.length > 1 && <AddsAndTakes explanation={explanation} />}
      </p>
      {!isComputed && (
        <p className="note">
          {t('why.notYet')}{' '}
          <button type="button" className="link" onClick={props.onGoThere}>
            {t('why.goThere')}
          </button>
        </p>
      )}
      {op === 'given' && <p className="note">{t('why.given')}</p>}
      {terms.length === 0 && <p className="note">{t('why.noTerms')}</p>}
      {op !== 'given' && terms.length > 0 && (
        <TermList key={nameOf(ref)} explanation={explanation} onOpen={onOpen} onHover={onHover} />
      )}
      {candidates && <Candidates candidates={candidates} onOpen={onOpen} onHover={onHover} />}
      <WindowNote explanation={explanation} side={props.side} />
      {omitted && <p className="note">{t('why.omitted', { count: omitted.count })}</p>}
      {update && (
        <div className="next-step">
          <small>{t('why.nextStep')}</small>
          <Formula tex={update.texWithNumbers} className="small" />
        </div>
      )}
    </div>
  );
}

function Breadcrumb({ path, onBack }: Pick<WhyPanelProps, 'path' | 'onBack'>) {
  const { t } = useTranslation();
  return (
    <nav className="breadcrumb" aria-label={t('why.path')}>
      {path.map((ref, depth) =>
        depth === path.length - 1 ? (
          <b key={depth} aria-current="true">
            {nameOf(ref)}
          </b>
        ) : (
          <span key={depth}>
            <button
              type="button"
              className="link"
              aria-label={t('why.back', { name: nameOf(ref) })}
              onClick={() => onBack(depth)}
            >
              {nameOf(ref)}
            </button>
            <i aria-hidden> › </i>
          </span>
        ),
      )}
    </nav>
  );
}

/** For a kernel weight: how the pixel it met lies to the corner of the window. */
function WindowNote({ explanation, side }: Pick<WhyPanelProps, 'explanation' | 'side'>) {
  const { t } = useTranslation();
  const { ref, window } = explanation;
  if (!window || ref.of === 'value') return null;
  const { row, column } = window;
  return (
    <p className="note">
      {row === 0 && column === 0 ? t('why.articleOne') : t('why.articleAll', { row, column, side })}
    </p>
  );
}

/** What adds to the number and what takes from it: large parts may cancel. */
function AddsAndTakes({ explanation: { terms } }: { explanation: Explanation }) {
  const { t } = useTranslation();
  const adds = terms.reduce((sum, { value }) => sum + Math.max(value, 0), 0);
  const takes = terms.reduce((sum, { value }) => sum + Math.min(value, 0), 0);
  return (
    <span className="adds-takes">
      <span className="adds">▲ {t('why.adds', { value: shownNumber(adds) })}</span>
      <span className="takes">▼ {t('why.takes', { value: shownNumber(Math.abs(takes)) })}</span>
    </span>
  );
}

type CandidatesProps = Pick<WhyPanelProps, 'onOpen' | 'onHover'> & {
  readonly candidates: readonly Candidate[];
};

function Candidates({ candidates, onOpen, onHover }: CandidatesProps) {
  const { t } = useTranslation();
  return (
    <div className="candidate-list">
      <small>{t('why.candidates')}</small>
      <ul>
        {candidates.map(({ ref, value, won }) => (
          <li key={ref.index} className={won ? 'won' : ''}>
            <button
              type="button"
              className="link"
              onClick={() => onOpen(ref)}
              onPointerEnter={() => onHover(ref)}
              onPointerLeave={() => onHover(null)}
            >
              {nameOf(ref)}
            </button>
            <span>{shownNumber(value)}</span>
            <span>{t(won ? 'why.won' : 'why.lost')}</span>
          </li>
        ))}
      </ul>
      {isTie(candidates) && <p className="note">{t('why.tie')}</p>}
    </div>
  );
}

/** The path of opened factors: kept as long as the selection stays. */
export function useWhyPath(selected: Ref): {
  path: readonly Ref[];
  open: (ref: Ref) => void;
  back: (depth: number) => void;
} {
  const [state, setState] = useState<{ root: Ref; path: readonly Ref[] }>({
    root: selected,
    path: [selected],
  });
  const path = state.root === selected ? state.path : [selected];
  return {
    path,
    open: (ref) => setState({ root: selected, path: [...path, ref] }),
    back: (depth) => setState({ root: selected, path: path.slice(0, depth + 1) }),
  };
}
