import { expectOpeningStays } from './opening.ts';
import { test } from './page.ts';

const SIZES = [
  [320, 568],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const;

for (const locale of ['en-US', 'zh-CN'])
  test(`a first visit has the first chapter before the page’s script, and there it stays: ${locale}`, async ({
    browser,
  }) => {
    await expectOpeningStays(browser, locale, SIZES);
  });
