import { describe, expect, it } from 'vitest';
import {
  createWeights,
  flowOf,
  mapOfCell,
  networks,
  shownNumber,
  weightTensors,
  type Flow,
} from '../../../src/core/index.ts';
import { foldFlow, type FoldedFlow } from '../../../src/panels/flow/fold.ts';
import { groupsOf, itemAfter } from '../../../src/panels/flow/flowKeys.ts';
import {
  BAR,
  layOut,
  ribbonPath,
  SLOT,
  type FlowBox,
  type FlowLayout,
} from '../../../src/panels/flow/layout.ts';
import { labelsOf, widthOf, type Label } from '../../../src/panels/flow/labels.ts';
import { columnTitles, nodeName } from '../../../src/panels/flow/names.ts';
import { keepsMap, passedMaps } from '../../../src/panels/flow/passedMaps.ts';
import { networkNames, randomScene, sceneOf, someWeight } from '../../core/support.ts';
import { computed, isRight } from '../../printedNumbers.ts';
import { viewWordsIn } from '../words.ts';

const kernel = randomScene('kernel', 61, 0.3);
const fourLayer = randomScene('fourLayer', 62, 0.6);

function flow(scene: typeof kernel, tensor: string, index: number): Flow {
  return flowOf(scene.network, scene.weights, scene.trace, { tensor, index, of: 'gradient' });
}

const flows = [
  flow(kernel, 'w1cnn', 0),
  flow(kernel, 'w1cnn', 18),
  flow(fourLayer, 'w1', 90 * 25 + 17),
  flow(kernel, 'w12', 3 * 80 + 41),
  flow(kernel, 'w2', 41 * 10 + 6),
];
const boxes: FlowBox[] = [
  { width: 780, height: 230, left: 116, right: 118 },
  { width: 620, height: 150, left: 116, right: 118 },
  { width: 340, height: 270, left: 62, right: 70 },
];

/** Every flow in every box, folded as the picture does. */
function* drawings(): Iterable<{ drawn: FlowLayout; box: FlowBox; made: Flow }> {
  for (const made of flows)
    for (const box of boxes)
      yield {
        drawn: layOut(foldedBy(made, Math.min(Math.floor(box.height / (SLOT + 5)), 13), 24), box),
        box,
        made,
      };
}

/** Folded as the picture does, where there is one map of each tensor. */
function foldedBy(made: Flow, slots: number, ribbons: number): FoldedFlow {
  return foldFlow(made, slots, ribbons, () => null);
}

const sizeOf = (list: readonly { size: number }[]): number => list.reduce((so, { size }) => so + size, 0);

describe('a folded flow', () => {
  it('keeps all that flows: columns and gaps have the same size and sum as before', () => {
    for (const made of flows) {
      const folded = foldedBy(made, 8, 24);
      made.columns.forEach((nodes, n) => {
        const flowing = folded.columns[n].filter(({ kind }) => kind === 'node' || kind === 'others');
        expect(sizeOf(flowing)).toBeCloseTo(sizeOf(nodes), 12);
        expect(folded.columns[n].flatMap((each) => each.nodes)).toHaveLength(nodes.length);
      });
      made.gaps.forEach((links, n) => expect(sizeOf(folded.gaps[n].links)).toBeCloseTo(sizeOf(links), 12));
    }
  });

  it('shows the largest nodes and at most so many ribbons, and counts the others', () => {
    const [made] = flows;
    const folded = foldedBy(made, 8, 24);
    for (const column of folded.columns) expect(column.length).toBeLessThanOrEqual(8);
    const [units] = [folded.columns[1].filter(({ kind }) => kind === 'node')];
    const largest = made.columns[1].map(({ size }) => size).sort((a, b) => b - a);
    expect(units.map(({ size }) => size)).toEqual(largest.slice(0, units.length));
    folded.gaps.forEach(({ links, folded: count }, n) => {
      const own = links.flatMap(({ link }) => (link ? [link] : []));
      expect(own.length).toBeLessThanOrEqual(24);
      expect(own.length + count).toBe(made.gaps[n].filter(({ size }) => size > 0).length);
    });
  });

  it('sets apart the cells whose pixel is blank, largest first, and lets no ribbon reach their pixels', () => {
    const [made] = flows;
    const { columns, gaps } = foldedBy(made, 13, 24);
    const blank = made.columns[2].filter(({ blocked }) => blocked > 0).length;
    for (const column of columns.slice(2)) {
      const stopped = column.filter(({ kind }) => kind.startsWith('blocked'));
      expect(stopped.flatMap((each) => each.nodes)).toHaveLength(blank);
      expect(stopped.map(({ kind }) => kind)).toEqual(['blocked', 'blocked', 'blocked', 'blockedOthers']);
    }
    for (const { to } of gaps[2].links) expect(columns[3][to].kind).toMatch(/^(node|others)$/);
  });
});

