import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { smallNetwork } from '#test/support/small-network.ts';
import type { CameraChangeEvent } from '#web/elements/map-events.ts';
import type { NetworkView } from '#web/elements/network-view.ts';
import '#web/elements/network-view.ts';
import type { LabelBox } from '#web/graph/map-types.ts';
import { overlaps } from '#web/graph/place-labels.ts';

const network = smallNetwork({ people: 300, regions: 4 });

afterEach(() => document.body.replaceChildren());

async function showMap(properties: Partial<NetworkView> = {}): Promise<NetworkView> {
  const map = document.createElement('network-view');
  Object.assign(map, { reducedMotion: true, network, ...properties });
  Object.assign(map.style, { position: 'fixed', left: '0', top: '0', width: '800px', height: '560px' });
  const ready = once(map, 'map-ready');
  document.body.append(map);
  await ready;
  return map;
}

function once<K extends keyof HTMLElementEventMap>(target: HTMLElement, type: K): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}

/** Two frames: one for the element to hear of a change, one to draw it. */
async function frames(map: NetworkView): Promise<void> {
  await map.updateComplete;
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function expectApart(boxes: readonly LabelBox[]): void {
  boxes.forEach((box, i) => {
    for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), `${box.text} on ${other.text}`).toBe(false);
  });
}

async function click(map: NetworkView, place: { x: number; y: number } | null): Promise<void> {
  const stage = map.renderRoot.querySelector('.stage');
  if (!(stage instanceof HTMLElement) || place === null) throw new TypeError('There is nothing to click on.');
  await userEvent.click(stage, { position: place });
}

/** A finger comes down, moves right by `way` px and goes up. */
function press(map: NetworkView, at: { x: number; y: number } | null, way: number): void {
  const stage = map.renderRoot.querySelector('.stage');
  if (!(stage instanceof HTMLElement) || at === null) throw new TypeError('There is nothing to press on.');
  // Made-up pointers cannot be captured.
  stage.setPointerCapture = () => {};
  const fire = (type: string, dx: number): void => {
    const place = { clientX: at.x + dx, clientY: at.y, pointerId: 7, pointerType: 'touch', bubbles: true };
    stage.dispatchEvent(new PointerEvent(type, place));
  };
  fire('pointerdown', 0);
  fire('pointermove', way);
  fire('pointerup', way);
}

