/** The words of the view "flow", in English. */
export const words = {
  picture: 'Gradient flow of {{name}}',
  outputs: 'outputs',
  units: 'hidden units',
  cells: 'cells of {{tensor}}',
  pixels: 'pixels met',
  values: 'value met',
  output: 'output {{index}}',
  unit: 'unit {{index}}',
  cell: 'cell {{index}}',
  kernel: 'kernel {{index}}',
  kernels: 'kernels of {{weights}}',
  kernelsShort: 'kernels',
  kernelChoice: 'kernel',
  allKernels: 'all',
  cellOf: 'cell {{index}} of map {{map}}',
  others: '{{count}} other{{count, s}}',
  blank: '{{name}} blank',
  blankOthers: '{{count}} more blank',
  more: '{{count}} more',
  allOf: 'all {{count}}',
  station: '{{name}}: {{value}}',
  ribbon: '{{from}} to {{to}}: {{value}}',
  blocked: '{{name}}: its pixel is blank, nothing passes',
  stationDetail: 'All paths through {{name}} add up to {{value}} (their absolute values to {{size}}).',
  ribbonDetail:
    'All paths through {{from}} and {{to}} add up to {{value}} (their absolute values to {{size}}).',
  othersDetail:
    '{{count}} smaller one{{count, s}}, folded: the paths add up to {{value}} (their absolute values to {{size}}).',
  blockedDetail: '{{name}} met a blank pixel: its term is 0. Were that pixel 1, {{size}} would pass.',
  blockedOthersDetail: '{{count}} more cell{{count, s}} met a blank pixel: nothing passes.',
  open: 'Press it to open it in "Why".',
  choose: 'Press it to see these paths alone.',
  power: 'Numbers {{power}}.',
  total: 'Each column adds up to {{value}}.',
  totalOf: "Each column adds up to {{value}}, this kernel's part of {{whole}}.",
  listTotal: 'Under each heading they add up to {{value}}.',
  listTotalOf: "Under each heading they add up to {{value}}, this kernel's part of {{whole}}.",
  listBars: 'A bar is as long as its number, on one scale for the whole list.',
  listOpen: 'Tap a row to open it in "Why".',
  listChoose: 'Tap a row to open it in "Why", and a kernel to see its paths alone.',
  opened: 'Opened: {{path}}',
  toWhy: 'See it in "Why"',
  adds: 'positive',
  takes: 'negative',
  folded: 'small, folded',
  stopped: 'blank pixel',
  rest: '+ {{count}} small',
  all: 'all {{count}}',
  nothing: 'Every pixel that this weight met is blank: no path reaches it, and its gradient is 0.',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly flow: typeof words;
  }
}
