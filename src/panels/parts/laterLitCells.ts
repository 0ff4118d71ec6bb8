import { memo } from 'react';
import { lazyDecoration } from './lazyPart.tsx';

/** Comes when the page can be used. */
export const LitCells = memo(lazyDecoration(() => import('./LitCells.tsx')));
