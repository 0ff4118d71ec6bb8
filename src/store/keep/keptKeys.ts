/** Under these names the browser keeps what a reload finds again. */
export const KEPT_STATE = 'convscope';

/** Apart from the rest: weights are large, and change only with training or a step of descent. */
export const KEPT_WEIGHTS = 'convscope-weights';
