import { FLOATS } from '../../core/index.ts';

/** What a sentence about another program's file quotes of it: code and types are the same in every language. */
export const PROGRAM_CODE = {
  torchFile: '.safetensors',
  numpyFile: '.npz',
  torchSave: 'safetensors.torch.save_file(model.state_dict(), "weights.safetensors")',
  kerasSave: 'numpy.savez("weights.npz", *model.get_weights())',
  numpySave: 'numpy.savez("weights.npz", first, second, third)',
  torchBias: 'bias=False',
  kerasBias: 'use_bias=False',
  readTypes: FLOATS.join(', '),
  /** What the page computes with. */
  ownType: 'F64',
} as const;
