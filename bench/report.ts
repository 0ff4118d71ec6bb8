import { networkTitle, type NetworkName } from '../src/core/index.ts';

export interface Row {
  readonly network: NetworkName;
  readonly competitor: string;
  readonly digitsPerSecond: number;
  /** How many times as fast as ConvNetJS on the same network. */
  readonly ratio: number;
}

export interface Machine {
  readonly date: string;
  readonly processor: string;
  readonly system: string;
  /** Programs that wanted to run, on average over the minute before. */
  readonly load: number;
}

/** docs/benchmarks.md. */
export function report(
  machine: Machine,
  rows: readonly Row[],
  traces: readonly (readonly [NetworkName, number])[],
): string {
  const training = table(
    ['network', 'what', 'digits/s', 'times ConvNetJS'],
    rows.map(({ network, competitor, digitsPerSecond, ratio }) => [
      networkTitle(network, 'en'),
      competitor,
      rounded(digitsPerSecond),
      ratio.toFixed(1),
    ]),
  );
  const tracing = table(
    ['network', 'one trace'],
    traces.map(([name, microseconds]) => [networkTitle(name, 'en'), `${microseconds.toFixed(1)} us`]),
  );
  return `# Benchmarks

Written by \`npm run bench\`; run it on your own machine to compare.

- ${machine.date}, ${machine.processor}, ${machine.system}
- load average when it began: ${machine.load.toFixed(2)} (on a busy machine all figures are lower; the ratios hold better)

## Training

Descent on the squared error, one digit a step (except where batches are named), learning rate 0.35, real digits, one
thread. \`trainEpoch\` takes and gives back weights in the public layout and checks all it is given. The page's worker is the
built page's own in Chromium; its figure is the one that the page shows, with the copying of digits and the epoch's validation
in it. ConvNetJS and TensorFlow.js (plain JavaScript, its CPU backend) run the same layers on the same digits, already in their
own formats; TensorFlow.js computes in single precision, the others in double, and after 20 digits it has come to the same
weights within 1e-4. All take turns in every round; a figure is the median of seven rounds after one to warm up.

${training}

## Tracing

All values and all gradients of one digit, checks of the input included: what the page computes when the drawing changes.

${tracing}
`;
}

/** To three significant digits, with thousands separated. */
function rounded(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US');
}

/** A Markdown table, padded the way the formatter pads it: text to the left, numbers to the right. */
function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = head.map((title, n) => Math.max(title.length, ...body.map((cells) => cells[n].length)));
  const numeric = head.map((_, n) => body.every((cells) => /^[\d,.]+( us)?$/.test(cells[n])));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => (numeric[n] ? cell.padStart(widths[n]) : cell.padEnd(widths[n]))).join(' | ')} |`;
  const rule = widths.map((width, n) => (numeric[n] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head), line(rule), ...body.map(line)].join('\n');
}
