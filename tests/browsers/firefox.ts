import puppeteer, { type KeyInput } from 'puppeteer-core';
import type { Driver } from './driver.ts';

const SIZE = { width: 1440, height: 900 };

/** Firefox, over WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Driver> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  return {
    open: async (address) => void (await page.goto(address)),
    value: (expression) => page.evaluate(expression),
    async draw([first, ...others]) {
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of others) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    // the names of keys are those of the DOM
    press: (key) => page.keyboard.press(key as KeyInput),
    close: () => browser.close(),
  };
}
