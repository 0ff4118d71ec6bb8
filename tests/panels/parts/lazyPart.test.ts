import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

describe('what is loaded later', () => {
  it('never uses React’s lazy: it remembers a failure, and its Suspense holds back what has come', () => {
    const uses = files.filter((file) =>
      /\blazy\b\s*[(,}]|<Suspense/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(uses).toEqual([]);
  });
});
