import { Fragment } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownCount, shownNumber, type Ref } from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { useNames } from '../parts/useNames.ts';
import type { Piece, Sentence } from './chapter.ts';

export interface CellProps {
  /** The number of a cell; null where the pass has not computed it. */
  readonly valueOf: (ref: Ref) => number | null;
  /** Whether the stage has the cell at all. */
  readonly hasCell: (ref: Ref) => boolean;
  readonly onHover: (ref: Ref | null) => void;
  readonly onSelect: (ref: Ref) => void;
}

/** A sentence with its cells as buttons that light up on the stage. */
export function Words({ sentence, ...cell }: CellProps & { readonly sentence: Sentence }) {
  return sentence.map((piece, n) => {
    const before = typeof piece === 'string' ? punctuationAfter(sentence[n - 1], piece) : '';
    const after = punctuationAfter(piece, sentence[n + 1]);
    const one = <OnePiece piece={typeof piece === 'string' ? piece.slice(before.length) : piece} {...cell} />;
    return (
      <Fragment key={n}>
        {after === '' ? (
          one
        ) : (
          <span className="glued">
            {one}
            {after}
          </span>
        )}
      </Fragment>
    );
  });
}

/** The punctuation that follows a cell or a formula, and must not begin a line. */
function punctuationAfter(piece: Piece | undefined, next: Piece | undefined): string {
  if (typeof piece !== 'object' || typeof next !== 'string') return '';
  return /^[,.;:?!)，。；：？！、）]+/.exec(next)?.[0] ?? '';
}

function OnePiece({ piece, ...cell }: CellProps & { readonly piece: Piece }) {
  const { language } = useTranslation();
  if (typeof piece === 'string') return piece;
  if (typeof piece === 'number') return shownCount(piece, language);
  if ('real' in piece) return shownNumber(piece.real);
  if ('tex' in piece) return <Formula tex={piece.tex} className={piece.isLong ? 'long' : ''} />;
  return <CellName {...cell} of={piece.cell} hasValue={piece.hasValue} />;
}

function CellName(props: CellProps & { readonly of: Ref; readonly hasValue: boolean }) {
  const { of: ref, hasValue, valueOf, hasCell, onHover, onSelect } = props;
  const name = useNames().cell(ref);
  const value = hasValue ? valueOf(ref) : null;
  const text = value === null ? name : `${name} = ${shownNumber(value)}`;
  if (!hasCell(ref)) return <span className="cell-name">{name}</span>;
  return (
    <button
      type="button"
      className="cell-name"
      onPointerEnter={() => onHover(ref)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(ref)}
      onBlur={() => onHover(null)}
      onClick={() => onSelect(ref)}
    >
      {text}
    </button>
  );
}
