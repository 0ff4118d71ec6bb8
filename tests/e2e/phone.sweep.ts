import { AppPage, test } from './page.ts';
import { expectOneScreen } from './phone.ts';

test.use({ hasTouch: true });

for (const size of [
  { width: 390, height: 844 },
  { width: 360, height: 740 },
  { width: 320, height: 568 },
])
  test.describe(`at ${size.width}x${size.height}`, () => {
    test.use({ viewport: size });

    for (const language of ['en', 'zh'] as const)
      test(`the page is one screen, whatever is open on it, and fingers find its controls: ${language}`, async ({
        page,
      }) => {
        await expectOneScreen(new AppPage(page), language);
      });
  });
