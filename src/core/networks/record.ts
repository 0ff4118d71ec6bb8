import type { LayerRecord } from './layerOf.ts';

/** A network as data: everything else (axes, letters, phases, stage, files, choosers) is read off it. */
export interface NetworkRecord {
  readonly name: string;
  /** What people call it, by language. */
  readonly names: Readonly<Record<string, string>>;
  /** Rows and columns of the image. */
  readonly input: { readonly name: string; readonly size: readonly [number, number] };
  /** In order; the last compares the digits' scores with the target. */
  readonly layers: readonly LayerRecord[];
  /** The weight whose gradient is explained first; the first of the first layer unless told. */
  readonly opensAt?: { readonly tensor: string; readonly index: number };
  /** A network to be compared with at first, on the same digit. */
  readonly comparedWith?: string;
  /** Weights were trained for it and lie in public/weights; else it has random ones only. */
  readonly isShipped?: boolean;
}
