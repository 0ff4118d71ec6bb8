import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  formatNumber,
  nameOf,
  type Explanation,
  type GradientCheck,
  type Ref,
  type Term,
  shownNumber,
} from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { Balance } from './Balance.tsx';
import { Candidates } from './Candidates.tsx';
import { CheckLine } from './CheckLine.tsx';
import { TermList } from './TermList.tsx';
import { useRoom } from './useRoom.ts';
import { BelongsTo, Breadcrumb, PinButton, TypeButton, type Pinning } from './WhyHead.tsx';
import { useLive } from '../parts/live.ts';
import { useNames } from '../parts/useNames.ts';
import './why.css';

export interface WhyPanelProps {
  /** The selected cell, then each factor that was opened; the last one is shown. */
  readonly path: readonly Ref[];
  readonly explain: (ref: Ref) => Explanation;
  /** dE/d of the selected cell. */
  readonly gradient: number;
  /** The weight's next value, if the cell shown is a weight's gradient. */
  readonly update: Explanation | null;
  /** The selected weight's check; null where the cell shown has none. */
  readonly check: GradientCheck | null;
  /** The selected weight's pin; null for other cells. */
  readonly pinning: Pinning | null;
  /** The cell that can be typed where this one is shown, and how; null for what is computed alone. */
  readonly typing: { readonly cell: Ref; readonly onType: () => void } | null;
  /** Columns of the map that the kernel lies on, which what it met is counted with; null where nothing is to be said of that. */
  readonly side: number | null;
  /** False where this pass has not come to what is shown yet. */
  readonly isComputed: boolean;
  /** The notes beside terms that are wrong, and the sentence on the mistake: only where one is planted. */
  readonly marks?: ReadonlyMap<Term, string>;
  readonly mistake?: ReactNode;
  /** The slopes to both sides: only where a tie makes the gradient arbitrary. */
  readonly tie?: ReactNode;
  readonly onOpen: (ref: Ref) => void;
  readonly onBack: (depth: number) => void;
  readonly onGoThere: () => void;
  readonly onHover: (ref: Ref | null) => void;
}

/** One cell explained: formula, number, every term. A factor that was itself computed can be opened in turn. */
export default function WhyPanel(props: WhyPanelProps) {
  const { path, explain, gradient, update, isComputed, onHover } = props;
  const { t } = useTranslation();
  const names = useNames();
  const [hidesZeros, setHidesZeros] = useState(true);
  const room = useRoom();
  const live = useLive();
  const { root, from, open, back } = useFocusOnTheWay(props);
  const explanation = explain(path[path.length - 1]);
  const { ref, terms, value, candidates, op } = explanation;
  return (
    <div className="why" ref={root}>
      <div className="why-head">
        <Breadcrumb path={path} onBack={(depth) => back(depth, false)} />
        <span className="why-buttons">
          {props.typing && <TypeButton {...props.typing} shown={ref} />}
          {props.pinning && <PinButton {...props.pinning} />}
        </span>
      </div>
      {path.length > 1 && <BelongsTo parent={explain(path[path.length - 2])} shown={ref} />}
      <Formula tex={explanation.tex} className="definition" />
      {op !== 'given' && <Formula tex={explanation.texWithNumbers} className="with-numbers" />}
      <p className="total">
        <span className="big">{shownNumber(value)}</span>
        <span className="visually-hidden" role="status" aria-live={live} aria-label={t('why.gradient')}>
          {formatNumber(gradient)} = {names.cell({ ...path[0], of: 'gradient' })}
        </span>
        {terms.length > 1 && <Balance terms={terms} value={value} />}
      </p>
      {props.check && <CheckLine check={props.check} />}
      {props.mistake}
      {props.tie}
      {!isComputed && (
        <p className="note">
          {t('why.notYet')}{' '}
          <button type="button" className="link" onClick={props.onGoThere}>
            {t('why.goThere')}
          </button>
        </p>
      )}
      {op === 'given' && <p className="note">{t('why.given')}</p>}
      {terms.length === 0 && (
        <p className="note">{t('why.noTerms', { cell: names.cell({ ...ref, of: 'value' }) })}</p>
      )}
      {op !== 'given' && terms.length > 0 && (
        <TermList
          key={names.cell(ref)}
          explanation={explanation}
          explain={explain}
          level={path.length}
          hidesZeros={hidesZeros}
          folded={room.terms}
          marks={props.marks}
          onHideZeros={setHidesZeros}
          from={from}
          onOpen={open}
          onBack={() => path.length > 1 && back(path.length - 2, true)}
          onHover={onHover}
        />
      )}
      {candidates && (
        <Candidates candidates={candidates} onOpen={(cell) => open(cell, false)} onHover={onHover} />
      )}
      <Notes explanation={explanation} update={update} side={props.side} isOpen={room.hasNotes} />
    </div>
  );
}

