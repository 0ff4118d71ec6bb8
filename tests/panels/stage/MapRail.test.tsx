import { describe, expect, it } from 'vitest';
import type { KernelTrait } from '../../../src/core/index.ts';
import { MapRail } from '../../../src/panels/stage/MapRail.tsx';
import { markupIn } from '../markup.tsx';

/** The names of a rail's maps, and the marks on them. */
function rail(language: 'en' | 'zh', traits: readonly (KernelTrait | null)[]) {
  const html = markupIn(
    language,
    <MapRail
      of="value"
      name="a"
      maps={3}
      front={0}
      parts={[]}
      keys={[]}
      marked={new Set()}
      traits={traits}
      onShow={() => undefined}
    />,
  );
  return {
    names: Array.from(html.matchAll(/role="option"[^>]*aria-label="(.*?)"/g), ([, name]) => name),
    marks: Array.from(html.matchAll(/class="trait"[^>]*>(.*?)</g), ([, mark]) => mark),
    titles: Array.from(html.matchAll(/title="(.*?)"/g), ([, title]) => title),
  };
}

describe('the rail of a stack of maps', () => {
  it('names its maps, and says nothing of ordinary kernels', () => {
    expect(rail('en', [null, null, null])).toEqual({
      names: ['a[0]', 'a[1]', 'a[2]'],
      marks: [],
      titles: [],
    });
  });

  it('marks a twin with the kernel that it repeats, and one without weights', () => {
    const { names, marks, titles } = rail('en', [
      null,
      { kind: 'twin', of: 0, correlation: 0.974 },
      { kind: 'dead' },
    ]);
    expect(marks).toEqual(['≈0', '≈∅']);
    expect(titles[0]).toBe('nearly the same as kernel 0 (correlation 0.974)');
    expect(names[1]).toBe(`a[1], ${titles[0]}`);
    expect(names[2]).toMatch(/^a\[2\], a dead kernel/);
  });

  it('says it in Chinese, too', () => {
    const { names } = rail('zh', [null, { kind: 'twin', of: 0, correlation: 0.974 }, { kind: 'silent' }]);
    expect(names[1]).toBe('a[1], 与卷积核 0 几乎相同（相关系数 0.974）');
    expect(names[2]).toContain('几乎没有响应');
  });
});
