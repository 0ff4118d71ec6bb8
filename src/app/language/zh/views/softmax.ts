import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/softmax.ts';

/** The words of the view "softmax", in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '平方误差与交叉熵对照',
  squared: 'σ 与平方误差：',
  softmax: 'softmax 与交叉熵：',
  vanishes:
    '{{output}} 应为 {{wanted}}，却是 {{value}}：错了，还很肯定。接近零的因子是它的导数 {{slope}}，传回去的只有 {{delta}}。softmax 配交叉熵没有这个因子，传回去的是 {{softmax}}。',
  passes:
    '没有哪个输出错得很肯定。差得最多的是 {{output}}，相差 {{off}}；它的导数 {{slope}} 让 {{delta}} 传回去，softmax 配交叉熵则传回 {{softmax}}。',
  equal: '所有输出都差 {{off}}，一样多；每个的导数都是 {{slope}}，误差都传得回去：这里没有接近零的因子。',
  typed: 'd 是手工输入的。这里只就一个目标数字来比较交叉熵：请在手写板旁选一个目标数字。',
  ask: '把目标数字改成 {{digit}}，就会有一个。',
};
