import type { ComponentType } from 'react';
import type { ViewWords } from '../words/wordKeys.ts';

/** Names a file of words that each language has in its folder `views`. */
export type WordsId = keyof ViewWords;

/** A view that is loaded when it is first shown. `manifest.ts` of the view's folder exports it; the view's file imports its styles. */
export interface Manifest<Props extends object = object> {
  /** As in the list of the views' place; its words have this name too. */
  readonly id: WordsId;
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>;
  /** Other views whose words it uses. */
  readonly otherWords?: readonly WordsId[];
}
