import type { CustomTypeOptions } from 'i18next';
import type { ComponentType } from 'react';

/** A view that is loaded when it is first shown: its file imports its styles, and its words are named here. */
export interface Manifest<Id extends string = string, Props extends object = object> {
  readonly id: Id;
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>;
  /** Files of words, of each language: its own, and those of other views that it uses. */
  readonly words: readonly (keyof CustomTypeOptions['resources']['views'])[];
}
