import { describe, expect, it } from 'vitest';
import { GalleryPanel } from '../../../src/panels/mistakes/GalleryPanel.tsx';
import { markupIn } from '../markup.tsx';

const nothing = (): void => undefined;

/** The tags of the buttons that turn the pages. */
function turns(page: number): string[] {
  const markup = markupIn(
    'en',
    <GalleryPanel
      cell={null}
      pictures={[]}
      count={100}
      page={page}
      pages={3}
      onStage={null}
      isFollowing={false}
      theme="light"
      onChoose={nothing}
      onAll={nothing}
      onPage={nothing}
      onWhy={nothing}
    />,
  );
  return markup.match(/<button[^>]*class="icon"[^>]*>/g) ?? [];
}

describe('the pages of a gallery', () => {
  it('are turned by buttons that can be reached at both ends, where whoever pressed one still stands', () => {
    const isOff = (tag: string): boolean => tag.includes('aria-disabled="true"');
    expect([0, 1, 2].map((page) => turns(page).map(isOff))).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
    for (const page of [0, 2]) expect(turns(page).join('')).not.toMatch(/ disabled/);
  });
});
