import type { ComponentType } from 'react';
import { flow } from '../panels/flow/manifest.ts';
import { formulas } from '../panels/formulas/manifest.ts';
import { NowContainer } from '../panels/now/Now.container.tsx';
import { products } from '../panels/products/manifest.ts';
import { route } from '../panels/route/manifest.ts';
import { whatIf } from '../panels/whatIf/manifest.ts';
import type { WeightView } from '../store/state.ts';
import { lazyView } from './lazyView.tsx';

/** The views of the card under the stage. The step comes with the page. */
export const views: Readonly<Record<WeightView, ComponentType>> = {
  now: NowContainer,
  route: lazyView(route),
  flow: lazyView(flow),
  formulas: lazyView(formulas),
  whatIf: lazyView(whatIf),
  products: lazyView(products),
};
