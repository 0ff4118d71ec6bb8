/** The part of ConvNetJS 0.3.0 that the benchmark uses; the package brings no types. */
declare module 'convnetjs' {
  class Vol {
    constructor(width: number, height: number, depth: number, fill?: number);
    w: Float64Array;
  }
  class Net {
    layers: object[];
    makeLayers(definitions: readonly object[]): void;
  }
  class SigmoidLayer {
    constructor(options: { in_sx: number; in_sy: number; in_depth: number });
  }
  class Trainer {
    constructor(net: Net, options: object);
    train(x: Vol, wanted: number[]): { loss: number };
  }
  const convnetjs: {
    Vol: typeof Vol;
    Net: typeof Net;
    SigmoidLayer: typeof SigmoidLayer;
    Trainer: typeof Trainer;
  };
  export type { Vol, Net, Trainer };
  export default convnetjs;
}
