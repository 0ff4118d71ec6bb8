import type { ReactNode } from 'react';
import type { SheetNumber } from '../../core/index.ts';
import { Num } from './Blank.tsx';

/** The cell that is worked out, and its number. */
export function Outcome(props: {
  readonly name: string;
  readonly number: SheetNumber;
  readonly sign?: string;
  readonly children?: ReactNode;
}) {
  return (
    <p className="outcome">
      <small>{props.name}</small> {props.sign ?? '='} {props.children} <Num number={props.number} />
    </p>
  );
}
