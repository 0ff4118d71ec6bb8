import { brokenEn } from './lens/broken.en.ts';
import { brokenZh } from './lens/broken.zh.ts';
import { flowEn } from './lens/flow.en.ts';
import { flowZh } from './lens/flow.zh.ts';
import { formulasEn } from './lens/formulas.en.ts';
import { formulasZh } from './lens/formulas.zh.ts';
import { mistakesEn } from './lens/mistakes.en.ts';
import { mistakesZh } from './lens/mistakes.zh.ts';
import { mineEn } from './lens/mine.en.ts';
import { mineZh } from './lens/mine.zh.ts';
import { productsEn } from './lens/products.en.ts';
import { productsZh } from './lens/products.zh.ts';
import { routeEn } from './lens/route.en.ts';
import { routeZh } from './lens/route.zh.ts';
import { runEn } from './lens/run.en.ts';
import { runZh } from './lens/run.zh.ts';
import { savedEn } from './lens/saved.en.ts';
import { savedZh } from './lens/saved.zh.ts';
import { sideBySideEn } from './lens/sideBySide.en.ts';
import { sideBySideZh } from './lens/sideBySide.zh.ts';
import { trainEn } from './lens/train.en.ts';
import { trainZh } from './lens/train.zh.ts';
import { whatIfEn } from './lens/whatIf.en.ts';
import { whatIfZh } from './lens/whatIf.zh.ts';
import type { SameKeys } from './sameKeys.ts';

/** The words of the views of a weight and of the tab "Train". */
export const lensEn = {
  route: routeEn,
  flow: flowEn,
  formulas: formulasEn,
  whatIf: whatIfEn,
  products: productsEn,
  train: trainEn,
  run: runEn,
  mistakes: mistakesEn,
  mine: mineEn,
  saved: savedEn,
  broken: brokenEn,
  sideBySide: sideBySideEn,
};

export const lensZh: SameKeys<typeof lensEn> = {
  route: routeZh,
  flow: flowZh,
  formulas: formulasZh,
  whatIf: whatIfZh,
  products: productsZh,
  train: trainZh,
  run: runZh,
  mistakes: mistakesZh,
  mine: mineZh,
  saved: savedZh,
  broken: brokenZh,
  sideBySide: sideBySideZh,
};
