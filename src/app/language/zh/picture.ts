import type { SameKeys } from '../sameKeys.ts';
import type * as en from '../en/picture.ts';

/** 粘贴、拖入或选取的图片。 */
export const picture: SameKeys<typeof en.picture> = {
  choose: '图片…',
  chooseHint: '把图片放到手写板上：PNG、JPEG 或 CSV（一行行的数）。也可以把它拖到手写板上，或者直接粘贴。',
  field: '数字的图片',
  read: {
    light: '图片 {{size}}：浅色纸上的深色墨迹。',
    dark: '图片 {{size}}：深色纸上的浅色墨迹。',
    unit: '数值 {{size}}，当作 0 到 1 的墨迹。',
    byte: '数值 {{size}}，当作 0 到 255 的墨迹。',
  },
  how: {
    asItIs: '它与网络的图像一样大，所以原样采用。',
    fitted: '已像手写的数字那样缩放并居中。',
    whole: '归一化已关闭，所以整张缩到了图像的大小。',
  },
  problem: {
    asked: '请先回答问题。手写板没有变。',
    type: '本页读不了这个文件。可用的有 PNG、JPEG，以及 CSV（一行行的数）。手写板上的数字没有变。',
    damaged: '图片不完整或已损坏。手写板上的数字没有变。',
    blank: '这张图片里没有与边缘不同的内容。手写板上的数字没有变。',
    bytes: '文件太大：最多 {{most}} MB。手写板上的数字没有变。',
    sides: '图片太大：{{width}}×{{height}} 像素，每边最多 {{most}}。请先把它缩小。手写板上的数字没有变。',
    csvSides: '数太多：每边最多 {{most}} 个。手写板上的数字没有变。',
    fewNumbers: '数太少，成不了图片：图片要有多行多列。手写板上的数字没有变。',
    noNumbers: '里面没有数。手写板上的数字没有变。',
    notNumber: '第 {{row}} 行第 {{column}} 列的“{{text}}”不是数。需要一行行的数。手写板上的数字没有变。',
    outOfRange:
      '第 {{row}} 行第 {{column}} 列的 {{text}} 不能作墨迹，墨迹从 0 到 1，或者从 0 到 255。手写板上的数字没有变。',
    uneven: '第 {{row}} 行有 {{given}} 个数，第一行却有 {{expected}} 个。手写板上的数字没有变。',
  },
};
