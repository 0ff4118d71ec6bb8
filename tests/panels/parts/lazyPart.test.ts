import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

describe('what is loaded later', () => {
  it('uses React’s lazy in one place only: by itself it remembers a failure and takes the page with it', () => {
    const uses = files.filter((file) => /\blazy\b\s*[(,}]/.test(readFileSync(join(src, file), 'utf8')));
    expect(uses).toEqual(['panels/parts/lazyPart.tsx']);
  });
});
