import * as v from 'valibot';
import { blocksOf, frontMapsOf, isNetworkName, networks, tensorOf, weightTensors } from '../../core/index.ts';
import { isChapter } from '../lesson/chapters.ts';
import { fittingMoment, isCellOf, momentEntries } from '../moment/momentSchema.ts';
import { isWeightOf } from '../pass/whySlice.ts';
import { blockKey, type FrontChoice, type Moment } from '../state.ts';
import type { Beside, Linked, LinkProblem, LinkRead, Planted } from './linked.ts';
import { LINK } from './linkOf.ts';
import { recordSchema, VERSION, type LinkRecordRead } from './linkRecord.ts';
import { unpack } from './packing.ts';
import { sourceOfCode } from './sourceCode.ts';
import { weightsOfCode } from './weightsCode.ts';

/** What a link says, or why it does not open. Never throws, whatever the text is; null for what is no link to a moment. */
export function readLink(hash: string): LinkRead | null {
  if (!hash.startsWith(LINK)) return null;
  const [, version, packed] = /^(\d{1,6})\.([\w-]*)$/.exec(hash.slice(LINK.length)) ?? [];
  if (version === undefined) return { problem: 'damaged' };
  if (Number(version) > VERSION) return { problem: 'newer' };
  if (Number(version) < 1) return { problem: 'damaged' };
  const unpacked = unpack(packed);
  if ('problem' in unpacked) return unpacked;
  const record = v.safeParse(recordSchema, jsonOf(unpacked.text));
  const linked = record.success ? linkedFrom(record.output, unpacked.bytes) : null;
  return linked ? { linked } : problem('foreign');
}

function problem(code: LinkProblem): LinkRead {
  return { problem: code };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Null where it speaks of something that this page does not have. */
function linkedFrom(record: LinkRecordRead, bytes: Uint8Array): Linked | null {
  const moment = momentFrom(record);
  if (!moment) return null;
  const { network } = moment;
  const { x, sd: seed = null, i: whatIf = null, h: chapter = null } = record;
  const weights = x ? weightsOfCode(network, x, bytes) : null;
  const fronts = record.f.map(frontFrom);
  const pins = record.pins.map(([tensor, index]) => ({ tensor, index }));
  const besideWeights = besideFrom(record);
  const isRead =
    (!x || weights) &&
    fronts.every(isFront) &&
    record.ob.every(([name, block]) => isBlock(name, block)) &&
    pins.every((pin) => isWeightCell(network, pin)) &&
    (whatIf === null || isWeightOf(network, moment.selected)) &&
    (besideWeights === null || isNetworkName(besideWeights.network)) &&
    (moment.weightsChoice !== 'own' || (weights !== null && weights.kind !== 'cells'));
  if (!isRead || (chapter !== null && !isChapter(chapter))) return null;
  return {
    moment,
    besideWeights,
    seed,
    fronts,
    isOpenByHand: Object.fromEntries(
      record.ob.map(([name, block, isOpen]) => [blockKey(name, block), isOpen === 1]),
    ),
    pinned: record.l === 1,
    pins,
    whatIf,
    chapter,
    planted: plantedFrom(record),
    weights,
    ...settingsFrom(record),
  };
}

/** As what is kept of a session is read, but that nothing is forgiven: a link that names another cell would lie. */
function momentFrom(record: LinkRecordRead): Moment | null {
  const [tensor, index, side] = record.c;
  const selected = { tensor, index, of: side === 'v' ? 'value' : 'gradient' };
  const read = v.safeParse(v.object(momentEntries), {
    source: sourceOfCode(record.d),
    target: record.t ?? null,
    typedTarget: record.td,
    padMode: record.m,
    network: record.n,
    weightsChoice: record.w,
    stepSize: record.s,
    position: record.p,
    selected,
    weightView: record.v,
    sideBySide: record.b === 1,
    beside: record.o ?? null,
    showsInputGradient: record.g === 1,
  });
  if (!read.success) return null;
  const isRight =
    isCellOf(read.output.network, read.output.selected) &&
    (record.o === undefined || isNetworkName(record.o));
  return isRight ? fittingMoment(read.output) : null;
}

function settingsFrom({ tab, tv, la, k, sc, pn, nz, r }: LinkRecordRead) {
  return {
    sideTab: tab,
    trainView: tv,
    language: la,
    theme: k === 1 ? 'dark' : 'light',
    scales: sc === 1 ? 'shared' : 'own',
    plainNames: pn === 1,
    normalize: nz !== 1,
    learningRate: r,
  } as const;
}

function besideFrom({ ow }: LinkRecordRead): Beside | null {
  return ow ? { network: ow[0], choice: ow[1] } : null;
}

function plantedFrom({ bug, bs }: LinkRecordRead): Planted | null {
  if (bug !== undefined) return { bug };
  return bs === undefined ? null : { seed: bs };
}

function frontFrom([network, block, map, against]: LinkRecordRead['f'][number]): FrontChoice {
  return { network, block, map, against };
}

function isBlock(network: string, block: number): boolean {
  return isNetworkName(network) && block < blocksOf(networks[network]).length;
}

/** Whether a block has so many maps. */
function isFront({ network, block, map, against }: FrontChoice): boolean {
  if (!isBlock(network, block)) return false;
  const maps = blocksOf(networks[network])[block].tensors.map((name) =>
    frontMapsOf(tensorOf(networks[network], name)),
  );
  const most = Math.max(...maps);
  return map < most && (against ?? 0) < most;
}

function isWeightCell(network: string, { tensor, index }: { tensor: string; index: number }): boolean {
  return (
    weightTensors(networks[network]).some(({ name }) => name === tensor) &&
    isCellOf(network, { tensor, index, of: 'gradient' })
  );
}
