import { max } from 'd3';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { type Explanation, type Factor, type Ref, shownNumber } from '../../core/index.ts';
import { rowAfter } from './rowKeys.ts';
import { groupTerms, holds, sharedFactors, wayDown, type GroupName, type TermGroups } from './termGroups.ts';
import { printedGroups } from './printedGroups.ts';
import { Group, type GroupProps } from './TermGroup.tsx';
import { FactorToken, type Opening } from './TermRow.tsx';
import { zerosText } from './zeroWords.ts';
import { useNames } from '../parts/useNames.ts';

export interface TermListProps
  extends Opening, Pick<GroupProps, 'explanation' | 'explain' | 'level' | 'marks'> {
  readonly hidesZeros: boolean;
  /** Terms of a group before the rest is folded. */
  readonly folded: number;
  readonly onHideZeros: (hides: boolean) => void;
  /** The factor that was just closed: its row holds the tab stop. */
  readonly from: Ref | null;
  readonly onBack: () => void;
}

const NAMES: readonly GroupName[] = ['adds', 'takes', 'zeros'];

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
              first={firstOf(groups, name)}
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

/** How many terms come before those of a group. */
function firstOf(groups: TermGroups, name: GroupName): number {
  return NAMES.slice(0, NAMES.indexOf(name)).reduce(
    (count, each) => count + groups[each].shown.length + groups[each].rest.length,
    0,
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
