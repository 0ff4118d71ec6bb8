import { useMemo, useState } from 'react';
import { networks, tensorOf, type Ref } from '../../core/index.ts';
import { LARGEST } from '../../store/bounds.ts';
import {
  typableAt,
  kindOf,
  typeValue,
  valueNow,
  type Refused,
  type TypedKind,
} from '../../store/input/typing.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useNames } from '../parts/useNames.ts';
import type { Translate } from '../words/translation.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { TypeValue } from './TypeValue.tsx';

export interface TypeValueContainerProps {
  /** The cell that is selected: where it cannot be typed itself, it may stand for one that can. */
  readonly asked: Ref;
  readonly onClose: () => void;
}

/** Numbers as they can be written; and how large a weight may be. */
const WORDS = { examples: '0.25, −1.7, 1.2e-3, 1.2×10⁻³', most: LARGEST };

/** The field in which the value of a cell is typed. */
export function TypeValueContainer({ asked, onClose }: TypeValueContainerProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  const store = useAppStoreApi();
  const network = useAppStore((state) => state.network);
  const isProvisional = useAppStore((state) => state.target === null);
  // the number it opens with: of a run's weights it changes meanwhile
  const [value] = useState(() => {
    const cell = typableAt(store.getState().network, asked);
    return cell && valueNow(store.getState(), cell);
  });
  const cell = useMemo(() => typableAt(network, asked), [network, asked]);
  const kind = cell && kindOf(network, cell);
  if (!cell || !kind) {
    const weight = tensorOf(networks[network], networks[network].opensAt.tensor).name;
    return (
      <TypeValue
        title={t('typeValue.title', { cell: names.cell(asked) })}
        place={asked}
        field={null}
        hint={t('typeValue.computed', { cell: names.cell(asked), weight })}
        onClose={onClose}
      />
    );
  }
  const name = names.cell(cell);
  return (
    <TypeValue
      title={t('typeValue.title', { cell: name })}
      place={cell}
      field={{
        label: t('typeValue.label', { cell: name }),
        value,
        onTake(text) {
          const refused = typeValue(store, cell, text);
          return refused && problemWords(t, refused, kind);
        },
      }}
      hint={t(`typeValue.hint.${kind}`, { k: cell.index, ...WORDS })}
      {...(kind === 'target' && isProvisional && { note: t('typeValue.guessed') })}
      onClose={onClose}
    />
  );
}

/** Why what was typed is not taken. */
function problemWords(t: Translate<'views'>, refused: Refused, kind: TypedKind): string {
  return refused === 'range' ? t(`typeValue.range.${kind}`, WORDS) : t(`typeValue.problem.${refused}`, WORDS);
}
