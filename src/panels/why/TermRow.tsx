import { memo, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { type Factor, type Ref, type Term, shownNumber, termNumbers } from '../../core/index.ts';
import { refsOf } from '../../timeline/highlights.ts';
import type { PrintedTerm } from './printedGroups.ts';
import { wayDown } from './termGroups.ts';
import { ZEROS } from './zeroWords.ts';
import { useNames } from '../parts/useNames.ts';

export interface Opening {
  /** `byKey`: the focus follows. */
  readonly onOpen: (ref: Ref, byKey: boolean) => void;
  readonly onHover: (ref: Ref | null) => void;
}

/** Where a row stands in the tree: how deep, and the how-manieth of how many, those that are folded away among them. */
export interface TermPlace {
  readonly level: number;
  readonly at: number;
  readonly of: number;
}

export interface TermRowProps extends Opening {
  readonly term: Term;
  readonly place: TermPlace;
  /** The factors that are not said once for all terms. */
  readonly factors: readonly Factor[];
  readonly isSigmoid: boolean;
  /** With how many digits its numbers are printed. */
  readonly digits: PrintedTerm;
  /** The largest term of the sum, which the bar is measured by. */
  readonly largest: number;
  /** The product that the term's gradient is. */
  readonly writtenOut: { readonly ref: Ref; readonly term: Term } | null;
  /** A note beside it: that it is wrong. */
  readonly mark: string | null;
  /** Whether the list's one tab stop is in this row. */
  readonly isActive: boolean;
  readonly onFocus: () => void;
}

/** A term: its factors, which open, how large it is among the others, and its number. */
export function TermRow(props: TermRowProps) {
  const { term, place, factors, isSigmoid, digits, largest, writtenOut, mark, isActive } = props;
  const { onFocus, onOpen, onHover } = props;
  const { t } = useTranslation();
  const names = useNames();
  const ref = wayDown(term);
  const tabIndex = isActive ? 0 : -1;
  return (
    <tr
      data-term
      className={term.value < 0 ? 'takes' : 'adds'}
      tabIndex={tabIndex}
      aria-level={place.level}
      aria-posinset={place.at}
      aria-setsize={place.of}
      // what it opens takes the place of the list: a row that is there is closed
      aria-expanded={ref ? false : undefined}
      onFocus={({ target, currentTarget }) => {
        onFocus();
        if (target === currentTarget) onHover(ref);
      }}
      onBlur={() => onHover(null)}
      onPointerEnter={() => onHover(ref)}
      onPointerLeave={() => onHover(null)}
    >
      <th scope="row">
        <span className="product">
          {isSigmoid && 'σ('}
          {factors.map((factor, n) => (
            <span key={n}>
              {n > 0 && ' × '}
              <FactorToken
                factor={factor}
                digits={digits.factors}
                row={ref}
                tabIndex={tabIndex}
                onOpen={onOpen}
                onHover={onHover}
              />
            </span>
          ))}
          {isSigmoid && ')'}
        </span>
        {mark !== null && (
          <small className="wrong-mark">
            <i aria-hidden>≠</i> {mark}
          </small>
        )}
        {writtenOut && (
          <small className="written-out">
            {names.cell(writtenOut.ref)} = {names.term(writtenOut.term)}
            <br />= {termNumbers(writtenOut.term, 'sum', digits.factors)}
          </small>
        )}
      </th>
      <td className="share">
        <TermBar value={term.value} largest={largest} />
      </td>
      <td className="number">
        {shownNumber(term.value, digits.value)}
        {term.zero && <small>{t(ZEROS[term.zero])}</small>}
      </td>
    </tr>
  );
}

/** A bar from the middle: to the right what adds, to the left what takes. */
function TermBar({ value, largest }: { value: number; largest: number }) {
  const half = largest === 0 ? 0 : (Math.abs(value) / largest) * 50;
  return (
    <span className="term-bar" aria-hidden>
      <span style={{ left: `${value < 0 ? 50 - half : 50}%`, width: `${half}%` }} />
    </span>
  );
}

interface FactorTokenProps extends Opening {
  readonly factor: Factor;
  readonly digits: number;
  /** The cell that lights up when the pointer leaves the token for its row. */
  readonly row?: Ref | null;
  readonly tabIndex?: number;
}

/** A factor's name under its number. A reference opens its own explanation. */
export const FactorToken = memo(function FactorToken(props: FactorTokenProps) {
  const names = useNames();
  const { factor, digits, row = null, tabIndex, onOpen, onHover } = props;
  const [ref] = refsOf(factor);
  const inside: ReactNode = (
    <>
      <span className="factor-number">{shownNumber(factor.value, digits)}</span>
      {factor.kind !== 'constant' && <span className="factor-name">{names.shown(factor)}</span>}
    </>
  );
  if (!ref) return <span className="factor">{inside}</span>;
  return (
    <button
      type="button"
      className="factor"
      tabIndex={tabIndex}
      // a click without a pointer is the Enter key's
      onClick={({ detail }: MouseEvent) => onOpen(ref, detail === 0)}
      onPointerEnter={() => onHover(ref)}
      onPointerLeave={() => onHover(row)}
      onFocus={() => onHover(ref)}
      onBlur={() => onHover(null)}
    >
      {inside}
    </button>
  );
});
