import type { Browser, Page } from 'playwright';

/** What a page said that a person should never have to read in its console. */
export interface Complaints {
  readonly list: string[];
}

/** A page of the explorer that has drawn its map, with everything the console complained about. */
export async function openExplorer(
  browser: Browser,
  address: string,
  { phone = false, locale = 'en-CA', newcomer = false }: { phone?: boolean; locale?: string; newcomer?: boolean } = {},
): Promise<{ page: Page; complaints: Complaints }> {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const page = await browser.newPage({ viewport, locale, hasTouch: phone, reducedMotion: 'reduce', colorScheme: 'light' });
  page.setDefaultTimeout(30_000);
  if (!newcomer) await page.addInitScript(() => localStorage.setItem('reseau-hint', 'seen'));
  const complaints: Complaints = { list: [] };
  page.on('pageerror', (error) => complaints.list.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.list.push(message.text());
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, complaints };
}

/** Types a name into the search box and opens the first person found. */
export async function openPerson(page: Page, name: string): Promise<void> {
  const box = page.getByRole('combobox').first();
  await box.fill(name);
  await page.getByRole('option', { name }).first().waitFor();
  await box.press('Enter');
  await page.locator('person-card').getByRole('tab').first().waitFor();
}