describe('the picture of a flow', () => {
  it('lies inside its box, and nothing overlaps inside a column', () => {
    for (const { drawn, box } of drawings()) {
      for (const column of drawn.nodes) {
        let below = -1e-6;
        for (const { x, y, height, middle } of column) {
          expect(x).toBeGreaterThanOrEqual(box.left - 1e-6);
          expect(x + BAR).toBeLessThanOrEqual(box.width - box.right + 1e-6);
          const top = middle - Math.max(height, SLOT) / 2;
          expect(top).toBeGreaterThanOrEqual(below);
          expect(y).toBeGreaterThanOrEqual(top - 1e-6);
          below = middle + Math.max(height, SLOT) / 2 - 1e-6;
        }
        expect(below).toBeLessThanOrEqual(box.height);
      }
    }
  });

  it('keeps widths: the ribbons at either side of a bar fill it exactly', () => {
    for (const { drawn } of drawings()) {
      drawn.ribbons.forEach((ribbons, gap) => {
        const ends = [
          { nodes: drawn.nodes[gap], at: 'from', edge: 'y0' },
          { nodes: drawn.nodes[gap + 1], at: 'to', edge: 'y1' },
        ] as const;
        for (const { nodes, at, edge } of ends)
          nodes.forEach((node, n) => {
            if (node.kind.startsWith('blocked')) return;
            const own = ribbons.filter((each) => each[at] === n).sort((a, b) => a[edge] - b[edge]);
            let top = node.y;
            for (const ribbon of own) {
              expect(ribbon[edge]).toBeCloseTo(top, 6);
              top += ribbon.thickness;
            }
            expect(top).toBeCloseTo(node.y + node.height, 6);
          });
      });
    }
  });

  it('uses the height: what flows takes a good part of the box', () => {
    const { nodes } = layOut(foldedBy(flows[0], 11, 24), boxes[0]);
    const bars = nodes[0].reduce((so, { height }) => so + height, 0);
    expect(bars).toBeGreaterThan(boxes[0].height * 0.2);
  });

  it('draws a ribbon as one closed outline between two bars', () => {
    const path = ribbonPath({ x0: 10, x1: 50, y0: 0, y1: 20, thickness: 5 });
    expect(path).toMatch(/^M10,5C.*50,25L50,20C.*10,0Z$/);
  });

  it('of a blank image has no ribbon, and no number that is not one', () => {
    const blank = sceneOf(networks.kernel, createWeights(networks.kernel, 2), new Float64Array(196), 5);
    const { nodes, ribbons } = layOut(foldedBy(flow(blank, 'w1cnn', 3), 11, 24), boxes[0]);
    expect(ribbons.flat()).toEqual([]);
    for (const { x, y, height } of nodes.flat()) expect(Number.isFinite(x + y + height)).toBe(true);
  });
});

describe('the keys of the picture', () => {
  const drawn = layOut(foldedBy(flows[0], 11, 24), boxes[0]);
  const groups = groupsOf(drawn);

  it('go through columns and gaps from left to right, and reach every ribbon that can be opened', () => {
    const ribbons = drawn.ribbons.flat().filter(({ link }) => link).length;
    const nodes = drawn.nodes.flat().length;
    expect(groups.flat()).toHaveLength(nodes + ribbons);
    expect(groups).toHaveLength(7);
    const reached = new Set<string>();
    let at: string | null = groups[0][0].key;
    for (const group of groups) {
      for (let n = 0; n < group.length; n += 1) {
        reached.add(at ?? '');
        if (n < group.length - 1) at = itemAfter(groups, at ?? '', 'ArrowDown');
      }
      at = itemAfter(groups, at ?? '', 'ArrowRight');
    }
    expect(reached.size).toBe(nodes + ribbons);
  });

  it('stay at the ends, and leave other keys alone', () => {
    const [first] = groups[0];
    expect(itemAfter(groups, first.key, 'ArrowUp')).toBe(first.key);
    expect(itemAfter(groups, first.key, 'ArrowLeft')).toBe(first.key);
    expect(itemAfter(groups, first.key, 'End')).toBe(groups[0].at(-1)?.key);
    expect(itemAfter(groups, first.key, 'a')).toBeNull();
    expect(itemAfter(groups, 'unknown', 'ArrowDown')).toBeNull();
  });
});

