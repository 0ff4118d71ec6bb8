import {
  isMaxPool,
  networks,
  tensorOf,
  cellCount,
  windowPlaces,
  type MadeWeights,
  type Ref,
} from '../../core/index.ts';
import type { ChapterStage } from '../../store/lesson/chapterMoment.ts';
import type { SideTab } from '../../store/state.ts';

/** Where the page shows the answer to a question. */
export type QuestionPlace =
  | {
      readonly kind: 'stage';
      readonly stage: ChapterStage;
      /** The panel that tells more; the answer itself unless told. */
      readonly sideTab?: SideTab;
    }
  /** The tab "Train", with weights that are made put to use. */
  | { readonly kind: 'train'; readonly from?: MadeWeights };

function last(network: keyof typeof networks, tensor: string, of: Ref['of']): Ref {
  return { tensor, index: cellCount(tensorOf(networks[network], tensor)) - 1, of };
}

/** A cell of the pool whose window has one clear winner on the first sample. */
const POOLED = 23;
const pool = networks.kernel.layers.find(isMaxPool);
/** Where the error of a cell of the second convolution comes back through all kernels. */
const TURNED: ChapterStage = {
  network: 'twoConvolutions',
  sample: 0,
  at: { tensor: 'hocnn', index: 196, of: 'gradient' },
  selected: { tensor: 'hocnn', index: 196, of: 'gradient' },
  view: 'turned',
};
/** A sample with a window on blank paper, and a pixel under it: another order would give it another gradient. */
export const TIED = { sample: 1, pixel: 112 };

/** By the id of the question; those of words alone have none. */
export const QUESTION_PLACES: Readonly<Partial<Record<string, QuestionPlace>>> = {
  turned: { kind: 'stage', stage: TURNED },
  shared: {
    kind: 'stage',
    stage: {
      network: 'kernel',
      sample: 0,
      at: last('kernel', 'w1cnn', 'gradient'),
      selected: { tensor: 'w1cnn', index: 7, of: 'gradient' },
      view: 'route',
    },
  },
  pool: {
    kind: 'stage',
    stage: {
      network: 'kernel',
      sample: 0,
      at: { tensor: 'temphicnn', index: pool ? windowPlaces(pool, POOLED)[0] : 0, of: 'gradient' },
      selected: { tensor: 'hicnn', index: POOLED, of: 'gradient' },
    },
  },
  tie: {
    kind: 'stage',
    stage: {
      network: 'kernel',
      sample: TIED.sample,
      at: last('kernel', 'w1cnn', 'gradient'),
      selected: { tensor: 'x', index: TIED.pixel, of: 'gradient' },
      showsInputGradient: true,
    },
    sideTab: 'why',
  },
  channels: {
    kind: 'stage',
    stage: {
      network: 'twoConvolutions',
      sample: 0,
      at: { tensor: 'temphicnn2', index: 27, of: 'value' },
      selected: { tensor: 'temphicnn2', index: 27, of: 'value' },
    },
  },
  correlation: { kind: 'stage', stage: TURNED },
  softmax: {
    kind: 'stage',
    stage: {
      network: 'kernel',
      sample: 0,
      at: last('kernel', 'yi', 'gradient'),
      selected: { tensor: 'yi', index: 0, of: 'gradient' },
      view: 'softmax',
    },
  },
  batch: { kind: 'train' },
  stuck: { kind: 'train', from: 'zeros' },
  bias: {
    kind: 'stage',
    stage: { network: 'kernel', sample: 0, at: last('kernel', 'hicnn', 'gradient') },
  },
};
