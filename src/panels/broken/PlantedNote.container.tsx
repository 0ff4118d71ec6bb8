import { useTranslation } from 'react-i18next';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import type { WeightView } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import './planted.css';

const NOTES = {
  route: 'broken.noteRoute',
  flow: 'broken.noteFlow',
  formulas: 'broken.noteFormulas',
  whatIf: 'broken.noteWhatIf',
  products: 'broken.noteProducts',
} as const satisfies Record<Exclude<WeightView, 'now'>, string>;

const STEP_NOTES = {
  forward: 'broken.noteForward',
  error: 'broken.noteForward',
  backward: 'broken.noteBackward',
  update: 'broken.noteUpdate',
} as const;

/** Whether a view of the card under the stage shows the planted mistake or the right network. */
export default function PlantedNote({ weightView }: { readonly weightView: WeightView }) {
  const { t } = useTranslation('views');
  const half = useAppStore((state) => timelineFor(state.network).phases[frameOf(state).step.phase].half);
  return <p className="planted-note">{t(weightView === 'now' ? STEP_NOTES[half] : NOTES[weightView])}</p>;
}
