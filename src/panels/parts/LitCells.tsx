import { useTranslation } from '../words/useTranslation.ts';
import { litText, type Lit } from './litCells.ts';

export interface LitCellsProps extends Lit {
  /** What describes a grid by it names this id. */
  readonly id: string;
  /** Of a drawing, a `desc`. */
  readonly as: 'desc' | 'span';
}

/** Says to assistive technology which cells of a grid light up. */
export default function LitCells({ id, as: Element, ...lit }: LitCellsProps) {
  const { t } = useTranslation();
  return (
    <Element id={id} hidden={Element === 'span' || undefined}>
      {litText(t, lit)}
    </Element>
  );
}
