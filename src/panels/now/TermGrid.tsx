import { useMemo, type CSSProperties, type ReactNode, type RefObject } from 'react';
import { shownPower, type Names, type Part } from '../../core/index.ts';
import { arrangementOf, mapOrder, type Arrangement } from '../parts/arrangement.ts';
import { colorScale, extentOf, type Palette } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { MapTitle } from '../parts/MapLabel.tsx';
import { aspectRatio } from '../parts/heatmapGeometry.ts';
import { refsOf, type Mark } from '../../timeline/highlights.ts';
import { useNames } from '../parts/useNames.ts';
import { RushedGrid } from './RushedGrid.tsx';
import type { Slot } from './picture.ts';
import type { PrintedGrid } from './printedPicture.ts';
import type { ProductPictureProps } from './productProps.ts';

type GridSlot = Extract<Slot, { kind: 'grid' }>;

export interface TermGridProps extends ProductPictureProps {
  readonly title: string;
  readonly palette: Palette;
  /** A number for each term. */
  readonly values: readonly number[];
  /** The terms that are drawn; all unless told. */
  readonly part?: Part;
  /** How they are laid out; as the picture's, or its map's, unless told. */
  readonly layout?: Arrangement;
  readonly slot?: GridSlot;
  readonly isShown?: number | null;
  /** Texts of its cells; null where they have no room for numbers, or numbers rest. */
  readonly printed: PrintedGrid | null;
  readonly room: number;
  readonly figure?: RefObject<HTMLElement | null>;
  readonly note?: string;
  /** Under it, instead of its title. */
  readonly children?: ReactNode;
}

/** A small matrix with a cell for each term; of several maps each is a tile. */
export function TermGrid(props: TermGridProps) {
  const {
    picture,
    title,
    palette,
    values,
    part,
    layout,
    slot,
    isShown,
    printed,
    theme,
    termsShown,
    isRushed,
    figure,
  } = props;
  const names = useNames();
  const extent = extentOf(values);
  const color = useMemo(() => colorScale(palette, theme, extent), [palette, theme, extent]);
  const arrangement = useMemo(
    () => layout ?? (part ? arrangementOf(part.cells) : picture.arrangement),
    [layout, part, picture.arrangement],
  );
  const marks = useMemo(
    () => (termsShown === null ? undefined : new Map<number, Mark>([[termsShown - 1, 'now']])),
    [termsShown],
  );
  const name = `${title}, ${part?.cells ?? picture.terms.length}`;
  const drawn = useMemo(
    () => (part ? values.slice(part.first, part.first + part.cells) : values),
    [part, values],
  );
  return (
    <figure
      ref={figure}
      className="term-grid"
      style={{ '--aspect': aspectRatio(arrangement) } as CSSProperties}
    >
      {isRushed && termsShown === null ? (
        <RushedGrid {...{ name, color, arrangement }} values={drawn} />
      ) : (
        <Heatmap
          name={name}
          values={values}
          {...arrangement}
          part={part}
          color={color}
          texts={printed?.texts}
          room={props.room}
          ghostText={props.ghostText}
          marks={marks}
          isShown={(cell) => isShown === null || isShown === undefined || cell < isShown}
          cellName={(cell) => {
            const result = picture.results?.[cell];
            if (slot) return nameInSlot(names, slot, cell);
            return result ? names.cell(result) : `${title}[${cell}]`;
          }}
          onHover={(cell) =>
            props.onHover(cell === null || !slot ? null : (refsOf(slot.factors[cell])[0] ?? null))
          }
        />
      )}
      <figcaption>
        {props.children ?? (
          <>
            <MapTitle text={title} /> {shownPower(printed?.exponent ?? 0)} {props.note}{' '}
            {hasFewTiles(arrangement) && mapOrder(arrangement, drawn.length)}
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** Of many the caption would be wider than the matrix. */
function hasFewTiles({ tiles }: Arrangement): boolean {
  return tiles !== undefined && tiles.rows <= 2;
}

function nameInSlot(names: Names, slot: GridSlot, cell: number): string {
  const factor = slot.factors[cell];
  if (factor.kind === 'ref') return names.cell(factor.ref);
  const [ref] = refsOf(factor);
  return ref ? `${slot.title}[${ref.index}]` : slot.title;
}
