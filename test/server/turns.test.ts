import { setImmediate as breathe } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { StoreUnavailable } from '#model/errors.ts';
import { Turns } from '#server/turns.ts';

const LONG = 1e9;

describe('turns', () => {
  test('are taken in the order of asking, one at a time', async () => {
    const turns = new Turns(LONG);
    const told: string[] = [];
    const job = (name: string) => async () => {
      told.push(`${name} begins`);
      await breathe();
      told.push(`${name} ends`);
      return name;
    };
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => turns.take(job(name))));
    expect(answers).toEqual(['a', 'b', 'c']);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('let the event loop go round before each, so that a burst keeps nobody else waiting', async () => {
    const turns = new Turns(LONG);
    let rounds = 0;
    let isOver = false;
    const count = (): void => {
      rounds += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const seen = await Promise.all(Array.from({ length: 5 }, () => turns.take(async () => rounds)));
    isOver = true;
    expect(new Set(seen).size).toBe(5);
  });

  test('go on after one that fails', async () => {
    const turns = new Turns(LONG);
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });

  test('that come too late are not begun', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const turns = new Turns(100);
    const slow = turns.take(async () => {
      clock.mockReturnValue(101);
    });
    const job = vi.fn(async () => 'too late');
    await expect(turns.take(job)).rejects.toThrow(StoreUnavailable);
    await slow;
    expect(job).not.toHaveBeenCalled();
    await expect(turns.take(async () => 'in time')).resolves.toBe('in time');
    clock.mockRestore();
  });
});
