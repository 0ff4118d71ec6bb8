import type { ComponentType, ReactNode } from 'react';
import { NowContainer } from '../panels/now/Now.container.tsx';
import { lazyPart, Loading } from '../panels/parts/lazyPart.tsx';
import type { Lens } from '../store/state.ts';

/** A view, loaded with its words when it is first chosen. */
export function lazyView<Props extends object = object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  waiting: ReactNode = <Loading />,
): ComponentType<Props> {
  return lazyPart(
    async () => {
      const [view] = await Promise.all([load(), import('./language/lensWords.ts')]);
      return view;
    },
    { waiting },
  );
}

export const views: Readonly<Record<Lens, ComponentType>> = {
  now: NowContainer,
  route: lazyView(() => import('../panels/route/Route.container.tsx')),
  flow: lazyView(() => import('../panels/flow/Flow.container.tsx')),
  formulas: lazyView(() => import('../panels/formulas/Formulas.container.tsx')),
  whatIf: lazyView(() => import('../panels/whatIf/WhatIf.container.tsx')),
  products: lazyView(() => import('../panels/products/Products.container.tsx')),
};
