import { max } from 'd3';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { type Explanation, type Factor, type Ref, type Term, shownNumber } from '../../core/index.ts';
import { rowAfter } from './rowKeys.ts';

import {
  groupTerms,
  holds,
  ownFactors,
  sharedFactors,
  wayDown,
  writtenOut,
  type GroupName,
  type TermGroup,
} from './termGroups.ts';
import { printedGroups, type PrintedGroup } from './printedGroups.ts';
import { FactorToken, TermRow, type Opening } from './TermRow.tsx';
import { zerosText } from './zeroWords.ts';
import { useNames } from '../parts/useNames.ts';

export interface TermListProps extends Opening {
  readonly explanation: Explanation;
  readonly explain: (ref: Ref) => Explanation;
  readonly hidesZeros: boolean;
  /** Terms of a group before the rest is folded. */
  readonly folded: number;
  /** A note beside a term. */
  readonly marks?: ReadonlyMap<Term, string> | undefined;
  readonly onHideZeros: (hides: boolean) => void;
  /** The factor that was just closed: its row holds the tab stop. */
  readonly from: Ref | null;
  readonly onBack: () => void;
}

const NAMES: readonly GroupName[] = ['adds', 'takes', 'zeros'];
const TITLES = { adds: 'why.addCount', takes: 'why.takeCount', zeros: 'why.zeroCount' } as const;
const SIGNS = { adds: '▲ ', takes: '▼ ', zeros: '' };

/** The terms of a sum: what adds and what takes apart, each largest first; what is folded away is one line with its own sum. */
export function TermList(props: TermListProps) {
  const { explanation, hidesZeros, folded, from, onBack, onOpen, onHover } = props;
  const { terms, ref } = explanation;
  const { t } = useTranslation();
  const names = useNames();
  const [open, setOpen] = useState<ReadonlySet<GroupName>>(new Set());
  const groups = useMemo(
    () => groupTerms(explanation, hidesZeros ? open : new Set([...open, 'zeros']), folded),
    [explanation, open, hidesZeros, folded],
  );
  const shared = useMemo(() => sharedFactors(terms), [terms]);
  const printed = useMemo(() => printedGroups(groups, shared, explanation.op), [groups, shared, explanation]);
  const rows = NAMES.flatMap((name) => groups[name].shown);
  const [active, setActive] = useState(() =>
    Math.max(from ? rows.findIndex((term) => holds(term, from)) : 0, 0),
  );
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isRow = event.target instanceof HTMLTableRowElement;
    const row = rows.at(Math.min(active, rows.length - 1));
    const next = rowAfter(event.key, Math.min(active, rows.length - 1), rows.length);
    const way = row ? wayDown(row) : null;
    if (next !== null) table.current?.querySelectorAll<HTMLElement>('tr[data-term]')[next]?.focus();
    else if (way && (event.key === 'ArrowRight' || (event.key === 'Enter' && isRow))) onOpen(way, true);
    else if (event.key === 'ArrowLeft' || event.key === 'Backspace') onBack();
    else return;
    event.preventDefault();
  };
  const toggle = (name: GroupName): void => {
    const changed = new Set(open);
    if (!changed.delete(name)) changed.add(name);
    setOpen(changed);
  };
  const largest = max(terms, (term) => Math.abs(term.value)) ?? 0;
  return (
    <div className="term-list">
      {terms.length > 1 && <small className="term-count">{t('why.terms', { count: terms.length })}</small>}
      <SharedFactors factors={shared} digits={printed.shared} onOpen={onOpen} onHover={onHover} />
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA allows a table to be one
        role="treegrid"
        aria-label={t('why.termsOf', { name: names.cell(ref) })}
        onKeyDown={onKeyDown}
      >
        <Heads />
        {NAMES.map((name, n) => {
          const before = NAMES.slice(0, n).reduce((sum, each) => sum + groups[each].shown.length, 0);
          return (
            <Group
              key={name}
              {...props}
              name={name}
              group={groups[name]}
              printed={printed[name]}
              shared={shared}
              largest={largest}
              isOpen={open.has(name)}
              onToggle={() => toggle(name)}
              active={Math.min(active, rows.length - 1) - before}
              onActive={(row) => setActive(before + row)}
            />
          );
        })}
        {terms.length > 1 && <Sum explanation={explanation} {...groups} />}
      </table>
      <Zeros {...props} />
    </div>
  );
}

