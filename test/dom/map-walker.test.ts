import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { smallNetwork } from '#test/support/small-network.ts';
import '#web/elements/map-walker.ts';
import type { MapWalker, WalkedMap } from '#web/elements/map-walker.ts';

afterEach(() => document.body.replaceChildren());

/** A walker whose map notes whom it was told to light up. */
async function walkerOf(pointed: (string | null)[]): Promise<MapWalker> {
  const map: WalkedMap = {
    panBy: () => {},
    zoomIn: () => {},
    zoomOut: () => {},
    fit: () => {},
    panTo: () => {},
    point: (id) => pointed.push(id),
    select: () => {},
  };
  const walker = document.createElement('map-walker');
  Object.assign(walker, { network: smallNetwork({ people: 20, regions: 2 }), map });
  document.body.append(walker);
  await walker.updateComplete;
  return walker;
}

function leave(): void {
  const focused = document.activeElement?.shadowRoot?.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
}

it('leaves whoever a pointer is over lit up when a press takes the focus from it', async () => {
  const pointed: (string | null)[] = [];
  const walker = await walkerOf(pointed);
  walker.focusQuietly();
  leave();
  expect(document.activeElement).toBe(document.body);
  expect(pointed).toEqual([]);
});

it('lights nobody up any more when the focus leaves a person who was walked to', async () => {
  const pointed: (string | null)[] = [];
  const walker = await walkerOf(pointed);
  walker.focus();
  while (typeof pointed.at(-1) !== 'string' && pointed.length < 8) await userEvent.keyboard('{Enter}');
  expect(pointed.at(-1)).toEqual(expect.any(String));
  leave();
  expect(pointed.at(-1)).toBe(null);
});
