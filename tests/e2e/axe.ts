import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe would mend on the page, or in the part of it that is named. */
export async function violations(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode() // no frames here, and six times as fast
    .options({ resultTypes: ['violations'] });
  if (part) await hideAround(page, part);
  const { violations: found } = await (part ? axe.include(part) : axe).analyze();
  if (part) await showAgain(page);
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

const HIDDEN = 'data-beside-axe';

/**
 * What stands beside a part keeps its room, and is not seen: axe asks of each thing that is seen where it lies, even of those it was
 * not told to judge, and a stage has thousands. What has the focus keeps it.
 */
function hideAround(page: Page, part: string): Promise<void> {
  return page.evaluate(
    ([selector, mark]) => {
      const parts = [...document.querySelectorAll(selector)];
      const path = new Set<Element>();
      for (const each of parts) for (let at: Element | null = each; at; at = at.parentElement) path.add(at);
      for (const each of path) {
        if (parts.includes(each)) continue;
        for (const beside of each.children) {
          if (path.has(beside) || beside.contains(document.activeElement)) continue;
          if (!(beside instanceof HTMLElement) || beside.style.visibility !== '') continue;
          beside.style.visibility = 'hidden';
          beside.setAttribute(mark, '');
        }
      }
    },
    [part, HIDDEN] as const,
  );
}

function showAgain(page: Page): Promise<void> {
  return page.evaluate((mark) => {
    for (const each of document.querySelectorAll<HTMLElement>(`[${mark}]`)) {
      each.style.visibility = '';
      each.removeAttribute(mark);
    }
  }, HIDDEN);
}
