import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Takes six times as long as all other rules together; contrast.sweep.ts asks it of the views in both themes. */
export const CONTRAST = 'color-contrast';

/** What axe would mend on the page, or in the part of it that is named; by all its rules but those left out. */
export async function violations(page: Page, part?: string, ...leftOut: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode() // no frames here, and six times as fast
    .options({ resultTypes: ['violations'] })
    .disableRules(leftOut);
  const { violations: found } = await (part ? axe.include(part) : axe).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}
