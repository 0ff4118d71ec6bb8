import type { words as broken } from './en/views/broken.ts';
import type { words as flow } from './en/views/flow.ts';
import type { words as formulas } from './en/views/formulas.ts';
import type { words as mine } from './en/views/mine.ts';
import type { words as mistakes } from './en/views/mistakes.ts';
import type { words as products } from './en/views/products.ts';
import type { words as route } from './en/views/route.ts';
import type { words as run } from './en/views/run.ts';
import type { words as saved } from './en/views/saved.ts';
import type { words as sideBySide } from './en/views/sideBySide.ts';
import type { words as train } from './en/views/train.ts';
import type { words as whatIf } from './en/views/whatIf.ts';

/** The words of the views, which are loaded with them: a file a view, the same in each language's folder. */
export interface ViewWords {
  readonly broken: typeof broken;
  readonly flow: typeof flow;
  readonly formulas: typeof formulas;
  readonly mine: typeof mine;
  readonly mistakes: typeof mistakes;
  readonly products: typeof products;
  readonly route: typeof route;
  readonly run: typeof run;
  readonly saved: typeof saved;
  readonly sideBySide: typeof sideBySide;
  readonly train: typeof train;
  readonly whatIf: typeof whatIf;
}
