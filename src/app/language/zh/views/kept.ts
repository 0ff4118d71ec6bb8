import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/kept.ts';

/** “本浏览器保存的内容”对话框的文字，中文。 */
export const words: SameKeys<typeof en> = {
  title: '本浏览器保存的内容',
  intro:
    '你在这里做的一切只保存在这台设备的这个浏览器里。学校的电脑常会清空浏览器：用一个文件就能把全部内容带走。',
  looking: '正在查看保存的内容…',
  notKept: '浏览器没有保存这些内容：关闭页面之前它们都在。要留到以后，请存成文件。',
  columns: { what: '内容', count: '数量', size: '大小（约）' },
  kinds: {
    own: '“我的”权重',
    saved: '已保存的权重',
    digits: '我的数字',
    interrupted: '可以继续的训练',
    ended: '已结束的训练',
    lesson: '已完成的课程章节',
    page: '设置，以及页面正在显示的内容',
    offline: '页面本身的文件，用于离线打开（不存入文件）',
  },
  count: '{{count}}',
  countOf: '{{count}} / {{of}}',
  unread: '另有 {{count}} 项无法读取：已损坏，或来自本页面的其他版本。它们不会存入文件。',
  save: '全部存成一个文件',
  take: '读入文件…',
  takeInput: '存有全部内容的文件',
  takeNote: '文件中的内容会加到现有内容里，你已有的不会丢失；设置改为文件中的设置。',
  withMoment: '读入后显示当时页面上的内容',
  work: {
    saving: '正在生成文件…',
    taking: '正在读取文件…',
    forgetting: '正在清除…',
    undoing: '正在恢复…',
  },
  done: {
    saved: '文件为“{{file}}”，{{size}}。在这里或另一台设备上用“读入文件…”即可恢复。',
    taken: '已读入 {{date}} 的文件。',
    forgotten: '已全部清除。从现在起你所做的会重新保存。',
    forgottenHere: '页面已回到第一次打开时的样子。浏览器不为它保存任何内容。',
    forgottenButFiles:
      '你的内容已全部清除。页面本身的文件仍然保留，因为现在连不上服务器：没有它们，页面就再也打不开了。有网络时请再清除一次。',
    forgottenPartly:
      '页面已回到第一次打开时的样子，但浏览器没有清除所有存储的内容。请关闭本页面的其他标签页后再试。',
    backTaken: '文件带来的内容已移除。',
    backForgotten: '已全部恢复。',
    failed: '没有成功。请重试，或重新加载页面。',
  },
  came: {
    weights: '权重：新增 {{added}} 组，已有 {{known}} 组。',
    digits: '数字：新增 {{added}} 个，已有 {{known}} 个。',
    runs: '训练：新增 {{added}} 次，已有 {{known}} 次。',
    chapters: '已完成的章节：新增 {{added}} 章，已有 {{known}} 章。',
    settings: '设置已改为文件中的设置。',
    moment: '设置和页面显示的内容已改为文件中的。',
  },
  refused: '{{problem}}没有改动任何内容。',
  problem: {
    unreadable: '浏览器无法读取文件。请重新选择，或换一个文件。',
    foreign: '这不是存有 ConvScope 全部内容的文件。请选择用“全部存成一个文件”生成的文件。',
    cutOff: '文件不完整或已损坏。请从保存它的地方重新复制。',
    tooLarge: '文件太大：最多读取 {{most}}。请选择用“全部存成一个文件”生成的文件。',
    unpacksTooLarge: '文件解压后超过 {{most}}，没有读完。请选择用“全部存成一个文件”生成的文件。',
    version: '文件格式为第 {{came}} 版，本页面只读第 {{known}} 版。请用生成它的页面或更新的页面打开。',
    damaged: '文件已损坏：其中的“{{part}}”与保存时不同。请重新复制。',
    network: '文件中的“{{part}}”属于本页面没有的网络（{{came}}）。请用生成它的页面打开。',
    tooMany: '文件中有 {{count}} 个以上的部分，最多读取 {{most}} 个。',
    tooManyDigits: '这样会有 {{count}} 个数字，最多保存 {{most}} 个。请先删除一些再读入。',
  },
  undo: '撤销',
  undoNote: {
    taken: '移除文件带来的内容。',
    forgotten: '恢复你的全部内容，本页面关闭之前都可以。',
  },
  forget: '清除这里保存的全部内容…',
  forgetTitle: '全部清除？',
  forgetNote:
    '上面列出的内容将从本页面的所有标签页中清除：权重、数字、训练、课程进度、设置，以及手写板上的数字。有网络时，页面本身的文件也一并清除，下次打开会重新保存。页面会回到第一次打开时的样子。你的内容在本页面关闭之前可以“撤销”恢复；之后只能从文件恢复。',
  saveFirst: '先存成文件',
  forgetYes: '全部清除',
  forgetNo: '保留',
  names: {
    since: '上次“撤销”之前（{{network}}）',
    own: '来自文件（{{network}}）',
    steps: '来自文件的梯度步（{{network}}）',
  },
};
