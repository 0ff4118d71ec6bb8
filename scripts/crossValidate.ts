/**
 * npx tsx scripts/crossValidate.ts kernel2 kernel4: the share of the 10,000 digits that a network answers rightly when it
 * is trained by its recipe, with its first seed, on the nine tenths that the digit is not among. Nothing is chosen by it.
 * TENTHS=3 measures the first three tenths alone.
 */

import { accuracyOf } from './lib/accuracy.ts';
import { bySide, candidatesOf, trainTogether } from './lib/candidates.ts';
import { readMnistPackage, type RawDigits } from './lib/mnistPackage.ts';
import { AUGMENT_SEED, limitsFor, TRAININGS } from './lib/recipes.ts';
import { shuffled, splitDigits } from './lib/split.ts';

const RAW_PIXELS = 28 * 28;
const FOLDS = 10;
const MEASURED = Number(process.env['TENTHS'] ?? FOLDS);

/** The digits with the tenth `fold` moved to the end, where splitDigits takes what is not trained on. */
function turned({ images, labels }: RawDigits, fold: number): RawDigits {
  const count = labels.length / FOLDS;
  const order = [...labels.keys()].sort(
    (a, b) =>
      Number(a >= fold * count && a < (fold + 1) * count) -
      Number(b >= fold * count && b < (fold + 1) * count),
  );
  const mixed = new Uint8Array(images.length);
  order.forEach((digit, n) =>
    mixed.set(images.subarray(digit * RAW_PIXELS, (digit + 1) * RAW_PIXELS), n * RAW_PIXELS),
  );
  return { images: mixed, labels: Uint8Array.from(order, (digit) => labels[digit]) };
}

const all = shuffled(readMnistPackage());
const names = process.argv.slice(2);
const correct = new Map(names.map((name) => [name, 0]));
for (let fold = 0; fold < MEASURED; fold += 1) {
  const raw = turned(all, fold);
  for (const [side, group] of bySide(names)) {
    const digits = splitDigits(raw, side);
    const count = digits.train.labels.length;
    const trained = { images: raw.images.subarray(0, count * RAW_PIXELS), labels: digits.train.labels };
    const candidates = group.flatMap((name) =>
      candidatesOf(name, TRAININGS[name].seeds.slice(0, 1), TRAININGS[name].recipe),
    );
    const options = { limits: limitsFor(group), seed: AUGMENT_SEED, report: () => undefined };
    trainTogether(candidates, trained, digits, options);
    for (const { network, correct: right } of candidates) {
      correct.set(network, (correct.get(network) ?? 0) + right);
      console.log(`${network}, tenth ${fold + 1}: ${right} of ${digits.validation.labels.length}`);
    }
  }
}
const measured = (all.labels.length * MEASURED) / FOLDS;
for (const [name, right] of correct) {
  const { validation, interval } = accuracyOf(right, measured);
  console.log(`${name}: ${validation} (${String(interval?.[0])} to ${String(interval?.[1])})`);
}
