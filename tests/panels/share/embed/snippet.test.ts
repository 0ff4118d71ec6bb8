import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../../../src/panels/share/embed/snippet.ts';

describe('the HTML of a figure', () => {
  it('is a frame that is loaded when it comes in sight, and whatever its title is stays in it', () => {
    const html = snippetOf({
      address: 'https://a.b/?embed=now&transport=0#m=1',
      title: '"One" <b>',
      height: 420,
    });
    expect(html).toBe(
      '<iframe src="https://a.b/?embed=now&amp;transport=0#m=1" title="&quot;One&quot; &lt;b&gt;" width="100%" height="420" loading="lazy"></iframe>',
    );
  });
});
