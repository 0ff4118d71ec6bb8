import { pinsOf } from '../../store/pass/pinsSlice.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { lazyPart, Loading } from '../parts/lazyPart.tsx';
import './panel.css';

/** The page can be drawn on before the first answer is there to be explained, and most visits pin nothing. */
const Tree = lazyPart(() => import('./Tree.container.tsx'), { waiting: <Loading /> });
const PinsContainer = lazyPart(() => import('../pins/Pins.container.tsx'));

/** Why the selected cell is what it is; below, the weights that stay in view. */
export function WhyContainer() {
  const hasPins = useAppStore((state) => pinsOf(state.pins, state.network).length > 0);
  return (
    <div className="why-panel">
      <div className="why-scroll">
        <Tree />
      </div>
      {hasPins && <PinsContainer />}
    </div>
  );
}
