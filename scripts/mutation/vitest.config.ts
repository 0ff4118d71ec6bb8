import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that took least time the last time come first: most mutants fall to a quick test. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { cache, config } = this.ctx;
    const duration = ({ project, moduleId }: TestSpecification): number =>
      cache.getFileTestResults(`${project.name}:${moduleId.slice(config.root.length + 1)}`)?.duration ?? 0;
    return files.toSorted((a, b) => duration(a) - duration(b));
  }
}

/** The tests that mutants of the core and the timeline are tried by. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/{core,timeline}/**/*.test.ts'],
    // reads the sources themselves, which the mutants have changed
    exclude: ['tests/core/networks/named.test.ts'],
    setupFiles: [new URL('setup.ts', import.meta.url).pathname],
    sequence: { sequencer: QuickFirst },
    // loaded once for all mutants, which are switched on and off in the loaded code
    isolate: false,
    // counting which test reaches which mutant makes the first run slow
    testTimeout: 300_000,
    reporters: ['dot'],
  },
});
