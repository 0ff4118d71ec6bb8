import fc from 'fast-check';
import { loadSamples } from '../src/store/input/samples.ts';

// The same cases each time, so that what fails is what was changed; CONVSCOPE_SEED tries others.
fc.configureGlobal({ seed: Number(process.env['CONVSCOPE_SEED'] ?? 1) });

// A page has all samples soon after it is shown.
await loadSamples();