/** Whether the panel around the tree was scrolled away from its top. */
function useIsScrolled(root: RefObject<HTMLElement | null>): RefObject<boolean> {
  const isScrolled = useRef(false);
  useEffect(() => {
    const panel = root.current?.parentElement;
    const note = (): void => {
      isScrolled.current = panel?.scrollTop !== 0;
    };
    panel?.addEventListener('scroll', note, { passive: true });
    return () => panel?.removeEventListener('scroll', note);
  }, [root]);
  return isScrolled;
}

/** Opening and closing: whoever goes by keyboard finds the focus in the list that comes. */
function useFocusOnTheWay({ path, onOpen, onBack, onHover }: WhyPanelProps) {
  const root = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<Ref | null>(null);
  const follows = useRef(false);
  const isScrolled = useIsScrolled(root);
  const shown = path.map(nameOf).join();
  useEffect(() => {
    // asking where it stands, or scrolling what stands at its top, would make the browser lay out the page at once
    if (isScrolled.current) root.current?.parentElement?.scrollTo({ top: 0 });
    if (!follows.current) return;
    follows.current = false;
    const row = root.current?.querySelector<HTMLElement>('tr[data-term][tabindex="0"]');
    // what is given has no list; the way back is a button
    const crumb = root.current?.querySelector<HTMLElement>('.breadcrumb span:last-of-type > button');
    (row ?? crumb)?.focus();
  }, [shown, isScrolled]);
  const go = (isByKey: boolean, closed: Ref | null): void => {
    follows.current = isByKey;
    setFrom(closed);
    onHover(null); // what was pointed at is gone
  };
  return {
    root,
    from,
    open: (ref: Ref, isByKey: boolean) => {
      go(isByKey, null);
      onOpen(ref);
    },
    back: (depth: number, isByKey: boolean) => {
      go(isByKey, path[depth + 1] ?? null);
      onBack(depth);
    },
  };
}

type NotesProps = Pick<WhyPanelProps, 'update' | 'side'> & {
  readonly explanation: Explanation;
  readonly isOpen: boolean;
};

/** Further facts of a cell; behind a line to open it where the window is low. */
function Notes({ explanation, update, side, isOpen }: NotesProps) {
  const { t } = useTranslation();
  const { ref, window, omitted } = explanation;
  const met = side !== null && ref.of === 'gradient' && window;
  if (!met && !omitted && !update) return null;
  const notes = (
    <>
      {met && side !== null && <WindowNote row={met.row} column={met.column} side={side} />}
      {omitted && <p className="note">{t('why.omitted', { count: omitted.count })}</p>}
      {update && (
        <div className="next-step">
          <small>{t('why.nextStep')}</small>
          <Formula tex={update.texWithNumbers} className="small" />
        </div>
      )}
    </>
  );
  if (isOpen) return notes;
  return (
    <details className="notes">
      <summary>{t('why.notes')}</summary>
      {notes}
    </details>
  );
}

/** For a kernel weight: how the pixel it met lies to the corner of the window. */
function WindowNote({ row, column, side }: { row: number; column: number; side: number }) {
  const { t } = useTranslation();
  return (
    <p className="note">
      {row === 0 && column === 0 ? t('why.articleOne') : t('why.articleAll', { row, column, side })}
    </p>
  );
}
