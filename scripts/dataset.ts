/** npm run dataset: writes public/data/digits14.bin, the digits to train on and to validate with (design 5). */

import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { writeDigits } from '../src/core/index.ts';
import { readMnistPackage } from './lib/mnistPackage.ts';
import { digitsPath } from './lib/paths.ts';
import { shuffled, splitDigits } from './lib/split.ts';

const digits = splitDigits(shuffled(readMnistPackage()));
const compressed = gzipSync(writeDigits(digits), { level: 9 });
mkdirSync(new URL('.', digitsPath), { recursive: true });
writeFileSync(digitsPath, compressed);
console.log(
  `${digits.train.labels.length} digits to train on, ${digits.validation.labels.length} to validate with: ` +
    `${compressed.length} bytes`,
);
