import type { ComponentType, ReactNode } from 'react';
import { lazyPart, Loading } from '../panels/parts/lazyPart.tsx';
import type { Manifest } from '../panels/parts/manifest.ts';
import { loadWords } from './language/i18n.ts';

/** A view, loaded with its words when it is first chosen. */
export function lazyView<Props extends object>(
  { load, words }: Omit<Manifest<string, Props>, 'id'>,
  waiting: ReactNode = <Loading />,
): ComponentType<Props> {
  return lazyPart(
    async () => {
      const [view] = await Promise.all([load(), loadWords(words)]);
      return view;
    },
    { waiting },
  );
}
