import { useMemo, useState } from 'react';
import { useTranslation } from '../../words/useTranslation.ts';
import {
  EXPORT_KINDS,
  EXPORTS,
  exportFile,
  needsDigit,
  networks,
  tensorName,
  type ExportForm,
  type ExportKind,
  type ExportSource,
  type Ref,
} from '../../../core/index.ts';
import { waitingOf } from '../../../store/ask/askSlice.ts';
import { npz } from '../../../store/export/npz.ts';
import { isWaitingForInk, passOf, rightOf } from '../../../store/pass/passOf.ts';
import type { AppState, Traced } from '../../../store/state.ts';
import { useAppStore } from '../../../store/useAppStore.ts';
import { sentences } from '../../parts/joined.ts';
import { NotYetContainer } from '../../stage/NotYet.container.tsx';
import { aboutExport } from './aboutExport.ts';
import { NumbersChoice } from './NumbersChoice.tsx';
import { NumbersPreview } from './NumbersPreview.tsx';
import { useExplanationWords } from './useExplanationWords.ts';
import './numbers.css';

type Map = Pick<Ref, 'tensor' | 'of'>;

/** The tab "Numbers and code": the cell that "Why" explains, a tensor, the pass or the weights, as a file or a text. */
export default function NumbersContainer() {
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  const traced = useAppStore(passOf);
  const network = useAppStore((state) => state.network);
  const cell = useAppStore(cellShown);
  const isBlank = useAppStore(isWaitingForInk);
  const isAsked = useAppStore((state) => waitingOf(state) !== null);
  const [form, setForm] = useState<ExportForm>('explanationCsv');
  const [map, setMap] = useState<Map | null>(null);
  const maps = useMemo(() => mapsOf(network), [network]);
  const shown = map && maps.some((each) => tensorName(each) === tensorName(map)) ? map : cell;
  const kind = kindOf(form);
  if (!traced) return <NotYetContainer />;
  return (
    <div className="share-numbers">
      <NumbersChoice
        kind={kind}
        form={form}
        maps={maps.map(tensorName)}
        map={tensorName(shown)}
        onKind={(chosen) => setForm(EXPORTS[chosen][0])}
        onForm={setForm}
        onMap={(name) => setMap(maps.find((each) => tensorName(each) === name) ?? null)}
      />
      {needsDigit(kind) && isBlank ? (
        <p className="loading">{sentences(page('pad.nothing'), t('shareNumbers.blank'))}</p>
      ) : needsDigit(kind) && isAsked ? (
        <p className="loading">{t('shareNumbers.waits')}</p>
      ) : (
        <Made form={form} traced={traced} cell={cell} map={shown} />
      )}
    </div>
  );
}

interface MadeProps {
  readonly form: ExportForm;
  readonly traced: Traced;
  readonly cell: Ref;
  readonly map: Map;
}

function Made({ form, traced, cell, map }: MadeProps) {
  const { t, language } = useTranslation('views');
  const { t: page } = useTranslation();
  const words = useExplanationWords();
  const source = useMemo(() => sourceOf(traced, cell, map), [traced, cell, map]);
  const file = useMemo(() => exportFile(form, source, words, npz), [form, source, words]);
  const needs = needsDigit(kindOf(form));
  const about = sentences(
    aboutExport(t, language, form, source),
    needs && traced.planting ? t('shareNumbers.planted') : null,
    needs && traced.provisional ? page('input.provisional') : null,
  );
  return <NumbersPreview key={form} file={file} about={about} />;
}

/** The right pass, where a bug is planted, with what is asked of it. */
function sourceOf(traced: Traced, ref: Ref, tensor: Map): ExportSource {
  const { weights, trace } = rightOf(traced);
  return { network: networks[traced.network], weights, trace, ref, tensor };
}

/** The cell that "Why" explains: the one that was opened last, or is selected. */
function cellShown({ selected, opened }: AppState): Ref {
  return opened.at(-1) ?? selected;
}

function kindOf(form: ExportForm): ExportKind {
  return EXPORT_KINDS.find((kind) => EXPORTS[kind].some((each) => each === form)) ?? 'explanation';
}

function mapsOf(network: string): Map[] {
  return networks[network].tensors.flatMap(({ name, role }): Map[] => {
    const value: Map = { tensor: name, of: 'value' };
    return role === 'target' ? [value] : [value, { tensor: name, of: 'gradient' }];
  });
}
