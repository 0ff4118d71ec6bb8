import type { kernelTraits, Ref } from '../../core/index.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import type { MapSpec, StageBlock } from './layout.ts';
import type { MapSource } from './mapData.ts';
import type { MapScale, ScaleMode } from './scales.ts';

export interface StageProps extends MapSource {
  /** The digit wanted; null on a blank pad. */
  readonly target: number | null;
  readonly theme: ColorTheme;
  readonly scales: ScaleMode;
  /** What is pinned; its block is open. */
  readonly pinned: Ref | null;
  /** Whether a block was opened or folded by hand. */
  readonly byHand: (block: number) => boolean | undefined;
  /** One scrubs: blocks stay open or folded meanwhile. */
  readonly isScrubbed: boolean;
  readonly onOpen: (block: number, isOpen: boolean) => void;
  /** Blocks are to open and fold by themselves again. */
  readonly onFollow: () => void;
  readonly onShowMap: (block: number, map: number) => void;
  readonly onHover: (ref: Ref | null) => void;
  readonly onSelect: (ref: Ref) => void;
  /** Wants to see a map large. */
  readonly onEnlarge: (spec: MapSpec) => void;
}

export interface StageBlockViewProps extends StageProps {
  readonly stageBlock: StageBlock;
  readonly number: number;
  readonly isOpen: boolean;
  /** The step computes a part of it. */
  readonly isLit: boolean;
  /** Blocks were opened or folded by hand, and this one has the button that lets them follow again. */
  readonly hasFollow: boolean;
  /** Where it begins among the columns of the stage, from 1, and how many it takes. */
  readonly column: number;
  readonly span: number;
  readonly scaleOf: (spec: MapSpec) => MapScale | undefined;
}

/** What is odd about the kernels of a block. */
export type Traits = ReturnType<typeof kernelTraits>;

/** Of a block that is open or folded: its values or its gradients. */
export type HalfProps = StageBlockViewProps & {
  readonly of: Ref['of'];
  readonly traits: Traits;
  readonly ghostText: string;
};