describe.each(networkNames)('the flow of the %s network', (name) => {
  it('is drawn within its box, with a name for every station, for a weight of every tensor', () => {
    const words = [viewWordsIn('en'), viewWordsIn('zh')];
    const scene = randomScene(name, 63, 0.5);
    for (const { name: tensor } of weightTensors(scene.network)) {
      const made = flow(scene, tensor, someWeight(scene.network, tensor).index);
      const [box] = boxes;
      const folded = foldFlow(made, 8, 24, (ref) => mapOfCell(scene.network, ref));
      const { nodes, ribbons } = layOut(folded, box);
      for (const { x, y, height } of nodes.flat()) {
        expect(x).toBeGreaterThanOrEqual(box.left);
        expect(x).toBeLessThanOrEqual(box.width - box.right);
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y + height).toBeLessThanOrEqual(box.height + 1e-9);
      }
      for (const { thickness, y0, y1 } of ribbons.flat())
        expect(Number.isFinite(thickness + y0 + y1)).toBe(true);
      for (const t of words)
        for (const [n, column] of folded.columns.entries()) {
          const isByMap = column.some(({ kind }) => kind === 'map');
          const [title, short] = columnTitles(t, scene.network, made.columns[n][0].ref, isByMap);
          expect(title).not.toBe('');
          expect(short.length).toBeLessThanOrEqual(title.length);
          const told = column.filter(({ ref }) => ref !== null);
          const names = told.map((node) => nodeName(t, scene.network, node));
          expect(new Set(names).size).toBe(told.length);
          // every label tells its node from the others, and its numbers add up to the gradient as they are printed
          for (const room of [400, 60, 10]) {
            const labels = labelsOf(
              t,
              scene.network,
              column,
              { total: made.value, exponent: -3, isLast: false, isNumbered: true },
              room,
            );
            const texts = labels.filter((_, n) => column[n].ref !== null).map(({ text }) => text);
            expect(new Set(texts).size).toBe(told.length);
            if (room === 400) expectToAddUp(labels, made.value / 1e-3);
            else if (labels.some(({ number }) => number !== ''))
              for (const { text, number } of labels)
                expect(widthOf(`${text} ${number}`)).toBeLessThanOrEqual(room);
          }
        }
    }
  });
});

/** What is printed beside the bars, added up by a reader, is the whole as it is printed. */
function expectToAddUp(labels: readonly Label[], whole: number): void {
  const sum = labels.reduce((so, { number }) => so + computed(number || '0'), 0);
  expect(isRight(shownNumber(whole), sum), `${sum} of ${whole}`).toBe(true);
}

describe('a column of cells in several maps', () => {
  const small = randomScene('small', 63, 0.6);
  const made = flow(small, 'w1cnn', 13);
  const folded = foldFlow(made, 13, 16, (ref) => mapOfCell(small.network, ref));
  const [, , maps] = folded.columns;

  it('is one node a map, which stands for all its cells', () => {
    expect(maps.map(({ kind }) => kind)).toEqual(['map', 'map']);
    for (const { nodes, ref, value, size } of maps) {
      const own = nodes.map((node) => made.columns[2][node]);
      expect(new Set(own.map((each) => mapOfCell(small.network, each.ref))).size).toBe(1);
      expect(value).toBeCloseTo(
        own.reduce((sum, each) => sum + each.value, 0),
        12,
      );
      expect(size).toBeCloseTo(sizeOf(own), 12);
      expect(ref).toEqual(own.reduce((best, each) => (each.size > best.size ? each : best)).ref);
    }
    expect(maps.flatMap(({ nodes }) => nodes)).toHaveLength(made.columns[2].length);
  });

  it('has ribbons to and from the maps, of which each opens the largest of its own', () => {
    for (const gap of [1, 2]) {
      const own = folded.gaps[gap].links.flatMap(({ link, from, to }) => (link ? [{ link, from, to }] : []));
      expect(own.length).toBeGreaterThan(0);
      for (const { link, from, to } of own) {
        const isOwn = (each: (typeof made.gaps)[number][number]): boolean =>
          folded.columns[gap][from].nodes.includes(each.from) &&
          folded.columns[gap + 1][to].nodes.includes(each.to);
        const most = Math.max(...made.gaps[gap].filter(isOwn).map(({ size }) => size));
        expect(link.size).toBe(most);
      }
    }
  });

  it('can be looked at map by map: the nearest to the weight', () => {
    expect(passedMaps(small.network, made)).toEqual({ tensor: 'hicnn2', weights: 'w2cnn', count: 2 });
    expect(passedMaps(small.network, flow(small, 'w2cnn', 3))).toBeNull();
    expect(passedMaps(networks.kernel, flows[0])).toBeNull();
    const keeps = keepsMap(small.network, { tensor: 'hicnn2', map: 1 });
    const refs = [3, 4].map((index) => ({ tensor: 'hicnn2', index, of: 'gradient' }) as const);
    expect(refs.map(keeps)).toEqual([false, true]);
    expect(keeps({ tensor: 'h2i', index: 0, of: 'gradient' })).toBe(true);
  });
});
