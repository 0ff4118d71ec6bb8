/** Pixels that a figure can be high. */
export const HEIGHTS = [420, 540, 680] as const;
export type Height = (typeof HEIGHTS)[number];
