import { describe, expect, it } from 'vitest';
import { createExplainer, isConvolution, networks } from '../../../src/core/index.ts';
import { NetworkContext } from '../../../src/panels/parts/useNames.ts';
import { RoutePicture } from '../../../src/panels/route/RoutePicture.tsx';
import { weightRoute } from '../../../src/panels/route/weightRoute.ts';
import { networkNames, randomScene, someWeight } from '../../core/support.ts';
import { markupIn } from '../markup.tsx';

const kernels = networkNames.flatMap((name) =>
  networks[name].layers.filter(isConvolution).map((layer) => ({ name, tensor: layer.weights, layer })),
);

describe.each(kernels)('what $tensor of the $name network met', ({ name, tensor, layer }) => {
  it('is drawn on the one map that it slid over, each cell by its own name', () => {
    const { network, weights, trace } = randomScene(name, 75, 0.6);
    const explain = createExplainer(network, weights, trace);
    const weight = someWeight(network, tensor, 0.9);
    const scene = weightRoute(network, explain, weight);
    if (scene.kind !== 'shared') throw new Error(scene.kind);
    const html = markupIn(
      'en',
      <NetworkContext value={network}>
        <RoutePicture
          {...{ network, explain, trace, weight, scene }}
          theme="light"
          onOpen={() => undefined}
          onHover={() => undefined}
        />
      </NetworkContext>,
    );
    const [image, marks] = html.split('route-marks');
    // of so many pixels that their numbers would lie on each other the chosen one's alone is told
    const numbers = marks.match(/class="route-met[^>]*><b[ >]/g)?.length ?? 0;
    expect(numbers).toBe(scene.meetings.length > 64 ? 1 : scene.meetings.length);
    const [rows, columns] = layer.size;
    expect(image.match(/role="gridcell"/g)).toHaveLength(rows * columns);
    for (const { met } of scene.meetings) {
      const [map, cell] = [Math.floor(met.index / (rows * columns)), met.index % (rows * columns)];
      expect(image).toContain(
        layer.channels > 1 ? `${met.tensor}[${map}][${cell}]` : `${met.tensor}[${cell}]`,
      );
    }
  });
});
