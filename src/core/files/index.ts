/** Other programs' files: the public face of this folder. */

export { fileKind, HEAD_BYTES, type FileKind } from './fileKind.ts';
export { FileRefusal, readingFile, type FileProblem, type FileTensor } from './fileTensor.ts';
export { FLOATS, readFloats } from './floats.ts';
export { readNpy } from './npy.ts';
export { readSafetensors } from './safetensors.ts';
export { checksumOf, zipEntries, type ZipEntry } from './zip.ts';
export { matchWeights, type MatchFacts, type MatchProblem, type WeightsMatch } from './matchWeights.ts';
