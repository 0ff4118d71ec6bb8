import { Check } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Translate } from '../words/translation.ts';
import { useTranslation } from '../words/useTranslation.ts';
import {
  cellCount,
  networks,
  networkTitle,
  shownCount,
  shownPercent,
  weightTensors,
  type Accuracy,
  type NetworkName,
} from '../../core/index.ts';
import { ShapePicture } from './ShapePicture.tsx';
import './networkList.css';

/** How trained weights of a network do on digits never trained on; null where there are none. */
export type AccuracyOf = (network: NetworkName) => Accuracy | null;

/** Whether a network comes with weights that the reader trained, took from a file, or changed. */
export type IsYours = (network: NetworkName) => boolean;

export interface NetworkListProps {
  readonly label: string;
  readonly names: readonly NetworkName[];
  /** The one that is chosen; null for none of them. */
  readonly chosen: NetworkName | null;
  readonly onChoose: (network: NetworkName) => void;
  readonly onClose: () => void;
  /** Opens the table of all networks. */
  readonly onTable: () => void;
}

/** The networks there are, each with its shape, its weights and what they answer rightly. Has the focus while it is open. */
export function NetworkList(
  props: NetworkListProps & { readonly accuracyOf: AccuracyOf; readonly isYours: IsYours },
) {
  const { label, names, chosen, onChoose, onClose, onTable, accuracyOf, isYours } = props;
  const { t, language } = useTranslation('views');
  const id = useId();
  const [active, setActive] = useState(Math.max(chosen === null ? 0 : names.indexOf(chosen), 0));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const of = names.map((name) => accuracyOf(name)?.of).find((each) => each !== undefined);
  return (
    <div className="network-list">
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={(event) => onListKey(event, names, active, { setActive, onChoose, onClose })}
        onClick={({ target }) => {
          const option = target instanceof Element ? target.closest('[data-network]') : null;
          const chosenNow = names.findIndex((name) => name === option?.getAttribute('data-network'));
          if (chosenNow < 0) return;
          // on a phone the list stays
          setActive(chosenNow);
          onChoose(names[chosenNow]);
        }}
      >
        {names.map((name, n) => (
          <Option
            key={name}
            id={`${id}-${n}`}
            name={name}
            measured={accuracyOf(name)}
            isYours={isYours(name)}
            isChosen={name === chosen}
            isActive={n === active}
            onPoint={() => setActive(n)}
          />
        ))}
      </div>
      <p className="measured">
        {of !== undefined && t('networkList.measured', { all: shownCount(of, language) })}{' '}
        <button
          type="button"
          className="link"
          onClick={onTable}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        >
          {t('networkList.table')}
        </button>
      </p>
    </div>
  );
}

interface ListActions extends Pick<NetworkListProps, 'onChoose' | 'onClose'> {
  readonly setActive: (n: number) => void;
}

/** Arrows, Home and End move, Enter and space choose, Escape closes. */
function onListKey(
  event: KeyboardEvent,
  names: readonly NetworkName[],
  active: number,
  { setActive, onChoose, onClose }: ListActions,
): void {
  const last = names.length - 1;
  const moves: Record<string, () => void> = {
    ArrowDown: () => setActive(Math.min(active + 1, last)),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Home: () => setActive(0),
    End: () => setActive(last),
    Enter: () => onChoose(names[active]),
    ' ': () => onChoose(names[active]),
    Escape: onClose,
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  move();
}

interface OptionProps {
  readonly id: string;
  readonly name: NetworkName;
  readonly measured: Accuracy | null;
  readonly isYours: boolean;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly onPoint: () => void;
}

function Option({ id, name, isChosen, isActive, onPoint, ...props }: OptionProps) {
  const { t, language } = useTranslation('views');
  const network = networks[name];
  const count = weightTensors(network)
    .map(cellCount)
    .reduce((sum, cells) => sum + cells, 0);
  const weights = t('networkList.weights', { all: shownCount(count, language) });
  const title = networkTitle(name, language);
  return (
    <div
      id={id}
      role="option"
      aria-label={title}
      aria-describedby={`${id}-weights ${id}-accuracy`}
      aria-selected={isChosen}
      className={isActive ? 'active' : ''}
      data-network={name}
      onPointerMove={onPoint}
    >
      <Check aria-hidden />
      <span className="picture">
        <ShapePicture network={network} />
      </span>
      <span className="title">{title}</span>
      <span id={`${id}-weights`} className="number">
        {weights}
      </span>
      <span id={`${id}-accuracy`} className="number">
        {weightsText(t, props, language)}
      </span>
    </div>
  );
}

/** Which weights it comes with, where those are the reader's; else how good those are that were trained for it. */
function weightsText(
  t: Translate<'views'>,
  { measured, isYours }: Pick<OptionProps, 'measured' | 'isYours'>,
  language: string,
): string {
  if (isYours) return t('networkList.yours');
  if (!measured) return t('networkList.notTrained');
  return t('networkList.accuracy', { accuracy: shownPercent(measured.validation, language) });
}
