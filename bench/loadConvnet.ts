import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';

/** Numbers as ConvNetJS holds them, an image or a row of activations. */
export interface Vol {
  w: Float64Array;
}

export interface Net {
  layers: object[];
  makeLayers(definitions: readonly object[]): void;
}

/** The part of ConvNetJS 0.3.0 that the benchmark uses; the package brings no types. */
export interface Convnet {
  Vol: new (width: number, height: number, depth: number, fill: number) => Vol;
  Net: new () => Net;
  SigmoidLayer: new (options: { in_sx: number; in_sy: number; in_depth: number }) => object;
  Trainer: new (net: Net, options: object) => { train(x: Vol, target: readonly number[]): { loss: number } };
}

/**
 * Loads ConvNetJS by hand. An import would go through tsx, which rewrites the file in another thread and hands its
 * text over in a buffer that is detached by it; from then on the engine checks every typed array for having been
 * detached, and all that is measured here runs a fifth slower than it does in a browser.
 */
export function loadConvnet(): Convnet {
  const path = createRequire(import.meta.url).resolve('convnetjs');
  const module: { exports: Partial<Convnet> } = { exports: {} };
  const define: (module: object) => void = runInThisContext(`(module) => {${readFileSync(path, 'utf8')}\n}`);
  define(module);
  const { Vol, Net, SigmoidLayer, Trainer } = module.exports;
  if (!Vol || !Net || !SigmoidLayer || !Trainer) throw new Error(`${path}: expected ConvNetJS 0.3.0`);
  return { Vol, Net, SigmoidLayer, Trainer };
}
