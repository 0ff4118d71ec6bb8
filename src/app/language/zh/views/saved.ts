import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/saved.ts';

/** 训练所保存内容的文字：已保存的权重、被中断的训练、训练的起点。中文。 */
export const words: SameKeys<typeof en> = {
  interrupted: '被中断的训练',
  interruptedAt: '有一次训练在第 {{epoch}} 轮（共 {{epochs}} 轮）时被中断。',
  about: '{{network}}，学习率 {{rate}}，{{date}}。恢复后沿用它自己的设置。',
  resume: '恢复',
  discard: '放弃',
  discardHint: '它训练出的权重仍是你的，曲线会删除。',
  beginRandom: '从种子 {{seed}} 的随机权重开始。',
  beginCurrent: '从当前权重开始：{{weights}}。',
  inUse: '{{network}}，{{weights}}',
  inUseNamed: '{{network}}，{{weights}}（“{{name}}”）',
  changedInUse: '{{weights}}，已改动',
  save: '保存当前权重',
  name: '名称',
  saveButton: '保存',
  taken: '“{{name}}”已被使用。要替换原有的吗？',
  replace: '替换',
  keepBoth: '不替换',
  takenRename: '“{{name}}”已被使用，请换一个名称。',
  list: '已保存的权重',
  none: '还没有保存任何权重。',
  reading: '正在读取已保存的权重…',
  unread: '未能读取已保存的权重。',
  right: '准确率 {{percent}}',
  rightClaimed: '准确率 {{percent}}（据文件所称）',
  rightClaimedOf: '在 {{of}} 个数字上准确率 {{percent}}（据文件所称）',
  rightUnknown: '准确率未测',
  current: '使用中',
  use: '使用',
  useName: '使用“{{name}}”',
  useHint: '它将成为“我的”。现有的“我的”权重若未保存，会保留在此。该网络正在进行的训练会结束。',
  rename: '重命名“{{name}}”',
  newName: '“{{name}}”的新名称',
  ok: '确定',
  cancel: '取消',
  download: '下载“{{name}}”',
  delete: '删除“{{name}}”',
  upload: '上传文件…',
  uploadInput: '要上传的权重文件',
  uploadNote:
    '可以是在此下载的文件，也可以是你自己的程序保存的权重：{{torchFile}}（PyTorch）或 {{numpyFile}}（NumPy、Keras）。',
  uploadDrop: '也可以把文件拖放到这里。',
  program: {
    title: '“{{file}}”的读取方式：',
    other: '其中的权重适合网络“{{network}}”，不适合刚才打开的网络，因此现在打开的是“{{network}}”。',
    notOpen: '它已在列表中，但尚未使用：“{{network}}”正在训练，使用它会结束训练。若仍要打开，请点“使用”。',
    byName: '按名称对应：{{names}}。',
    byShape: '名称不能说明对应关系，因此按形状和顺序对应：{{names}}。',
    exact: '其中的数是 {{types}}，每一位都原样保留。',
    widened: '其中的数是 {{types}}，数值不变；本页面用 {{ownType}} 计算。',
    transposed: '保存时是（到，从）的顺序，与 PyTorch 相同，已转置为（从，到）：{{names}}。',
    mapsLast:
      '保存时特征图在最后（行，列，从，到），与 Keras 相同，已改为（到，从，行，列）的顺序：{{names}}。',
    regrouped:
      '把特征图放在最后的程序逐个像素展平，本页面逐张特征图展平，因此各行已按此重新排列：{{names}}。',
    squareTransposed: '行数与列数相同，从形状看不出哪个是行；根据其他层或名称，按已转置处理：{{names}}。',
    squareAsHere: '行数与列数相同，从形状看不出哪个是行；根据其他层或名称，按原样处理：{{names}}。',
    zeroBiases: '全为零的偏置已略去，因为这些网络没有偏置：{{names}}。',
    ignored: '不是权重，已略去：{{names}}。',
    more: '{{first}}，还有 {{count}} 个',
  },
  undo: '撤销',
  news: {
    saved: '“{{name}}”已保存。',
    savedAs: '“{{name}}”已在另一个标签页中被使用：已另存为“{{to}}”。',
    notKept: '“{{name}}”在此列表中，但尚未保存：见上方说明。',
    uploaded: '“{{name}}”已加入列表。点“使用”即可在网络图中看到它。',
    deleted: '“{{name}}”已删除。',
    undone: '“{{name}}”已恢复。',
    renamed: '“{{name}}”已改名为“{{to}}”。',
    used: '“{{name}}”已作为“我的”使用。',
    usedKept: '“{{name}}”已作为“我的”使用。原来的“我的”保留为“{{kept}}”。',
  },
  withoutAccuracy: '“{{name}}”已下载，但不含准确率：未能加载测量所用的数字文件。再次下载即可重试。',
  before: '{{name}} 之前',
  beforeRun: '上次训练之前（{{network}}）',
  beforeLink: '打开链接之前（{{network}}）',
  ofTab: '来自已关闭的标签页（{{network}}）',
  problem: {
    tooLong:
      '没有读取“{{file}}”：它有 {{size}} MB，权重文件最多 {{most}} MB。请选择由 ConvScope 保存的文件。',
    empty: '“{{file}}”是空的。请重新保存，或选择另一个文件。',
    notJson: '“{{file}}”不是 JSON，或者不完整、已损坏。请选择由 ConvScope 保存的文件。',
    notWeights: '“{{file}}”中没有 ConvScope 的权重。请选择由 ConvScope 保存的文件。',
    version:
      '“{{file}}”的格式是另一个版本（{{came}}），本页面只读第 {{known}} 版。请用保存它的页面打开，再重新保存。',
    network: '“{{file}}”属于本页面没有的网络（{{came}}）。请选择适用于本页面现有网络的文件。',
    noTensors: '“{{file}}”中缺少权重，或权重已损坏（{{came}}）。请选择由 ConvScope 保存的文件。',
    unknownTensor:
      '“{{file}}”与其网络不符：文件中有名为 {{came}} 的权重，而该网络只有 {{expected}}。请选择由 ConvScope 保存的文件。',
    length:
      '“{{file}}”与其网络不符：{{tensor}} 应有 {{expected}} 个权重，文件给出的是 {{came}}。请选择由 ConvScope 保存的文件。',
    notFinite: '“{{file}}”中的权重 {{cell}} 不是数：{{came}}。请选择由 ConvScope 保存的文件。',
    tooLarge: '“{{file}}”中的权重 {{cell}} = {{value}} 太大，训练不可能得到这样的数。请选择权重较小的文件。',
    longFile:
      '没有读取“{{file}}”：它有 {{size}} MB，最多读取 {{most}} MB。请只保存权重，不要包含优化器或数据。',
    cutOff: '“{{file}}”不完整，内容没有结束。请重新保存或重新复制。',
    badHeader: '“{{file}}”已损坏，或者与扩展名不符：无法读取其中的张量列表。请用你的程序重新保存。',
    badTensor: '“{{file}}”中的张量 {{tensor}} 已损坏。请用你的程序重新保存。',
    packing:
      '“{{file}}”中的数组 {{tensor}} 已加密，或者用了 NumPy 不使用的压缩方式。请这样保存：{{numpySave}}。',
    unpacksTooLarge: '没有解压“{{file}}”：解压后会超过 {{most}} MB。请只保存权重，不要包含优化器或数据。',
    tooMany: '“{{file}}”中的张量太多（超过 {{most}} 个）。请只保存网络的权重。',
    noArrays: '“{{file}}”中没有张量。保存权重时，在 PyTorch 中请用 {{torchSave}}，或者用 {{numpySave}}。',
    singleArray: '“{{file}}”只有一个数组，而一个网络有多个。请把它们保存到同一个文件：{{numpySave}}。',
    otherProgram:
      '本页面不读取这种文件（{{ending}}）：“{{file}}”。在 PyTorch 中请用 {{torchSave}} 保存，在 Keras 中请用 {{kerasSave}} 保存。',
    noNetwork:
      '本页面没有哪个网络的权重与“{{file}}”相符：{{came}}。请让你的网络与其中一个网络的各层相同；页首的“网络”列表中有各层的大小。',
    missing:
      '“{{file}}”最接近网络“{{network}}”，但缺少形状为 {{expected}} 的权重 {{tensor}}。请保存网络的所有层。',
    shape:
      '“{{file}}”最接近网络“{{network}}”，但 {{name}} 的形状是 {{came}}，而 {{tensor}} 的形状是 {{expected}}。请在你的程序中把这一层改为此大小，或选择另一个文件。',
    type: '“{{file}}”中 {{name}} 的数是 {{came}} 类型；可读取的是 {{readTypes}}。请保存为其中一种。',
    bias: '“{{file}}”中有不为零的偏置：{{names}}。本页面的网络没有偏置，结果会与你的网络不同。请建立不带偏置的层（PyTorch 用 {{torchBias}}，Keras 用 {{kerasBias}}），重新训练并保存。',
    extra:
      '“{{file}}”适合网络“{{network}}”，只是该网络中没有 {{name}} {{came}} 的位置。如果你的网络用它计算，那就是另一个网络；如果不用，请保存时去掉它。',
    notNumber:
      '“{{file}}”中的 {{cell}} 是 {{came}}，无法用来计算。请重新训练（可以试试更小的学习率），然后再保存。',
    unreadable: '浏览器无法读取“{{file}}”。请重新选择，或换一个文件。',
  },
  refused: '{{problem}}没有改动任何内容。',
  storage: {
    full: '浏览器的存储空间已满：此处的改动在重新加载后会丢失。请删除一些，或下载需要的权重。',
    forbidden:
      '浏览器不为此页面保存任何内容（隐私窗口，或设置如此）：重新加载后此列表会丢失。请下载需要的权重。',
    blocked:
      '另一个标签页打开着本页面的旧版本，占用了存储。请关闭或重新加载那个标签页；在此之前，此列表不会保存。',
    outdated: '另一个标签页打开了本页面的新版本，本页面已无法保存任何内容。请下载需要的权重，再重新加载。',
    failed: '浏览器无法保存此列表：重新加载可能丢失新内容。请下载需要的权重。',
  },
};
