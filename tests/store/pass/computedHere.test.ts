import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What of the core runs a pass. */
const PASSES = ['trace', 'predict', 'checkGradient', 'evaluate'];
const HERE = ['store/pass/computedHere.ts', 'store/pass/computedHereLater.ts'];

const src = join(import.meta.dirname, '../../../src');

function importedFromCore(text: string): string[] {
  const imports = text.matchAll(/import \{([^}]*)\} from '[./]*\/core\/index\.ts'/g);
  return Array.from(imports, ([, names]) => names.split(',').map((name) => name.trim())).flat();
}

describe('what the page computes by itself', () => {
  it('is computed in the one file that says why, and in its part that is loaded later', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(store|panels|app)\/.*\.tsx?$/.test(name),
    );
    expect(files.length).toBeGreaterThan(100);
    const found = files.filter((path) =>
      importedFromCore(readFileSync(join(src, path), 'utf8')).some((name) => PASSES.includes(name)),
    );
    expect(found.sort()).toEqual(HERE);
  });
});
