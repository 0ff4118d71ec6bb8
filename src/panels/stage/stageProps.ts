import type { Ref } from '../../core/index.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import type { MapSpec } from './layout.ts';
import type { MapSource } from './mapData.ts';
import type { ScaleMode } from './scales.ts';

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
