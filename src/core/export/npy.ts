import { shapeOf, type NamedArray } from '../files/namedArray.ts';
import {
  NPY_ALIGNMENT,
  NPY_MAGIC,
  NPY_PREFIX,
  NPY_TYPES,
  NPY_VERSION,
  npyHeader,
} from '../files/npyHeader.ts';
import { asciiBytes, littleEndian } from './littleEndian.ts';

/** An array as a .npy file, for `numpy.load`: version 1.0, little-endian, C order, shaped by its axes. */
export function npy({ axes, numbers }: Omit<NamedArray, 'name'>): Uint8Array<ArrayBuffer> {
  const descr = numbers instanceof Float64Array ? NPY_TYPES.float64 : NPY_TYPES.int32;
  const text = npyHeader(descr, shapeOf(axes));
  // spaces, then an end of line, up to where the numbers may begin
  const whole = Math.ceil((NPY_PREFIX + text.length + 1) / NPY_ALIGNMENT) * NPY_ALIGNMENT;
  const header = asciiBytes(`${text.padEnd(whole - NPY_PREFIX - 1)}\n`);
  const data = littleEndian(numbers);
  const file = new Uint8Array(whole + data.length);
  file.set([...NPY_MAGIC, ...NPY_VERSION, header.length & 255, header.length >> 8]);
  file.set(header, NPY_PREFIX);
  file.set(data, whole);
  return file;
}
