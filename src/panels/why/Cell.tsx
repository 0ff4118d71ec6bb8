import type { TdHTMLAttributes } from 'react';

/** A cell that is read and not moved to: in the tree the rows are what the keys go through. */
export function Cell(props: TdHTMLAttributes<HTMLTableCellElement>) {
  /* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
     in a treegrid a td is a cell that is moved to, unless it says that it is a plain one */
  return <td role="cell" {...props} />;
}
