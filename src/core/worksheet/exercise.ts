import type { Candidate, Factor, Ref } from '../types.ts';
import type { RouteStep } from '../deltas/route.ts';

/** A number of the worksheet: printed, or left blank to be worked out. */
export interface SheetNumber {
  readonly value: number;
  readonly isBlank: boolean;
}

/** A factor of a row. `isSought`: which cell it is has to be found, too. */
export interface SheetFactor extends SheetNumber {
  readonly factor: Factor;
  readonly isSought: boolean;
}

/** A term of a sum. */
export interface SheetRow {
  readonly factors: readonly SheetFactor[];
  readonly product: SheetNumber;
  /** The term that the sheet follows. */
  readonly isOwn: boolean;
}

interface Worked {
  /** The cell that is worked out. */
  readonly ref: Ref;
  readonly result: SheetNumber;
}

/** A sum: some of its terms as rows, the others together as one number; terms that are zero are left out. */
export interface SumExercise extends Worked {
  readonly kind: 'sum';
  /** Of the kernel's gradient all that there is room for. */
  readonly isTable: boolean;
  readonly rows: readonly SheetRow[];
  readonly rest: (SheetNumber & { readonly count: number }) | null;
  readonly zeros: number;
}

/** A sum of what a kernel meets in one map: both factors as squares of numbers; the other maps together as one number. */
export interface PatchExercise extends Worked {
  readonly kind: 'patch';
  readonly columns: number;
  readonly rows: readonly SheetRow[];
  readonly rest: (SheetNumber & { readonly count: number }) | null;
}

export interface PoolExercise extends Worked {
  readonly kind: 'pool';
  readonly candidates: readonly (SheetNumber & Pick<Candidate, 'ref' | 'won'>)[];
}

export interface SigmoidExercise extends Worked {
  readonly kind: 'sigmoid';
  readonly input: SheetFactor;
}

/** Where a kernel's weight met a cell: place, corner and pixel are to be found. */
export interface MetExercise {
  readonly kind: 'met';
  readonly weight: Ref;
  readonly cell: Ref;
  readonly met: Ref;
  readonly steps: readonly RouteStep[];
}

/** weight - rate * gradient. */
export interface UpdateExercise extends Worked {
  readonly kind: 'update';
  readonly weight: number;
  readonly rate: number;
  readonly gradient: SheetFactor;
}

export type Exercise =
  SumExercise | PatchExercise | PoolExercise | SigmoidExercise | MetExercise | UpdateExercise;

/** What a class works out with pocket calculators, step by step. */
export interface Worksheet {
  /** The weight whose gradient it comes to, and the cell whose share of it is followed. */
  readonly weight: Ref;
  readonly cell: Ref;
  readonly forward: readonly Exercise[];
  readonly backward: readonly Exercise[];
  readonly gradient: readonly Exercise[];
  /** With so many significant digits numbers are printed and passed on; the first `right` of every result then come out. */
  readonly digits: number;
  readonly right: number;
}

export function keyOf({ tensor, index, of }: Ref): string {
  return `${of} ${tensor} ${index}`;
}
