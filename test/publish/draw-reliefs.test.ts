import { expect, test } from 'vitest';
import { createDrawReliefs } from '#publish/draw-reliefs.ts';
import { smallNetwork } from '#test/support/small-network.ts';

const { nodes } = smallNetwork({ people: 200 });

test('land is drawn once for audiences that share a drawing, and anew for others', async () => {
  const drawReliefs = createDrawReliefs();
  const first = await drawReliefs(nodes, { isLarge: true });
  expect(first.length).toBeGreaterThan(3);
  expect(await drawReliefs(nodes, { isLarge: true })).toBe(first);
  const others = await drawReliefs({ ...nodes }, { isLarge: true });
  expect(others).not.toBe(first);
  expect(others).toEqual(first);
});

test('whoever asks it to end is heard between squares', async () => {
  const controller = new AbortController();
  const drawing = createDrawReliefs()(nodes, { isLarge: true, signal: controller.signal });
  setImmediate(() => controller.abort());
  await expect(drawing).rejects.toThrow('aborted');
});