/** What the columns are: seen from the numbers themselves, and said to who does not see them. */
function Heads() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        {(['term', 'share', 'value'] as const).map((column) => (
          <th key={column} scope="col">
            <span className="visually-hidden">{t(`why.columns.${column}`)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

type GroupProps = TermListProps & {
  readonly name: GroupName;
  readonly group: TermGroup;
  readonly printed: PrintedGroup;
  readonly shared: readonly Factor[];
  readonly largest: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The row of this group that holds the tab stop, if it is one of its own. */
  readonly active: number;
  readonly onActive: (row: number) => void;
};

function Group({
  name,
  group,
  printed,
  shared,
  largest,
  isOpen,
  onToggle,
  active,
  onActive,
  ...props
}: GroupProps) {
  const { explanation, explain, marks, onOpen, onHover } = props;
  const { t } = useTranslation();
  const count = group.shown.length + group.rest.length;
  // all terms of a sum lead to the same layer: one that leads to sums need not be asked eighty times
  const isWritten = writtenOut(explanation.terms[0], explain) !== null;
  if (count === 0 || (name === 'zeros' && group.shown.length === 0 && explanation.terms.length > 1))
    return null;
  return (
    <tbody className={name}>
      {explanation.terms.length > 1 && (
        <tr className="group-head">
          <th scope="rowgroup" colSpan={2}>
            <i aria-hidden>{SIGNS[name]}</i>
            {t(TITLES[name], { count })}
          </th>
          <td className="number">{shownNumber(group.total, printed.total)}</td>
        </tr>
      )}
      {group.shown.map((term: Term, n) => (
        <TermRow
          key={n}
          term={term}
          factors={ownFactors(term, shared)}
          isSigmoid={explanation.op === 'sigmoid'}
          digits={printed.shown[n]}
          largest={largest}
          writtenOut={isWritten ? writtenOut(term, explain) : null}
          mark={marks?.get(term) ?? null}
          isActive={n === active}
          onFocus={() => onActive(n)}
          onOpen={onOpen}
          onHover={onHover}
        />
      ))}
      {(group.rest.length > 0 || isOpen) && (
        <tr className="rest">
          <th scope="row" colSpan={2}>
            <button type="button" className="link" aria-expanded={isOpen} onClick={onToggle}>
              {isOpen ? t('why.fewer') : t('why.others', { count: group.rest.length })}
            </button>
          </th>
          <td className="number">
            {group.rest.length > 0 ? shownNumber(group.restTotal, printed.rest) : ''}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The factors that all terms have in common, printed once. */
function SharedFactors({
  factors,
  digits,
  onOpen,
  onHover,
}: Opening & { factors: readonly Factor[]; digits: number }) {
  const { t } = useTranslation();
  if (factors.length === 0) return null;
  return (
    <p className="shared">
      <small>{t('why.shared')}</small>
      {factors.map((factor, n) => (
        <FactorToken key={n} factor={factor} digits={digits} onOpen={onOpen} onHover={onHover} />
      ))}
    </p>
  );
}

function Sum({ explanation, sum, residual }: { explanation: Explanation; sum: number; residual: number }) {
  const { t } = useTranslation();
  const names = useNames();
  const name = names.cell(explanation.ref);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t('why.sum')}
        </th>
        <td className="number">{shownNumber(sum)}</td>
      </tr>
      <tr className="residual">
        <td colSpan={3}>
          {residual === 0
            ? t('why.exact', { name })
            : t('why.residual', { name, value: shownNumber(residual, 2) })}
        </td>
      </tr>
    </tfoot>
  );
}

/** Zero terms stay counted in words, also where they are not listed. */
function Zeros({ explanation: { terms }, hidesZeros, onHideZeros }: TermListProps) {
  const { t, language } = useTranslation();
  const reasons = zerosText(t, language, terms);
  if (reasons === '' || terms.length < 2) return null;
  return (
    <p className="zero-note note">
      <span>{t('why.zeroReasons', { reasons })}</span>
      {terms.some(({ value }) => value === 0) && (
        <label>
          <input
            type="checkbox"
            role="switch"
            aria-checked={hidesZeros}
            checked={hidesZeros}
            onChange={(event) => onHideZeros(event.target.checked)}
          />
          {t('why.hideZeros')}
        </label>
      )}
    </p>
  );
}
