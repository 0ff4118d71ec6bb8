/** The words on ties of a pool and the slopes of E beside them, in English. */
export const ties = {
  title: 'Slopes of E over {{cell}}',
  kink: 'A tie: E has a kink over {{cell}}. As it grows, {{pools}} pool{{pools, s}} would keep another of the equal cells than as it shrinks.',
  level: 'A tie, but {{cell}} moves the equal cells alike: E has one slope here.',
  isLeft: 'Backpropagation keeps the first, and has the slope to the left.',
  isRight: 'Backpropagation keeps the first, and has the slope to the right.',
  isNeither: 'Backpropagation keeps the first in each, which is the slope to neither side.',
  side: 'Slope whose terms are shown',
  sides: {
    left: 'as it shrinks',
    right: 'as it grows',
    kept: 'backpropagation',
  },
  window: 'Slopes of E over the equal cells',
  alone:
    'These cells are equally large. One that grows alone becomes the largest; one that shrinks alone changes nothing. Backpropagation gives the whole error to the first, {{first}}.',
  cell: 'cell',
  firstKept: 'first kept',
  chart: 'How E changes around the value of {{cell}}',
};
