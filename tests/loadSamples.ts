import { loadSamples } from '../src/store/input/samples.ts';

await loadSamples();
