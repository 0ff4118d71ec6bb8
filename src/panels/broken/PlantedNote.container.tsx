import { useTranslation } from 'react-i18next';
import type { Lens } from '../../store/state.ts';

const NOTES = {
  now: 'broken.noteNow',
  route: 'broken.noteRoute',
  flow: 'broken.noteFlow',
  formulas: 'broken.noteFormulas',
  whatIf: 'broken.noteWhatIf',
  products: 'broken.noteProducts',
} as const satisfies Record<Lens, string>;

/** Whether a view of the card under the stage shows the planted mistake or the right network. */
export default function PlantedNote({ lens }: { readonly lens: Lens }) {
  const { t } = useTranslation('lens');
  return <p className="planted-note">{t(NOTES[lens])}</p>;
}
