import { useMemo } from 'react';
import { createProductTables, type Ref } from '../../core/index.ts';
import { networkOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { useOnceDrawn } from './useOnceDrawn.container.tsx';
import { useRested } from '../parts/useRested.ts';
import { useSelectedPass } from '../weightView/useSelectedPass.container.tsx';
import { ProductsPanel } from './ProductsPanel.tsx';

/** Milliseconds that a trace must hold still before its products are written out: a pen or a slider brings many. */
const REST = 120;

/** All products behind the selected weight's gradient. */
export default function ProductsContainer() {
  const shown = useSelectedPass();
  // a trace that is held still is never one of another network than the weight's
  return shown && <RestedProducts key={shown.traced.network} {...shown} />;
}

function RestedProducts({ traced, weight: selected }: { traced: Traced; weight: Ref }) {
  const penDown = useAppStore((state) => state.penDown);
  const hover = useAppStore((state) => state.hover);
  const rested = useRested(traced, penDown, REST);
  // sorting thousands takes longer than a frame: the stage shows the weight first
  const weight = useOnceDrawn(selected);
  const tables = useMemo(
    () => createProductTables(networkOf(rested), rested.weights, rested.trace),
    [rested],
  );
  const table = useMemo(() => tables(weight), [tables, weight]);
  return <ProductsPanel table={table} onHover={hover} />;
}
