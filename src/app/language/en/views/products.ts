/** The words of the view "products", in English. */
export const words = {
  title: 'Products of {{name}}',
  filter: 'Only {{letter}}',
  all: 'all',
  product: 'product',
  shown: '{{shown}} of {{count}} product{{count, s}}, together',
  whole: 'of the whole gradient',
  rest: '; the {{count}} that are not listed add up to',
  restWhy: 'There are too many to list: these are the {{count}} largest by absolute value.',
  download: 'CSV',
  downloadName: 'Download the products shown as CSV',
  none: 'No product has these indices.',
  sortBy: 'Sort by {{column}}',
  bySize: 'by absolute value',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly products: typeof words;
  }
}
