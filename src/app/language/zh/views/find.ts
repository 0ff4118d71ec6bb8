import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/find.ts';

/** The words of the field that finds a cell by its name, in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '查找单元格',
  label: '单元格的名称',
  go: '前往',
  hint: '例如 {{example}}。下标从 0 开始。',
  tensors: '张量',
  range: '{{first}} … {{last}}',
  form: '这不是单元格的名称。请写张量名，再在方括号里写下标，例如 {{example}}。',
  unknownTensor: '这个网络没有张量 {{tensor}}。它有 {{known}}。',
  noGradient: '{{tensor}} 是期望的输出，没有梯度。',
  noIndex: '{{name}} 是单个数，不要写下标。',
  indexCount: '写了 {{given}} 个下标，需要 {{expected}} 个。名称从 {{first}} 到 {{last}}。',
  rangeOnly: '{{tensor}} 的下标从 0 到 {{last}}，没有 {{given}}。',
  rangeOf: '{{tensor}} 共有 {{places}} 个下标，其中第 {{place}} 个从 0 到 {{last}}，没有 {{given}}。',
};
