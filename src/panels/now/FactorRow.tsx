import { Fragment } from 'react';
import { shownNumber } from '../../core/index.ts';
import { MapLabel } from '../parts/MapLabel.tsx';
import type { Slot } from './picture.ts';
import type { PrintedPicture } from './printedPicture.ts';
import type { ProductPictureProps } from './productProps.ts';
import { TermGrid } from './TermGrid.tsx';

/** The factors of all terms, with × between them. */
export function FactorRow(
  props: ProductPictureProps & { readonly printed: PrintedPicture | null; readonly room: number },
) {
  const { picture, printed } = props;
  return picture.slots.map((slot, n) => (
    <Fragment key={n}>
      {n > 0 && <span className="sign">×</span>}
      {slot.kind === 'scalar' ? (
        <ScalarSlot slot={slot} text={printed?.alone[n] ?? shownNumber(slot.factor.value)} />
      ) : (
        <TermGrid
          {...props}
          title={slot.title}
          palette={slot.palette}
          values={numbersOf(slot)}
          slot={slot}
          printed={printed?.grids?.factors[n] ?? null}
        />
      )}
    </Fragment>
  ));
}

function numbersOf(slot: Extract<Slot, { kind: 'grid' }>): number[] {
  return slot.factors.map(({ value }) => value);
}

function ScalarSlot({ slot, text }: { slot: Extract<Slot, { kind: 'scalar' }>; text: string }) {
  return (
    <span className="scalar">
      <b>{text}</b>
      {slot.factor.kind !== 'constant' && (
        <small>
          <MapLabel text={slot.title} />
        </small>
      )}
    </span>
  );
}
