import type { AppPage } from './page.ts';

/** What live regions announce while something is done: the text of a region that changes, at the end of that turn of the page. */
export async function announcedBy(app: AppPage, act: () => Promise<void>): Promise<string[]> {
  const { page } = app;
  await page.evaluate(() => {
    const live = '[aria-live], [role=status], [role=alert], output';
    const textOf = (region: Element): string => (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    const isHeard = (region: Element): boolean =>
      region.getAttribute('aria-live') !== 'off' && !region.closest('[aria-busy=true], [inert]');
    const known = new Map([...document.querySelectorAll(live)].map((each) => [each, textOf(each)]));
    const heard: string[] = [];
    const observer = new MutationObserver(() => {
      for (const region of document.querySelectorAll(live)) {
        const [before, text] = [known.get(region), textOf(region)];
        known.set(region, text);
        // one that comes with its text is not announced, unless it is an alert
        const isNews = before === undefined ? region.matches('[role=alert]') : before !== text;
        if (isNews && text !== '' && isHeard(region)) heard.push(text);
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { heard });
  });
  await act();
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
