import type { Page } from 'playwright';
import { percentile } from '#test/bench/bench-row.ts';
import { mapReady, VIEWPORT, watchMap } from '#test/bench/frame-times.ts';
import { openBrowser } from '#test/support/chromium.ts';
import type { NetworkView } from '#web/elements/network-view.ts';

const PATIENCE_MS = 60_000;
/** As somebody types who knows the name. */
const KEY_MS = 110;
/** Somebody looks at each answer before the next; clicks as fast as a program makes them would fall together with the card before. */
const LOOK_MS = 450;
const NAMES = 8;
const LETTERS = 7;
const BOXES = 12;
const CARDS = 24;
/** Event Timing reports nothing shorter: what it leaves out counts as this. */
const SHORTEST_MS = 16;

declare global {
  interface Window {
    /** Longest event of each interaction, ms, by its number. */
    interactions?: Map<number, number>;
  }
}

export interface Answer {
  what: string;
  count: number;
  /** Interaction to next paint: 95 % take no longer, and half. */
  p95: number;
  p50: number;
  most: number;
}

/** Types, filters and opens cards with real keys and clicks, and asks Chromium's Event Timing how long each took to be painted. */
export async function timeAnswers(address: string, people: readonly { id: string; label: string }[]): Promise<Answer[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await watchMap(page);
    await watchInteractions(page);
    await page.goto(address);
    await mapReady(page, PATIENCE_MS);
    await page.waitForLoadState('networkidle');
    return [
      await answerOf(page, 'typing into the search', () => typeNames(page, people)),
      await answerOf(page, 'a filter', () => filter(page)),
      await answerOf(page, 'opening a card', () => openCards(page, people)),
    ];
  } finally {
    await browser.close();
  }
}

async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript((durationThreshold) => {
    const longest = new Map<number, number>();
    window.interactions = longest;
    const note = (list: PerformanceObserverEntryList): void => {
      for (const entry of list.getEntries()) {
        if (!(entry instanceof PerformanceEventTiming)) continue;
        const { interactionId, duration } = entry;
        if (interactionId > 0) longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
      }
    };
    const options: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold };
    new PerformanceObserver(note).observe(options);
  }, SHORTEST_MS);
}

/** `act` says how many interactions it was. */
async function answerOf(page: Page, what: string, act: () => Promise<number>): Promise<Answer> {
  await page.evaluate(() => window.interactions?.clear());
  const done = await act();
  await page.waitForTimeout(LOOK_MS);
  const seen = await page.evaluate(() => [...(window.interactions?.values() ?? [])]);
  const all = [...seen, ...Array.from({ length: Math.max(0, done - seen.length) }, () => SHORTEST_MS)];
  return { what, count: all.length, p95: percentile(all, 0.95), p50: percentile(all, 0.5), most: Math.max(...all) };
}

async function typeNames(page: Page, people: readonly { label: string }[]): Promise<number> {
  const box = page.getByRole('combobox').first();
  await box.click();
  let keys = 1;
  for (const { label } of people.slice(0, NAMES)) {
    const letters = label.slice(0, LETTERS);
    await page.keyboard.type(letters, { delay: KEY_MS });
    await page.waitForTimeout(LOOK_MS);
    for (let i = 0; i < letters.length; i++) await page.keyboard.press('Backspace', { delay: KEY_MS / 4 });
    keys += 2 * letters.length;
  }
  await page.keyboard.press('Escape');
  return keys + 1;
}

/** Opens the list of universities, checks and unchecks its first boxes one after the other, and closes it. */
async function filter(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'University', exact: true }).click();
  const boxes = page.locator('wa-checkbox');
  await boxes.first().waitFor();
  let clicks = 1;
  for (let i = 0; i < Math.min(BOXES, await boxes.count()); i++) {
    for (let twice = 0; twice < 2; twice++) {
      await boxes.nth(i).click();
      await page.waitForTimeout(LOOK_MS);
      clicks += 1;
    }
  }
  await page.keyboard.press('Escape');
  return clicks + 1;
}

/** Clicks on people, right of where cards stand. */
async function openCards(page: Page, people: readonly { id: string }[]): Promise<number> {
  let clicks = 0;
  for (const { id } of people) {
    if (clicks === CARDS) break;
    const at = await page.locator('network-view').evaluate((map: NetworkView, person) => map.screenPlaceOf(person), id);
    if (at === null || at.x < 520 || at.x > 1_300 || at.y < 120 || at.y > 740) continue;
    await page.mouse.move(at.x, at.y);
    await page.mouse.click(at.x, at.y);
    await page.waitForTimeout(2 * LOOK_MS);
    clicks += 1;
  }
  return clicks;
}
