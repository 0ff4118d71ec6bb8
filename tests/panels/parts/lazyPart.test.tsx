import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lazyPart } from '../../../src/panels/parts/lazyPart.tsx';
import { markupIn } from '../markup.tsx';

const src = join(import.meta.dirname, '../../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

describe('what is loaded later', () => {
  it('never uses React’s lazy: it remembers a failure, and its Suspense holds back what has come', () => {
    const uses = files.filter((file) =>
      /\blazy\b\s*[(,}]|<Suspense/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(uses).toEqual([]);
  });

  it('is waited for, and drawn at once where its code was fetched before', async () => {
    const Part = lazyPart(() => Promise.resolve({ default: () => <b>there</b> }), { waiting: <i>wait</i> });
    expect(markupIn('en', <Part />)).toBe('<i>wait</i>');
    await Part.preload();
    expect(markupIn('en', <Part />)).toBe('<b>there</b>');
  });

  it('is asked for again after a failure', async () => {
    let tries = 0;
    const Part = lazyPart(async () => {
      tries += 1;
      if (tries === 1) throw new Error('offline');
      return { default: () => <b>there</b> };
    });
    await expect(Part.preload()).rejects.toThrow();
    await Part.preload();
    expect(markupIn('en', <Part />)).toBe('<b>there</b>');
  });
});
