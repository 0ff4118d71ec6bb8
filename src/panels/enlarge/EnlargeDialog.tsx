import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { Ref } from '../../core/index.ts';
import type { Phase } from '../../timeline/phases.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { EnlargedMap, pictureOf, type EnlargedView, type ReadCell } from './EnlargedMap.tsx';
import { ImageChooser } from './ImageChooser.tsx';
import { placeOfWeight } from '../parts/kernelTable.ts';
import type { KernelNames } from './kernelText.ts';
import './enlarge.css';

type Shown = 'both' | Ref['of'];

export interface EnlargeDialogProps {
  readonly views: Readonly<Record<Ref['of'], EnlargedView>>;
  /** The map that was asked for. */
  readonly asked: Ref['of'];
  readonly title: string;
  /** The half of the pass, whose colour the marks have. */
  readonly half: Phase['half'];
  readonly target: number | null;
  /** For a mosaic, the unit that each image leads to. */
  readonly unitNames: readonly string[];
  /** How the rows and columns of a table of kernels are called, and what is said of the one that is shown. */
  readonly kernelNames: KernelNames;
  readonly kernelText: (kernel: number) => readonly string[];
  /** The facts of a cell, in words. */
  readonly read: (cell: ReadCell) => readonly string[];
  /** The choice between the maps' own and shared scales. */
  readonly scalesSwitch: ReactNode;
  readonly onSelect: (ref: Ref) => void;
  /** Opens what makes a picture of it. */
  readonly onPicture: () => void;
  readonly onClose: () => void;
}

/** A column of the stage large enough to read its numbers: values, gradients, or both side by side. */
export function EnlargeDialog(props: EnlargeDialogProps) {
  const { views, asked, target, unitNames, onSelect, onClose } = props;
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>(() => (hasRoomForBoth(views.value) ? 'both' : asked));
  const [unit, setUnit] = useState(() => firstUnit(views));
  const [reading, setReading] = useState<ReadCell | null>(null);
  const sides = shown === 'both' ? (['value', 'gradient'] as const) : ([shown] as const);
  const first = views[sides[0]];
  const { shape } = first.spec;
  const style: CSSProperties & Record<'--sides', number> = { '--sides': sides.length };
  const options = (['value', 'gradient', 'both'] as const).map((value) => ({
    value,
    label: t(`enlarge.${value}`),
  }));
  const tools = (
    <>
      <RadioGroup name={t('enlarge.show')} options={options} value={shown} onChange={setShown} />
      {props.scalesSwitch}
      <button type="button" onClick={props.onPicture}>
        {t('enlarge.picture')}
      </button>
    </>
  );
  return (
    <Dialog
      title={props.title}
      className={`enlarge ${first.table ? 'kernels' : shape.kind} ${props.half}`}
      tools={tools}
      onClose={onClose}
    >
      <div className="enlarged" style={style}>
        {shape.kind === 'mosaic' && (
          <ImageChooser
            values={first.data.values}
            geometry={shape.geometry}
            color={first.scale.color}
            phase={first.data.phase}
            done={first.data.done}
            part={first.data.part}
            unit={unit}
            names={unitNames}
            onChoose={setUnit}
          />
        )}
        {sides.map((of) => (
          <EnlargedMap
            key={of}
            {...views[of]}
            unit={unit}
            onUnit={setUnit}
            kernelNames={props.kernelNames}
            target={target}
            onRead={setReading}
            onSelect={onSelect}
          />
        ))}
      </div>
      {first.table &&
        props.kernelText(unit).map((sentence) => (
          <p key={sentence} className="kernel-text">
            {sentence}
          </p>
        ))}
      <Reading parts={reading && props.read(reading)} />
    </Dialog>
  );
}

function Reading({ parts }: { readonly parts: readonly string[] | null }) {
  const { t } = useTranslation();
  if (!parts) return <p className="reading note">{t('enlarge.hint')}</p>;
  const [name, ...facts] = parts;
  return (
    <p className="reading">
      <b>{name}</b>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}

/** Two maps stand side by side where their cells stay large enough for numbers. */
const WIDE_WINDOW = 1000;
const MOST_COLUMNS = 10;

function hasRoomForBoth(view: EnlargedView): boolean {
  return window.innerWidth >= WIDE_WINDOW && pictureOf(view, 0).arrangement.columns <= MOST_COLUMNS;
}

/** A mosaic, or a table of kernels, opens on the one with the cell that is selected or being computed. */
function firstUnit({ value, gradient }: EnlargeDialogProps['views']): number {
  const { shape } = value.spec;
  const [marked] = value.data.marks?.keys() ?? gradient.data.marks?.keys() ?? [];
  const cell = value.data.selected ?? gradient.data.selected ?? marked ?? 0;
  if (value.table) return placeOfWeight(value.table, cell);
  return shape.kind === 'mosaic' ? cell % shape.geometry.units : 0;
}
