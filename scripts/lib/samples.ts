/** A validation digit and the scores that the one-epoch and the trained kernel network give it. */
export interface Judged {
  readonly id: number;
  readonly label: number;
  /** 196 bytes. */
  readonly pixels: Uint8Array;
  readonly early: Float64Array;
  readonly late: Float64Array;
}

/** A digit that ships with the page. */
export interface Sample {
  /** Its place among the validation digits. */
  readonly id: number;
  readonly label: number;
  /** easy: both networks are right. early: only the trained one is. hard: the trained one is wrong or in doubt. */
  readonly kind: 'easy' | 'early' | 'hard';
  /** 196 bytes (14x14, ink 255), base64. */
  readonly pixels: string;
}

const CLASSES = 10;

/** Score of the right answer less the highest of the others: negative when the answer is wrong. */
export function lead(scores: Float64Array, label: number): number {
  const others = scores.filter((_, k) => k !== label);
  return scores[label] - Math.max(...others);
}

/**
 * Four of each class, ten classes in turn: the one with which the trained network has the most trouble, the first
 * that both networks answer rightly, the first that only the trained one does, and the second that both do. The turn
 * begins where the trained network is most sure of a wrong answer and has the right one second: the page opens on the
 * first sample, which should be a digit that a person reads and the network does not.
 * @throws Error if a class has no such digits.
 */
export function chooseSamples(judged: readonly Judged[]): Sample[] {
  const classes = Array.from({ length: CLASSES }, (_, label) => chooseOfClass(judged, label));
  const scores = new Map(judged.map(({ id, late }) => [id, late]));
  const leads = classes.map(([hard], label) => {
    const late = scores.get(hard.id) ?? new Float64Array(CLASSES);
    return late.filter((score) => score > late[label]).length === 1 ? lead(late, label) : Infinity;
  });
  const first = leads.indexOf(Math.min(...leads));
  const turn = [...classes.slice(first), ...classes.slice(0, first)];
  return [0, 1, 2, 3].flatMap((n) => turn.map((samples) => samples[n]));
}

function chooseOfClass(judged: readonly Judged[], label: number): Sample[] {
  const own = judged.filter((digit) => digit.label === label);
  const hardest = own.reduce((worst, digit) =>
    lead(digit.late, label) < lead(worst.late, label) ? digit : worst,
  );
  const others = own.filter((digit) => digit !== hardest && lead(digit.late, label) > 0.5);
  const easy = others.filter((digit) => lead(digit.early, label) > 0);
  const early = others.find((digit) => lead(digit.early, label) <= 0);
  if (easy.length < 2 || !early) throw new Error(`digit ${label}: too few validation digits to choose from`);
  return [
    sampleOf(hardest, 'hard'),
    sampleOf(easy[0], 'easy'),
    sampleOf(early, 'early'),
    sampleOf(easy[1], 'easy'),
  ];
}

function sampleOf({ id, label, pixels }: Judged, kind: Sample['kind']): Sample {
  return { id, label, kind, pixels: Buffer.from(pixels).toString('base64') };
}

/** JSON, one line a sample. */
export function serializeSamples(samples: readonly Sample[]): string {
  return `[\n${samples.map((sample) => `  ${JSON.stringify(sample)}`).join(',\n')}\n]\n`;
}

/** JSON: what of the samples comes with the page, before the others. */
export function serializeFirst(samples: readonly Sample[]): string {
  const [{ label, pixels }] = samples;
  return `${JSON.stringify({ count: samples.length, label, pixels }, null, 2)}\n`;
}

/** JSON: the same digits in a larger size, from the images of all validation digits; one line a sample. */
export function serializeFine(samples: readonly Sample[], images: Uint8Array, side: number): string {
  const pixels = side * side;
  const lines = samples.map(({ id }) =>
    JSON.stringify(Buffer.from(images.subarray(id * pixels, (id + 1) * pixels)).toString('base64')),
  );
  return `[\n  ${lines.join(',\n  ')}\n]\n`;
}
