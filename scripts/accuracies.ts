/**
 * npx tsx scripts/accuracies.ts: writes src/store/weights/shippedAccuracies.json, what each shipped weights file says of its
 * accuracy. `npm run weights` ends with it.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { networkNames, parseWeights } from '../src/core/index.ts';
import { accuraciesPath, stages, weightsPath } from './lib/paths.ts';

const entries = networkNames().flatMap((network) =>
  stages.flatMap((choice) => {
    const path = weightsPath(network, choice);
    if (!existsSync(path)) return [];
    const file = parseWeights(readFileSync(path, 'utf8'));
    if ('error' in file) throw new Error(`${path.pathname}: ${file.error}`);
    return file.accuracy ? [JSON.stringify({ network, choice, ...file.accuracy })] : [];
  }),
);
// as the formatter of this repository has it
const spaced = entries.map(
  (entry) => `  ${entry.replaceAll(/([:,])/g, '$1 ').replace(/^\{(.*)\}$/, '{ $1 }')}`,
);
writeFileSync(accuraciesPath, `[\n${spaced.join(',\n')}\n]\n`);
console.log(`${entries.length} accuracies`);
