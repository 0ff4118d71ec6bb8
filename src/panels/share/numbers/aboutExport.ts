import {
  arraysIn,
  explain,
  linesOf,
  namesOf,
  networkTitle,
  shownNumber,
  tensorName,
  type Axis,
  type ExportForm,
  type ExportSource,
} from '../../../core/index.ts';
import { listed, sentences } from '../../parts/joined.ts';
import type { Translate } from '../../words/translation.ts';
import { NAMES } from './names.ts';

/** What a file holds, in words: of what, in which shape and order of axes, as which type of number. */
export function aboutExport(
  t: Translate<'views'>,
  language: string,
  form: ExportForm,
  source: ExportSource,
): string {
  const { network, weights, trace, ref, tensor } = source;
  const cell = namesOf(network).cell(ref);
  switch (form) {
    case 'explanationCsv':
    case 'explanationMarkdown':
    case 'explanationLatex':
      return sentences(
        t(`shareNumbers.about.${form}`, {
          ...NAMES,
          cell,
          value: shownNumber(explain(network, weights, trace, ref).value),
        }),
        t('shareNumbers.selectedCell'),
      );
    case 'numpyProgram':
    case 'torchProgram':
      return sentences(t(`shareNumbers.about.${form}`, { ...NAMES, cell }), t('shareNumbers.selectedCell'));
    case 'tensorCsv':
    case 'tensorNpy': {
      const [{ axes }] = arraysIn(form, source);
      const { lines, columns } = linesOf(axes);
      const name = tensorName(tensor);
      return sentences(
        t(`shareNumbers.about.${form}`, { ...NAMES, name, lines, columns }),
        axesText(t, language, axes),
      );
    }
    case 'passNpz':
    case 'passJson':
    case 'weightsSafetensors':
    case 'weightsNpz':
      return t(`shareNumbers.about.${form}`, { ...NAMES, network: networkTitle(network.name, language) });
  }
}

function axesText(t: Translate<'views'>, language: string, axes: readonly Axis[]): string | null {
  if (axes.length === 0) return null;
  const list = axes.map(({ name, size }) => t(`shareNumbers.axes.${name}`, { size }));
  return t('shareNumbers.order', { axes: listed(language, list) });
}
