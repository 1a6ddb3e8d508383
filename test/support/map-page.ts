import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { NetworkView } from '#web/elements/network-view.ts';
import type { LabelBox, MapCamera } from '#web/graph/map-types.ts';
import { overlaps } from '#web/graph/place-labels.ts';

/** Scales, px per map unit, from the whole map to single people. */
export const FIVE_ZOOMS = [0.55, 0.9, 1.8, 4, 10] as const;

/** Frames in a row without a stir after which what was done has either begun to move the map or will not. */
const STILL_FRAMES = 5;

/** The names on the map once nothing moves any more and no part of it is on its way. */
export async function restedLabels(page: Page): Promise<LabelBox[]> {
  const map = page.locator('network-view');
  await map.evaluate(async (view: NetworkView, stillFrames) => {
    for (let still = 0; still < stillFrames; still++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await view.updateComplete;
      if (view.atRest) continue;
      await new Promise((resolve) => view.addEventListener('map-rest', resolve, { once: true }));
      still = -1;
    }
  }, STILL_FRAMES);
  return map.evaluate((view: NetworkView) => view.labelBoxes());
}

/** Where the map is now; `undefined` before it is drawn. */
export function cameraOf(page: Page): Promise<MapCamera | undefined> {
  return page.locator('network-view').evaluate((view: NetworkView) => view.currentCamera ?? undefined);
}

/** Takes an open page to another address of its own, as its Back button does: nothing is loaded again. */
export async function walkTo(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

/** No two names touch, each is whole inside the view, and what lies on top at its corners and middle is the map itself. */
export async function expectReadable(page: Page, boxes: readonly LabelBox[]): Promise<void> {
  boxes.forEach((box, i) => {
    for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), `“${box.text}” on “${other.text}”`).toBe(false);
  });
  const covered = await page.locator('network-view').evaluate((map: NetworkView, all: readonly LabelBox[]) => {
    const frame = map.getBoundingClientRect();
    const isMap = (x: number, y: number): boolean => {
      let top = document.elementFromPoint(x, y);
      while (top?.shadowRoot && top !== map) {
        const inner: Element | null = top.shadowRoot.elementFromPoint(x, y);
        if (inner === null || inner === top) break;
        top = inner;
      }
      return top === map;
    };
    return all.filter(({ x, y, width, height }) => {
      const [left, top] = [frame.left + x, frame.top + y];
      const points = [
        [left + 1, top + 1],
        [left + width - 1, top + 1],
        [left + 1, top + height - 1],
        [left + width - 1, top + height - 1],
        [left + width / 2, top + height / 2],
      ] as const;
      return !points.every(([px, py]) => isMap(px, py));
    });
  }, boxes);
  expect(covered.map(({ text }) => text)).toEqual([]);
}
