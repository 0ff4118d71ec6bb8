/** A slope of E: as the cell shrinks, as it grows, or as backpropagation has it. */
export const SIDES = ['left', 'right', 'kept'] as const;
export type TieSide = (typeof SIDES)[number];
