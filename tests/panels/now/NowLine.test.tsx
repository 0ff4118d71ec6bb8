import { describe, expect, it } from 'vitest';
import { createExplainer, networks } from '../../../src/core/index.ts';
import { NowLine } from '../../../src/panels/now/NowLine.tsx';
import { NetworkContext } from '../../../src/panels/parts/useNames.ts';
import { frameAt } from '../../../src/timeline/frame.ts';
import { stepAt, type StepSize } from '../../../src/timeline/steps.ts';
import { randomScene } from '../../core/support.ts';
import { timelines } from '../../timeline/support.ts';
import { markupIn } from '../markup.tsx';

const scene = randomScene('kernel4', 3);
const explain = createExplainer(scene.network, scene.weights, scene.trace);
const timeline = timelines.kernel4;

/** What the line says of the first step of a phase, or of one after it. */
function lineAt(tensor: string, size: StepSize, further = 0, isRushed = false): string {
  const phase = timeline.phases.findIndex((each) => each.tensor === tensor && each.half === 'forward');
  const frame = frameAt(timeline, stepAt(timeline, size, timeline.starts[size][phase] + further));
  const html = markupIn(
    'en',
    <NetworkContext value={networks.kernel4}>
      <NowLine
        network={scene.network}
        phase={timeline.phases[phase]}
        frame={frame}
        explanations={frame.group.map(explain)}
        after={null}
        isRushed={isRushed}
      />
    </NetworkContext>,
  );
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('the step in one line', () => {
  it('names the cell; its formula is set when the page has it', () => {
    expect(lineAt('temphicnn', 'cell', 107)).toBe('temphicnn[1][7]');
  });

  it('says of a sum over several maps what each of them adds, as far as it is known', () => {
    const whole = lineAt('h2i', 'cell');
    expect(whole).toMatch(/^h2i\[0\] = \S+ map 0 \+ \S+ map 1 \+ \S+ map 2 \+ \S+ map 3 = \S+$/);
    expect(lineAt('h2i', 'multiply', 30)).toMatch(
      /^sum of 31 of 100 = [^…]+ map 0 \+ [^…]+ map 1 \+ … map 2 \+ … map 3 = \S+$/,
    );
  });

  it('rests while steps are rushed through', () => {
    expect(lineAt('h2i', 'cell', 0, true)).toBe('');
  });
});
