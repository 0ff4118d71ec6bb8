import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/shareNumbers.ts';

/** The words of the tab "Numbers and code" of the dialog "Share", in Chinese. */
export const words: SameKeys<typeof en> = {
  what: '带走什么',
  form: '格式',
  tensor: '哪个张量',
  kinds: {
    explanation: '解释',
    program: '程序',
    tensor: '张量',
    pass: '整次计算',
    weights: '权重',
  },
  about: {
    explanationCsv:
      '{{cell}} 为什么等于 {{value}}：每一项占一行（池化则窗口里每个单元格占一行），写出各因子的名称和数值、乘积，以及为 0 的原因。最后一行是 {{cell}} 本身。数字保留全部位数。',
    explanationMarkdown:
      '{{cell}} 为什么等于 {{value}}：先是符号公式和代入数字的公式，再用表格列出各项，位数与页面上相同。公式用 {{tex}} 写在两对美元符号之间。',
    explanationLatex:
      '{{cell}} 为什么等于 {{value}}：可放进任何加载了 {{amsmath}} 的 {{latex}} 文档。先是符号公式和代入数字的公式，再逐行列出各项，位数与页面上相同。',
    numpyProgram:
      '一个用 {{numpy}} 的 {{python}} 程序。其中完整保存了 x、权重和 d，一步一步地算完前向和反向，最后打印 {{cell}}、本页上的数值以及两者的相对误差。',
    torchProgram:
      '一个用 {{torch}} 的 {{python}} 程序，精度为 {{float64}}。其中完整保存了 x、权重和 d，先算前向，再由 {{torch}} 自动求导，最后打印 {{cell}}、本页上的数值以及两者的相对误差。',
    tensorCsv: '{{name}}，保留全部位数，没有表头：共 {{lines}} 行，每行 {{columns}} 个数。',
    tensorNpy: '{{name}}，用 {{load}} 读取：{{float64}}，小端序，C 顺序（最后一个轴变化最快）。',
    passNpz:
      '网络“{{network}}”这一次计算的全部数值，用 {{load}} 读取：每个张量的值用它的名称（x、d 和权重也在内）；梯度在名称前加 {{gradient}}；名称前加 {{winner}} 的，是池化每个窗口中胜出的单元格（{{int32}}，逐行编号）。其余都是 {{float64}}，小端序，C 顺序，形状由各轴决定。',
    passJson:
      '网络“{{network}}”这一次计算的全部数值：每个张量的轴、形状、值和梯度，写成一维列表，保留全部位数（最后一个轴变化最快）；池化还有每个窗口中胜出的单元格，逐行编号。',
    weightsSafetensors:
      '网络“{{network}}”正在使用的权重，各用自己的名称：{{f64}}（{{float64}}）。轴的顺序：卷积核是图、所读的图、行、列（只有一张图时省去这个轴），两层之间是从、到。没有偏置。',
    weightsNpz:
      '网络“{{network}}”正在使用的权重，各用自己的名称，用 {{load}} 读取：{{float64}}，小端序。轴的顺序：卷积核是图、所读的图、行、列（只有一张图时省去这个轴），两层之间是从、到。没有偏置。',
  },
  selectedCell: '这是页面上选中的单元格。',
  order: '轴由外到内：{{axes}}。',
  axes: {
    map: '图（{{size}}）',
    row: '行（{{size}}）',
    column: '列（{{size}}）',
    from: '从（{{size}}）',
    to: '到（{{size}}）',
    unit: '神经元（{{size}}）',
  },
  table: { factors: '项', numbers: '代入数字', result: '结果', sum: '总和', cell: '单元格' },
  preview: '文件内容',
  reading: '用 {{python}} 读取这个文件',
  bytes: '文件里的数字是二进制的：用这几行 {{python}} 代码读取，“复制”复制的也是它们。',
  cut: '这里只显示 {{lines}} 行中的前 {{shown}} 行，复制和保存的是全部内容。',
  copy: '复制',
  save: '保存为文件',
  copied: '已复制。',
  selected: '浏览器不允许在这里复制。文字已选中，请用键盘复制。',
  notCopied: '浏览器不允许在这里复制，请保存为文件。',
  saved: '已保存为 {{file}}。',
  planted: '网络里埋了一个错误：这里给出的是没有错误的正确计算。',
  blank: '权重现在就可以保存。',
  waits: '有一个问题正等着你回答，而这些数值会泄露答案。请先回答。',
};
