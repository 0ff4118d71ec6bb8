import type { Translate } from '../words/translation.ts';
import { shownNumber } from '../../core/index.ts';
import { megabytes } from '../parts/megabytes.ts';
import type { UploadProblem, UploadRefused } from './readUpload.ts';

/** The message for a refused file: what was wrong, what to do, and that nothing was changed. */
export function refusalText({ problem, file }: UploadRefused, t: Translate<'views'>): string {
  const what = t(`saved.problem.${problem.kind}`, { file, ...wordsOf(problem) });
  return t('saved.refused', { problem: what });
}

/** The problem's numbers and names, as they are told. */
function wordsOf(problem: UploadProblem): Record<string, string | number> {
  switch (problem.kind) {
    case 'tooLong':
      return { size: megabytes(problem.characters), most: megabytes(problem.most) };
    case 'network':
      return { came: problem.came };
    case 'unknownTensor':
      return { came: problem.came, expected: problem.expected.join(', ') };
    case 'tooLarge':
      return { cell: problem.cell, value: shownNumber(problem.value) };
    case 'version':
      return { came: problem.came, known: problem.known };
    case 'noTensors':
      return { came: problem.came };
    case 'length':
      return { tensor: problem.tensor, expected: problem.expected, came: problem.came };
    case 'notFinite':
      return { cell: problem.cell, came: problem.came };
    case 'empty':
    case 'notJson':
    case 'notWeights':
    case 'unreadable':
      return {};
  }
}
