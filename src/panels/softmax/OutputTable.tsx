import type { ReactNode } from 'react';
import type { OutputsBeside } from '../../core/index.ts';

export interface Column {
  readonly key: string;
  readonly head: ReactNode;
  readonly texts: readonly string[];
  /** Drawn beneath the numbers, from 0 to 1: how much goes back. */
  readonly bars?: readonly number[];
}

export interface OutputTableProps {
  readonly beside: OutputsBeside;
  readonly columns: readonly Column[];
  /** What the first column adds up to, where that is used. */
  readonly sum?: string;
  readonly onHover: (index: number | null) => void;
  readonly onSelect: (index: number) => void;
  readonly cellName: (index: number) => string;
  /** What stands above: which error it is, and E. */
  readonly children: ReactNode;
}

/** A row an output; the one that was wanted and the one that is farthest off are set off. */
export function OutputTable(props: OutputTableProps) {
  const { beside, columns, sum, onHover, onSelect, cellName, children } = props;
  const { target, mostWrong, rows } = beside;
  const classOf = (k: number): string =>
    [k === target ? 'wanted' : '', k === mostWrong ? 'most-wrong' : ''].join(' ').trim();
  return (
    <table className="output-table">
      <caption>{children}</caption>
      <thead>
        <tr>
          <th scope="col">k</th>
          {columns.map(({ key, head }) => (
            <th key={key} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onPointerLeave={() => onHover(null)}>
        {rows.map((_, k) => (
          <tr key={k} className={classOf(k)} onPointerEnter={() => onHover(k)}>
            <th scope="row">
              <button
                type="button"
                className="link"
                aria-label={cellName(k)}
                onClick={() => onSelect(k)}
                onFocus={() => onHover(k)}
                onBlur={() => onHover(null)}
              >
                {k}
              </button>
            </th>
            {columns.map(({ key, texts, bars }) => (
              <td key={key}>
                {bars && <Bar value={bars[k]} />}
                <span>{texts[k]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {sum !== undefined && (
        <tfoot>
          <tr>
            <th scope="row">Σ</th>
            <td>{sum}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Bar({ value }: { readonly value: number }) {
  const sign = value < 0 ? 'negative' : 'positive';
  return <i className={`back-bar ${sign}`} style={{ width: `${Math.abs(value) * 100}%` }} />;
}
