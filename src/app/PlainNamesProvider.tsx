import { useState, type ReactNode } from 'react';
import { lazyDecoration } from '../panels/parts/lazyPart.tsx';
import { PlainNamesContext, type PlainNames } from '../panels/parts/plainNames.ts';
import { withWords } from './language/i18n.ts';

/** Loaded after the page: until then, and where it is lost, maps have the article's names. */
const Names = lazyDecoration<{ onNames: (names: PlainNames | null) => void }>(() =>
  withWords(import('../panels/names/Names.container.tsx'), ['names']),
);

/** Gives what it holds the plain names, once they have come. */
export function PlainNamesProvider({ children }: { readonly children: ReactNode }) {
  const [names, setNames] = useState<PlainNames | null>(null);
  return (
    <PlainNamesContext value={names}>
      {children}
      <Names onNames={setNames} />
    </PlainNamesContext>
  );
}
