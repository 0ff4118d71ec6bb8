/** npm run dataset: writes public/data/digits14.bin and digits28.bin, the digits to train on and to validate with (design 5). */

import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { DIGIT_SIDES, writeDigits } from '../src/core/index.ts';
import { readMnistPackage } from './lib/mnistPackage.ts';
import { digitsPath } from './lib/paths.ts';
import { shuffled, splitDigits } from './lib/split.ts';

const raw = shuffled(readMnistPackage());
for (const side of DIGIT_SIDES) {
  const digits = splitDigits(raw, side);
  const compressed = gzipSync(writeDigits(digits, side), { level: 9 });
  mkdirSync(new URL('.', digitsPath(side)), { recursive: true });
  writeFileSync(digitsPath(side), compressed);
  console.log(
    `${digits.train.labels.length} digits of ${side}x${side} to train on, ${digits.validation.labels.length} to validate with: ` +
      `${compressed.length} bytes`,
  );
}
