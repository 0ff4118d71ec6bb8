import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { tabAfter, Tabs } from '../../../src/panels/parts/Tabs.tsx';

describe('the keys of the tabs', () => {
  it('lead to the next and to the one before, and round the ends', () => {
    for (const key of ['ArrowDown', 'ArrowRight']) {
      expect(tabAfter(6, 0, key)).toBe(1);
      expect(tabAfter(6, 5, key)).toBe(0);
    }
    for (const key of ['ArrowUp', 'ArrowLeft']) {
      expect(tabAfter(6, 3, key)).toBe(2);
      expect(tabAfter(6, 0, key)).toBe(5);
    }
  });

  it('lead to the first and to the last', () => {
    expect(tabAfter(6, 3, 'Home')).toBe(0);
    expect(tabAfter(6, 3, 'End')).toBe(5);
  });

  it('lead nowhere else', () => {
    expect(tabAfter(6, 3, 'a')).toBe(-1);
    expect(tabAfter(6, 3, ' ')).toBe(-1);
  });
});

describe('tabs', () => {
  it('control a panel that is named by the active one', () => {
    const html = renderToStaticMarkup(
      <Tabs
        name="Views"
        id="view"
        className="tabs"
        tabs={[
          { id: 'one', label: 'One' },
          { id: 'two', label: 'Two' },
        ]}
        active="two"
        onChoose={() => undefined}
      >
        shown
      </Tabs>,
    );
    const [, panel, namedBy] = /role="tabpanel" id="([^"]+)" aria-labelledby="([^"]+)"/.exec(html) ?? [];
    expect(html.match(new RegExp(`aria-controls="${panel}"`, 'g'))).toHaveLength(2);
    expect(html).toMatch(new RegExp(`id="${namedBy}" aria-selected="true"[^>]*>Two<`));
  });
});
