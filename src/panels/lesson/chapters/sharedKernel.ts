import { networks, tensorOf, weightsOf, convolutionOf } from '../../../core/index.ts';
import { line, named, valued, type Chapter } from '../chapter.ts';
import { cellsIn, hasComputed } from '../chapterTasks.ts';

const network = networks.kernel;
const [PIXELS, WEIGHTS, PLACES] = ['x', 'w1cnn', 'temphicnn'].map((tensor) => cellsIn(network, tensor));
const [ROWS, COLUMNS] = tensorOf(network, 'w1cnn').shape;
const [first] = networks.fourLayer.layers;
const CONNECTED = cellsIn(networks.fourLayer, weightsOf(first) ?? '');
const BEGIN = 0;
/** Where two steps lead. */
const AFTER = BEGIN + 2;
const PRODUCTS = PLACES * (convolutionOf(network)?.links.weightsOfOutput(BEGIN).length ?? 0);

/** One kernel: its weights are shared by all places. */
export const chapter: Chapter = {
  stage: { network: 'kernel', sample: 0, at: { tensor: 'temphicnn', index: BEGIN, of: 'value' } },
  words: {
    en: () => ({
      title: 'One kernel, shared by all places',
      text: [
        line`Now the same ${PIXELS} pixels, but only ${WEIGHTS} weights: the kernel w1cnn, ${ROWS} rows by ${COLUMNS} columns.`,
        line`It lies on a patch of x of its own size, its window. Each weight multiplies the pixel under it, and the ${WEIGHTS} products add up to one number, ${valued('temphicnn', BEGIN)}.`,
        line`Then the window moves on by one column and does the same again. It takes no new weights along: the kernel is used at all ${PLACES} places. The fully connected layer needed ${CONNECTED}.`,
      ],
      task: line`Press "Step" twice. What moves, and what stays?`,
      found: line`The window moves over x, and ${named('temphicnn', AFTER)} has its number. w1cnn has not changed. It is ${WEIGHTS} weights, but ${PLACES} × ${WEIGHTS} = ${PRODUCTS} multiplications: do not mix up the two.`,
      keep: line`A kernel is a handful of weights that every place shares.`,
    }),
    zh: () => ({
      title: '一个卷积核，处处共用',
      text: [
        line`还是那 ${PIXELS} 个像素，权重却只有 ${WEIGHTS} 个：卷积核 w1cnn，${ROWS} 行 ${COLUMNS} 列。`,
        line`把它盖在 x 上同样大小的一块上，这一块叫窗口。每个权重乘它下面的像素，${WEIGHTS} 个乘积加起来得到一个数：${valued('temphicnn', BEGIN)}。`,
        line`然后窗口右移一列，再做一遍。注意，权重没有换：同一个核用在全部 ${PLACES} 个位置上。刚才的全连接层要用 ${CONNECTED} 个权重。`,
      ],
      task: line`按两次“下一步”。什么动了，什么没动？`,
      found: line`动的是 x 上的窗口，${named('temphicnn', AFTER)} 也有了数；w1cnn 没有变。权重是 ${WEIGHTS} 个，乘法却有 ${PLACES} × ${WEIGHTS} = ${PRODUCTS} 次，这两个数不要混淆。`,
      keep: line`卷积核就是处处共用的几个权重。`,
    }),
  },
  isDone: (now) => hasComputed(now, { tensor: 'temphicnn', index: AFTER, of: 'value' }),
};
