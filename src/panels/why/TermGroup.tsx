import { shownNumber, type Explanation, type Factor, type Ref, type Term } from '../../core/index.ts';
import { useTranslation } from '../words/useTranslation.ts';
import type { PrintedGroup } from './printedGroups.ts';
import { ownFactors, writtenOut, type GroupName, type TermGroup } from './termGroups.ts';
import { TermRow, type Opening } from './TermRow.tsx';

const TITLES = { adds: 'why.addCount', takes: 'why.takeCount', zeros: 'why.zeroCount' } as const;
const SIGNS = { adds: '▲ ', takes: '▼ ', zeros: '' };

export interface GroupProps extends Opening {
  readonly explanation: Explanation;
  readonly explain: (ref: Ref) => Explanation;
  /** How deep below the selected cell the sum lies; its own terms are of level 1. */
  readonly level: number;
  /** A note beside a term. */
  readonly marks?: ReadonlyMap<Term, string> | undefined;
  readonly name: GroupName;
  readonly group: TermGroup;
  readonly printed: PrintedGroup;
  readonly shared: readonly Factor[];
  readonly largest: number;
  /** Terms of the groups before it, folded or not. */
  readonly first: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The row of this group that holds the tab stop, if it is one of its own. */
  readonly active: number;
  readonly onActive: (row: number) => void;
}

/** What adds, what takes or what is zero: how many, its terms, and a line for those that are folded away. */
export function Group({
  name,
  group,
  printed,
  shared,
  largest,
  first,
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
          place={{ level: props.level, at: first + n + 1, of: explanation.terms.length }}
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
