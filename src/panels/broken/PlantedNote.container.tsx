import { useTranslation } from '../words/useTranslation.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import type { WeightView } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import type { Half } from '../../timeline/phases.ts';
import './planted.css';

const STEP_NOTES = {
  forward: 'broken.noteForward',
  error: 'broken.noteForward',
  backward: 'broken.noteBackward',
  update: 'broken.noteUpdate',
} as const;

/** Of views that do more than show the network with the bug. */
const NOTES: Partial<Record<WeightView, `broken.note${'Route' | 'Formulas' | 'WhatIf'}`>> = {
  route: 'broken.noteRoute',
  formulas: 'broken.noteFormulas',
  whatIf: 'broken.noteWhatIf',
  turned: 'broken.noteFormulas',
  softmax: 'broken.noteFormulas',
};

/** Whether a view of the card under the stage shows the planted mistake or the right network. */
export default function PlantedNote({ weightView }: { readonly weightView: WeightView }) {
  const { t } = useTranslation('views');
  const half = useAppStore((state) => timelineFor(state.network).phases[frameOf(state).step.phase].half);
  return <p className="planted-note">{t(noteOf(weightView, half))}</p>;
}

function noteOf(weightView: WeightView, half: Half) {
  return weightView === 'now' ? STEP_NOTES[half] : (NOTES[weightView] ?? 'broken.noteView');
}