describe('network-view', () => {
  it('opens one WebGL context, of the several that sigma would', async () => {
    const map = await showMap();
    const drawn = [...(map.renderRoot.querySelector('.stage')?.querySelectorAll('canvas') ?? [])];
    const asked = drawn
      .map((canvas) => canvas.getContext('webgl2'))
      .filter((context) => context instanceof WebGL2RenderingContext);
    expect(drawn.some(({ className }) => className === 'sigma-edges')).toBe(true);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.canvas).toHaveProperty('className', 'sigma-nodes');
  });

  it('writes names that never touch, none cut by the view or under a control, at five zooms', async () => {
    const control = new DOMRect(0, 0, 320, 90);
    const map = await showMap({ occluders: [control] });
    for (const scale of [0.55, 0.9, 1.6, 3, 7]) {
      map.camera = { x: 270, y: 10, scale };
      await frames(map);
      const boxes = map.labelBoxes();
      expect(boxes.length, `names at ${scale}`).toBeGreaterThan(1);
      expectApart(boxes);
      for (const box of boxes) {
        expect(overlaps(box, control), box.text).toBe(false);
        expect(Math.min(box.x, box.y, 800 - box.x - box.width, 560 - box.y - box.height), box.text).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('always writes the name of who is chosen', async () => {
    const map = await showMap({ selection: { kind: 'person', id: 'p42' } });
    await frames(map);
    expect(map.labelBoxes().map(({ id }) => id)).toContain('p42');
    expectApart(map.labelBoxes());
  });

  it('selects the person under a click', async () => {
    const map = await showMap({ camera: { x: network.nodes.x[5] ?? 0, y: network.nodes.y[5] ?? 0, scale: 5 } });
    await frames(map);
    const chosen = once(map, 'node-select');
    await click(map, map.screenPlaceOf('p5'));
    expect((await chosen).selection).toEqual({ kind: 'person', id: 'p5' });
  });

  it('takes a press of a trembling finger for a tap, and a longer way for a move', async () => {
    const map = await showMap({ camera: { x: network.nodes.x[5] ?? 0, y: network.nodes.y[5] ?? 0, scale: 5 } });
    await frames(map);
    const chosen: string[] = [];
    map.addEventListener('node-select', ({ selection }) => chosen.push(selection.id));
    const before = map.currentCamera;
    press(map, map.screenPlaceOf('p5'), 8);
    expect(chosen).toEqual(['p5']);
    expect(map.currentCamera).toEqual(before);
    press(map, map.screenPlaceOf('p5'), 40);
    expect(chosen).toEqual(['p5']);
    expect(map.currentCamera?.x).toBeLessThan(before?.x ?? 0);
  });

  it('tells of a click beside everything', async () => {
    const map = await showMap();
    const background = once(map, 'background-click');
    await click(map, { x: 4, y: 4 });
    await background;
  });

  it('zooms and fits by its methods, and says where it rests', async () => {
    const map = await showMap();
    const before = map.currentCamera?.scale ?? 0;
    let rest = once(map, 'camera-change');
    map.zoomIn();
    const zoomed: CameraChangeEvent = await rest;
    expect(zoomed.camera.scale).toBeGreaterThan(before);
    expect(zoomed.fitted).toBe(false);
    rest = once(map, 'camera-change');
    map.fit();
    expect((await rest).fitted).toBe(true);
    expect(map.currentCamera?.scale).toBeCloseTo(before, 6);
  });

  it('does not move when a filter changes', async () => {
    const map = await showMap();
    const before = map.currentCamera;
    map.visible = { years: [2019, 2019], topics: [], institutions: [], kinds: ['student'], people: [], minPapers: 1 };
    await frames(map);
    expect(map.currentCamera).toEqual(before);
  });

  it('pans just enough to keep who is chosen in sight when a card opens', async () => {
    const map = await showMap({ camera: { x: 0, y: 0, scale: 3 }, selection: { kind: 'person', id: 'p3' } });
    map.panTo('p3');
    await frames(map);
    map.insets = { top: 0, right: 0, bottom: 0, left: 400 };
    await frames(map);
    expect(map.screenPlaceOf('p3')?.x).toBeGreaterThan(400);
  });

  it('keeps a fitted map fitted when the free area changes', async () => {
    const map = await showMap();
    map.insets = { top: 100, right: 0, bottom: 0, left: 300 };
    await frames(map);
    const left = map.screenPlaceOf('region-2')?.x ?? 0;
    expect(left).toBeGreaterThan(300);
  });

  it('leaves nothing behind when it is taken away, and comes back whole', async () => {
    const map = await showMap();
    map.remove();
    expect(map.renderRoot.querySelectorAll('canvas')).toHaveLength(0);
    const ready = once(map, 'map-ready');
    document.body.append(map);
    await ready;
    expect(map.labelBoxes().length).toBeGreaterThan(0);
  });

  it('hides its canvases from screen readers', async () => {
    const map = await showMap();
    for (const canvas of map.renderRoot.querySelectorAll('canvas')) expect(canvas.closest('[aria-hidden="true"]')).not.toBeNull();
  });

  it('makes a picture of itself', async () => {
    const map = await showMap();
    const poster = map.poster();
    const pixels = poster?.getContext('2d')?.getImageData(0, 0, poster.width, poster.height).data ?? [];
    expect(new Set(pixels).size).toBeGreaterThan(30);
  });

  it('fires events that bubble out of shadow roots', async () => {
    const map = await showMap({ camera: { x: network.nodes.x[0] ?? 0, y: network.nodes.y[0] ?? 0, scale: 5 } });
    await frames(map);
    const heard = once(document.body, 'node-select');
    await click(map, map.screenPlaceOf('p0'));
    expect((await heard).selection).toEqual({ kind: 'person', id: 'p0' });
    expect((await heard).composed).toBe(true);
  });
});
