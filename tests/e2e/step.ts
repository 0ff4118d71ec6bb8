import { expect, type AppPage } from './page.ts';

/** Around each of these steps a screen that was stepped to is that which is scrubbed to. */
export async function expectSameScrubbed(app: AppPage, starts: readonly number[]): Promise<void> {
  await app.goTo(498);
  // the picture of an update is loaded when it is first wanted
  await expect(app.page.getByRole('grid', { name: /^w2, / }).first()).toBeVisible();
  for (const start of starts) {
    await app.goTo(start - 2);
    await app.letGo();
    for (let n = 0; n < 4; n += 1) await app.page.keyboard.press('ArrowRight');
    await expect(app.position).toHaveValue(String(start + 2));
    const stepped = await app.screen();
    await app.goTo(0);
    expect(await app.screen()).not.toEqual(stepped);
    await app.goTo(start + 2);
    expect(await app.screen()).toEqual(stepped);
  }
}
