import type { ComponentType, ReactNode } from 'react';
import { lazyPart, Loading } from '../panels/parts/lazyPart.tsx';
import type { Manifest } from '../panels/parts/viewManifest.ts';
import { withWords } from './language/i18n.ts';

/** A view, loaded with its words when it is first chosen. */
export function lazyView<Props extends object>(
  { id, load, otherWords = [] }: Manifest<Props>,
  waiting: ReactNode = <Loading />,
): ComponentType<Props> {
  return lazyPart(() => withWords(load(), [id, ...otherWords]), { waiting });
}
