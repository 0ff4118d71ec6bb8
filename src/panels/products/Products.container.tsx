import { useMemo } from 'react';
import { createProductTables, type Ref } from '../../core/index.ts';
import { networkOf, tracedOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { selectedWeight } from '../../store/pass/whySlice.ts';
import { ProductsPanel } from './ProductsPanel.tsx';
import { useRested } from '../parts/useRested.ts';

/** Milliseconds that a trace must hold still before its products are written out: a pen or a slider brings many. */
const REST = 120;

/** All products behind the selected weight's gradient. */
export default function ProductsContainer() {
  const traced = useAppStore(tracedOf);
  const weight = useAppStore(selectedWeight);
  if (!traced || !weight) return null;
  return <RestedProducts traced={traced} weight={weight} />;
}

function RestedProducts({ traced, weight }: { traced: Traced; weight: Ref }) {
  const penDown = useAppStore((state) => state.penDown);
  const hover = useAppStore((state) => state.hover);
  const rested = useRested(traced, penDown, REST);
  const tables = useMemo(
    () => createProductTables(networkOf(rested), rested.weights, rested.trace),
    [rested],
  );
  const table = useMemo(() => tables(weight), [tables, weight]);
  return <ProductsPanel table={table} onHover={hover} />;
}
