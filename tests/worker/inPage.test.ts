import { describe, expect, it } from 'vitest';
import { createWeights, networks, oneHot, trace, type Trace } from '../../src/core/index.ts';
import { PLANTED_BUGS, plantBug, type PlantedBug } from '../../src/planted/plantedBugs.ts';
import { Client } from '../../src/worker/client.ts';
import { startInPage } from '../../src/worker/inPage.ts';

const { kernel } = networks;
const weights = createWeights(kernel, 1);
const x = Float64Array.from({ length: 196 }, (_, n) => (n % 7) / 7);
const d = oneHot(3);

function passOf(client: Client, bug: PlantedBug | null): Promise<Trace | string> {
  return new Promise((resolve) =>
    client.trace({ network: 'kernel', weights, bug, x, d }, (answer) =>
      resolve(answer.kind === 'traced' ? answer.trace : answer.kind),
    ),
  );
}

describe('what answers in the page where no worker may be started', () => {
  it('gives the numbers of the pass, and with a planted bug those of that', async () => {
    const client = new Client({ createWorker: startInPage });
    expect(await passOf(client, null)).toEqual(trace(kernel, weights, x, d));
    const [bug] = PLANTED_BUGS;
    expect(await passOf(client, bug)).toEqual(trace(plantBug(kernel, bug), weights, x, d));
  });

  it('says what it refuses, and nothing once it is ended', async () => {
    const client = new Client({ createWorker: startInPage });
    const wrong = { network: 'kernel', weights, bug: null, x: x.slice(1), d } as const;
    const refused = new Promise((resolve) => client.trace(wrong, ({ kind }) => resolve(kind)));
    expect(await refused).toBe('failed');
    const worker = startInPage();
    const heard: unknown[] = [];
    worker.onmessage = (event) => heard.push(event);
    worker.postMessage({ kind: 'ping', order: 1 });
    worker.terminate();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([]);
  });
});
