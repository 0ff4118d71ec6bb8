import { max, rollup } from 'd3';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  factorName,
  type Explanation,
  type Factor,
  type Ref,
  type Term,
  type ZeroReason,
} from '../../core/index.ts';
import { refsOf } from '../../timeline/highlights.ts';
import { sumOfTerms } from '../parts/terms.ts';
import { shownNumber } from '../parts/shownNumber.ts';

export interface TermListProps {
  readonly explanation: Explanation;
  readonly onOpen: (ref: Ref) => void;
  readonly onHover: (ref: Ref | null) => void;
}

/** Terms listed before the rest is folded, and when it is opened. */
const FOLDED = 5;
const OPENED = 80;

const ZEROS: Record<ZeroReason, 'why.blankPixel' | 'why.lostThePool' | 'why.nearlyFlat'> = {
  'blank pixel': 'why.blankPixel',
  'lost the pool': 'why.lostThePool',
  'nearly flat': 'why.nearlyFlat',
};

type Translate = ReturnType<typeof useTranslation>['t'];

/** The terms of a sum, largest first; what is folded away is one line with its own sum. */
export function TermList({ explanation: { terms, value, op }, onOpen, onHover }: TermListProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const sorted = useMemo(() => [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)), [terms]);
  const nonzero = sorted.filter((term) => term.value !== 0).length;
  const shown = sorted.slice(0, isOpen ? OPENED : Math.min(FOLDED, Math.max(nonzero, 1)));
  const rest = sorted.slice(shown.length);
  const largest = max(sorted, (term) => Math.abs(term.value)) ?? 0;
  return (
    <div className="term-list">
      {terms.length > 1 && <small>{t('why.terms', { count: terms.length })}</small>}
      <table>
        <tbody>
          {shown.map((term, n) => (
            <tr key={n} className={term.value < 0 ? 'takes' : 'adds'}>
              <td>
                <Product term={term} isSigmoid={op === 'sigmoid'} onOpen={onOpen} onHover={onHover} />
              </td>
              <td className="share">
                <TermBar value={term.value} largest={largest} />
              </td>
              <td className="number">
                {term.zero ? (
                  <abbr title={t(ZEROS[term.zero])}>{shownNumber(term.value)}</abbr>
                ) : (
                  shownNumber(term.value)
                )}
                {term.zero && <small>{t(ZEROS[term.zero])}</small>}
              </td>
            </tr>
          ))}
          {(rest.length > 0 || isOpen) && (
            <tr className="rest">
              <td colSpan={2}>
                <button
                  type="button"
                  className="link"
                  aria-expanded={isOpen}
                  onClick={() => setOpen(!isOpen)}
                >
                  {isOpen ? t('why.fewer') : t('why.others', { count: rest.length })}
                </button>
                {!isOpen && <small> {zerosText(t, rest)}</small>}
              </td>
              <td className="number">{rest.length > 0 ? shownNumber(sumOfTerms(rest)) : ''}</td>
            </tr>
          )}
        </tbody>
        {terms.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('why.sum')}
              </th>
              <td className="number">{shownNumber(value)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** How many of the folded terms are zero, or nearly, and why. */
function zerosText(t: Translate, terms: readonly Term[]): string {
  const counted = rollup(
    terms.filter((term) => term.zero !== undefined),
    (group) => group.length,
    (term) => term.zero,
  );
  return Array.from(counted, ([zero, count]) => (zero ? `${count} ${t(ZEROS[zero])}` : '')).join(', ');
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

type ProductProps = Pick<TermListProps, 'onOpen' | 'onHover'> & {
  readonly term: Term;
  readonly isSigmoid: boolean;
};

function Product({ term, isSigmoid, onOpen, onHover }: ProductProps) {
  return (
    <span className="product">
      {isSigmoid && 'σ('}
      {term.factors.map((factor, n) => (
        <span key={n}>
          {n > 0 && ' × '}
          <FactorToken factor={factor} onOpen={onOpen} onHover={onHover} />
        </span>
      ))}
      {isSigmoid && ')'}
    </span>
  );
}

/** A factor's name over its number. A reference opens its own explanation. */
function FactorToken({
  factor,
  onOpen,
  onHover,
}: Pick<TermListProps, 'onOpen' | 'onHover'> & { factor: Factor }) {
  const [ref] = refsOf(factor);
  const inside: ReactNode = (
    <>
      <span className="factor-number">{shownNumber(factor.value)}</span>
      {factor.kind !== 'constant' && <span className="factor-name">{factorName(factor)}</span>}
    </>
  );
  const hover = {
    onPointerEnter: () => onHover(ref ?? null),
    onPointerLeave: () => onHover(null),
    onFocus: () => onHover(ref ?? null),
    onBlur: () => onHover(null),
  };
  if (!ref) return <span className="factor">{inside}</span>;
  return (
    <button type="button" className="factor" onClick={() => onOpen(ref)} {...hover}>
      {inside}
    </button>
  );
}
