import type { Ref } from '../../core/index.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import type { Picture } from './picture.ts';

export interface ProductPictureProps {
  readonly picture: Extract<Picture, { kind: 'product' }>;
  /** How many terms are in so far; null for all. */
  readonly termsShown: number | null;
  readonly productsTitle: string;
  readonly ghostText: string;
  /** Steps follow each other too fast to read numbers: the colours alone are shown. */
  readonly isRushed: boolean;
  readonly theme: ColorTheme;
  /** Digits that the sum is printed with. */
  readonly digits?: number | undefined;
  readonly onHover: (ref: Ref | null) => void;
}
