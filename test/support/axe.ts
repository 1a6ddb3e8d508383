import axe from 'axe-core';
import type { Page } from 'playwright';

/** What axe finds on the page as it is, with the elements at fault. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated by the browser's own hand: the page's policy would refuse an injected script.
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
