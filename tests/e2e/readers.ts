import { expect, type AppPage } from './page.ts';

/** How many live regions say something else than before, and what the focused control says of itself. */
async function heardOnStep(app: AppPage, act: () => Promise<void>): Promise<string[]> {
  await app.page.evaluate(() => {
    const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], output';
    const texts = (): Map<Element, string> =>
      new Map([...document.querySelectorAll(live)].map((region) => [region, region.textContent ?? '']));
    Object.assign(window, { texts, textsBefore: texts() });
  });
  const before = await app.position.getAttribute('aria-valuetext');
  await act();
  await expect(app.position).not.toHaveAttribute('aria-valuetext', before ?? '');
  await app.rested();
  return app.page.evaluate(() => {
    const { texts, textsBefore } = window as unknown as {
      texts: () => Map<Element, string>;
      textsBefore: Map<Element, string>;
    };
    const changed = [...texts()].filter(([region, text]) => textsBefore.get(region) !== text && text !== '');
    const { activeElement } = document;
    const slider = activeElement?.getAttribute('type') === 'range' ? ['slider'] : [];
    return [...changed.map(([region]) => region.parentElement?.className ?? ''), ...slider];
  });
}

/** Steps on from each of these with the button, and from the last with the slider: each is heard once. */
export async function expectHeardOnce(app: AppPage, starts: readonly number[], message = ''): Promise<void> {
  for (const start of starts) {
    await app.goTo(start);
    await app.button('Step').focus();
    const byButton = await heardOnStep(app, () => app.button('Step').press('Enter'));
    expect(byButton, `${message} ${start}`).toEqual(['transport']);
  }
  await app.position.focus();
  expect(await heardOnStep(app, () => app.page.keyboard.press('ArrowRight')), message).toEqual(['slider']);
}
