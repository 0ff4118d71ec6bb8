/** The chapters of the lesson, in their order; each has a file of this name in panels/lesson/chapters. */
export const CHAPTERS = [
  'weightedSums',
  'oneWeightOnePixel',
  'sharedKernel',
  'windowFlows',
  'poolRemembers',
  'cellPlaceCorner',
  'sigmoidSlope',
  'restOfNetwork',
  'errorStarts',
  'onePath',
  'allPaths',
  'whichPixel',
  'descent',
  'manyMaps',
  'turnedKernel',
] as const;
export type ChapterId = (typeof CHAPTERS)[number];

export function isChapter(id: string): id is ChapterId {
  return CHAPTERS.some((each) => each === id);
}

/** The chapter that many after another one; null beyond the ends. */
export function chapterFrom(id: ChapterId, by: number): ChapterId | null {
  return CHAPTERS[CHAPTERS.indexOf(id) + by] ?? null;
}
