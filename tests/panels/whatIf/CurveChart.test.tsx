import { describe, expect, it } from 'vitest';
import { errorCurveAround, formatNumber, promiseOf, type Ref } from '../../../src/core/index.ts';
import { CurveChart } from '../../../src/panels/whatIf/CurveChart.tsx';
import { PromiseTable } from '../../../src/panels/whatIf/PromiseTable.tsx';
import { randomScene } from '../../core/support.ts';
import { markupIn } from '../markup.tsx';
import { viewWordsIn } from '../words.ts';

const { network, weights, x, d, trace } = randomScene('kernel', 67);
const ref: Ref = { tensor: 'w1cnn', index: 12, of: 'gradient' };
const curve = errorCurveAround(network, weights, x, d, ref);
const own = weights['w1cnn'][12];
const gradient = trace.gradients['w1cnn'][12];

function markup(tried: number): string {
  const promise = promiseOf(network, weights, trace, ref, tried, curve.kinks);
  return markupIn(
    'en',
    <>
      <CurveChart {...{ curve, gradient, promise }} weight={ref} onTry={() => undefined} />
      <PromiseTable weight={ref} promise={promise} isLevel={false} isWrong={false} />
    </>,
  );
}

const sliderAt = (html: string) =>
  /role="slider".*?transform="translate\((.*?)\)"/.exec(html)?.[1].split(',').map(Number);
const ownDot = (html: string) =>
  [1, 2].map((n) => Number(/class="own" cx="(.*?)" cy="(.*?)"/.exec(html)?.[n]));

describe('the chart of E over a weight', () => {
  it('draws the curve, its tangent and a mark for each kink', () => {
    const html = markup(own);
    expect(html).toMatch(/<path class="chart-line error" d="M[^"]+"/);
    expect(html).toMatch(/<path class="chart-line tangent" d="M[^"]+"/);
    expect(html.match(/<path class="kink"/g)).toHaveLength(curve.kinks.length);
    expect(curve.kinks.length).toBeGreaterThan(0);
  });

  it('has a slider with the weight’s name, its range and, in words, its value and E', () => {
    const html = markup(own + 0.5);
    const { triedError } = promiseOf(network, weights, trace, ref, own + 0.5, []);
    expect(html).toContain('aria-label="Try w1cnn[12]"');
    expect(html).toContain(`aria-valuemin="${own - 1}"`);
    expect(html).toContain(`aria-valuenow="${own + 0.5}"`);
    expect(html).toContain(`aria-valuetext="${formatNumber(own + 0.5)}, E = ${formatNumber(triedError)}"`);
  });

  it('moves the handle and nothing else when another value is tried', () => {
    const [before, after] = [markup(own), markup(own + 0.5)];
    expect(sliderAt(before)).toEqual(ownDot(before));
    expect(ownDot(after)).toEqual(ownDot(before));
    expect(sliderAt(after)?.[0]).toBeGreaterThan(sliderAt(before)?.[0] ?? NaN);
    const lines = (html: string) => html.match(/<path class="[^"]*" d="[^"]*"/g);
    expect(lines(after)).toEqual(lines(before));
    expect(before).not.toContain('class="gap"');
    expect(after).toContain('class="gap"');
  });
});

describe('the numbers beside the curve', () => {
  it('tell the promise, the truth and why they part', () => {
    expect(markup(own)).toContain(viewWordsIn('en')('whatIf.same'));
    expect(markup(own + 1e-4)).toMatch(/So close by, the prediction is off by 0\.\d+%\./);
    const far = markup(curve.values[0]);
    expect(far).toMatch(/kinks passed: [1-9]\d*, pools with another largest cell: [1-9]/);
    expect(far).toContain('→');
  });
});
