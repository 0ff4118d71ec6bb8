import { shapeOf, tuple, type NamedArray } from '../files/namedArray.ts';
import type { ExportForm } from './exports.ts';

/** The Python that reads a file of numbers, with every array that is in it. */
export function readingLines(form: ExportForm, file: string, arrays: readonly NamedArray[]): string {
  if (form === 'tensorNpy')
    return `import numpy as np\n\nnumbers = np.load("${file}")  # ${factsOf(arrays[0])}\n`;
  const [library, load] =
    form === 'weightsSafetensors'
      ? ['from safetensors.numpy import load_file', 'load_file']
      : ['import numpy as np', 'np.load'];
  const names = arrays.map((array) => `found["${array.name}"]  # ${factsOf(array)}`);
  return `${library}\n\nfound = ${load}("${file}")\n${names.join('\n')}\n`;
}

function factsOf({ axes, numbers }: NamedArray): string {
  const type = numbers instanceof Float64Array ? 'float64' : 'int32';
  const names = axes.map(({ name }) => name).join(', ');
  return `${type} ${tuple(shapeOf(axes))}${names ? `: ${names}` : ''}`;
}
