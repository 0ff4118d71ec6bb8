import type { Translate } from '../words/translation.ts';
import { networkTitle, shownNumber, type MatchProblem } from '../../core/index.ts';
import { megabytes } from '../parts/megabytes.ts';
import type { UploadProblem, UploadRefused } from './readUpload.ts';
import { PROGRAM_CODE } from './programCode.ts';
import { shownList, shownName } from './shownList.ts';

/** The message for a refused file: what was wrong, what to do, and that nothing was changed. */
export function refusalText(
  { problem, file }: UploadRefused,
  t: Translate<'views'>,
  language: string,
): string {
  const what = t(`saved.problem.${problem.kind}`, {
    file,
    ...PROGRAM_CODE,
    ...wordsOf(problem, t, language),
  });
  return t('saved.refused', { problem: what });
}

/** The problem's numbers and names, as they are told. */
function wordsOf(
  problem: UploadProblem,
  t: Translate<'views'>,
  language: string,
): Record<string, string | number> {
  switch (problem.kind) {
    case 'tooLong':
      return { size: megabytes(problem.characters), most: megabytes(problem.most) };
    case 'longFile':
      return { size: megabytes(problem.bytes), most: megabytes(problem.most) };
    case 'unpacksTooLarge':
      return { most: megabytes(problem.most) };
    case 'tooMany':
      return { most: problem.most };
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
    case 'badTensor':
    case 'packing':
      return { tensor: shownName(problem.tensor) };
    case 'otherProgram':
      return { ending: problem.ending };
    case 'noNetwork':
    case 'missing':
    case 'shape':
    case 'type':
    case 'bias':
    case 'extra':
    case 'notNumber':
      return matchWords(problem, t, language);
    case 'empty':
    case 'notJson':
    case 'notWeights':
    case 'unreadable':
    case 'cutOff':
    case 'badHeader':
    case 'noArrays':
    case 'singleArray':
      return {};
  }
}

/** Of a file that was read, and fits no network. */
function matchWords(
  problem: MatchProblem,
  t: Translate<'views'>,
  language: string,
): Record<string, string | number> {
  switch (problem.kind) {
    case 'noNetwork':
      return { came: shownList(problem.came, t) };
    case 'missing':
    case 'shape': {
      const { network, tensor, expected } = problem;
      const asked = { network: networkTitle(network, language), tensor, expected: expected.join(' / ') };
      if (problem.kind === 'missing') return asked;
      return { ...asked, name: shownName(problem.name), came: problem.came };
    }
    case 'type':
      return { name: shownName(problem.name), came: shownName(problem.came) };
    case 'bias':
      return { names: shownList(problem.names, t) };
    case 'extra': {
      const { network, name, came } = problem;
      return { network: networkTitle(network, language), name: shownName(name), came };
    }
    case 'notNumber':
      return { cell: shownName(problem.cell), came: problem.came };
  }
}
