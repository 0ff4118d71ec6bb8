/**
 * What is wrong with a weights file: a code, and what a sentence in any language needs to say it. `came` is what stood there,
 * as JSON has it and shortened: `"3"`, `null`, `[…]`, `{…}`, `–` for nothing.
 */
export type WeightsFileProblem =
  | { readonly kind: 'tooLong'; readonly characters: number; readonly most: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notWeights' }
  | { readonly kind: 'version'; readonly came: string; readonly known: number }
  | { readonly kind: 'network'; readonly came: string; readonly known: readonly string[] }
  | { readonly kind: 'noTensors'; readonly came: string }
  | { readonly kind: 'unknownTensor'; readonly came: string; readonly expected: readonly string[] }
  /** `expected`: how many numbers the tensor has; `came`: how many there are, or what stands in their place. */
  | { readonly kind: 'length'; readonly tensor: string; readonly expected: number; readonly came: string }
  | { readonly kind: 'notFinite'; readonly cell: string; readonly came: string };

const LONGEST_SHOWN = 40;

/** What came, short enough for a message. */
export function shownValue(value: unknown): string {
  if (value === undefined) return '–';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const NEUTRAL: Readonly<Record<string, string>> = { '–': 'none', '[…]': 'a list', '{…}': 'an object' };

/** What is wrong and what to do, in English, for programs that show no other language. */
export function problemInEnglish(problem: WeightsFileProblem): string {
  const todo =
    problem.kind === 'version'
      ? 'Open it with the page that saved it, and save it again.'
      : 'Choose a file that ConvScope has saved.';
  return `${whatIsWrong(problem)}. ${todo}`;
}

function whatIsWrong(problem: WeightsFileProblem): string {
  const got = 'came' in problem ? `got ${NEUTRAL[problem.came] ?? problem.came}` : '';
  switch (problem.kind) {
    case 'tooLong':
      return `This file has ${problem.characters} characters; weights have at most ${problem.most}`;
    case 'empty':
      return 'This file is empty';
    case 'notJson':
      return 'This file is not JSON, or it is cut off or damaged';
    case 'notWeights':
      return 'This file holds no ConvScope weights';
    case 'version':
      return `This file is of another version of the format: expected ${problem.known}, ${got}`;
    case 'network':
      return `This file is for another network: expected ${problem.known.join(' or ')}, ${got}`;
    case 'noTensors':
      return `tensors: expected an object of number lists, ${got}`;
    case 'unknownTensor':
      return `tensors: expected ${problem.expected.join(', ')} and no other, ${got}`;
    case 'length':
      return `${problem.tensor}: expected ${problem.expected} numbers, ${got}`;
    case 'notFinite':
      return `${problem.cell}: expected a finite number, ${got}`;
  }
}
