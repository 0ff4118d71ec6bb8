import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe would mend on the page, or in the part of it that is named; by all its rules, or by those named. */
export async function violations(page: Page, part?: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode() // no frames here, and six times as fast
    .options({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
  const { violations: found } = await (part ? axe.include(part) : axe).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}
