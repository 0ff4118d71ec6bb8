import { lazy, type ComponentType } from 'react';
import { NowContainer } from '../panels/now/Now.container.tsx';
import { Failed } from '../panels/parts/Failed.tsx';
import type { Lens } from '../store/state.ts';

/** A view of the card under the stage, loaded with its words when it is first chosen. */
export function lazyView<Props = object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  return lazy(async () => {
    try {
      const [view] = await Promise.all([load(), import('./language/lensWords.ts')]);
      return view;
    } catch {
      return { default: Failed };
    }
  });
}

export const views: Readonly<Record<Lens, ComponentType>> = {
  now: NowContainer,
  route: lazyView(() => import('../panels/route/Route.container.tsx')),
  flow: lazyView(() => import('../panels/flow/Flow.container.tsx')),
  formulas: lazyView(() => import('../panels/formulas/Formulas.container.tsx')),
  whatIf: lazyView(() => import('../panels/whatIf/WhatIf.container.tsx')),
  products: lazyView(() => import('../panels/products/Products.container.tsx')),
};
