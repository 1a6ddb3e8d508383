import { describe, expect, test } from 'vitest';
import type { Dataset } from '#model/dataset.ts';
import { StoreUnavailable } from '#model/errors.ts';
import { DerivedRecord } from '#server/derived-record.ts';
import { StoreGate } from '#server/store-gate.ts';
import { type Whole, wholeStore } from '#server/whole-store.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { dataset, person } from '#test/support/people.ts';
import { leakyStore } from './fake-store.ts';

/** A store of one person whose record can be exchanged, and names made of it that are counted. */
function oneNamed(name: string) {
  const state = { version: 'v1', name, reads: 0, made: 0 };
  const store = leakyStore({
    version: async () => state.version,
    read: async () => {
      state.reads += 1;
      return dataset({ people: [person('p1', { name: state.name })] });
    },
  });
  function* make({ dataset: { people } }: Whole): Generator<void, string> {
    yield;
    state.made += 1;
    return people.map((each) => each.name).join();
  }
  return { state, store, make };
}

const gateTo = (store: GraphStore): StoreGate => new StoreGate({ open: async () => store });

function recordOf(store: StoreGate, make: (whole: Whole) => Generator<void, string>, patienceMs = 8_000): DerivedRecord<string> {
  return new DerivedRecord(wholeStore({ store, make }), { doing: 'Names are being read.', patienceMs });
}

describe('what is made of the whole record', () => {
  test('is made once for many who ask at once, and again only for another version', async () => {
    const { state, store, make } = oneNamed('Ada');
    const derived = recordOf(gateTo(store), make);
    expect(await Promise.all([derived.current(), derived.current(), derived.prepare()])).toEqual(['Ada', 'Ada', undefined]);
    expect(await derived.current()).toBe('Ada');
    await derived.prepare();
    expect(state).toMatchObject({ reads: 1, made: 1 });
    Object.assign(state, { version: 'v2', name: 'Bo' });
    expect(await derived.current()).toBe('Bo');
    expect(state.made).toBe(2);
  });

  test('of a store opened anew is made before somebody asks', async () => {
    const [one, other] = [oneNamed('Ada'), oneNamed('Bo')];
    other.state.version = 'v2';
    const stores = [one.store, other.store];
    const gate = new StoreGate({ open: async () => stores.shift() ?? other.store, isEmbedded: true });
    const derived = recordOf(gate, one.make);
    await derived.prepare();
    expect(one.state.made).toBe(1);
    await gate.reopen();
    await derived.prepare();
    expect(one.state.made).toBe(2);
    expect(await derived.current()).toBe('Bo');
    expect(one.state.made).toBe(2);
  });

  test('lets nobody wait long, and is there for who comes back', async () => {
    const { store, make } = oneNamed('Ada');
    let read = (): void => undefined;
    const isRead = new Promise<void>((resolve) => {
      read = resolve;
    });
    const slow = leakyStore({ ...store, read: () => isRead.then(() => store.read()) });
    const derived = recordOf(gateTo(slow), make, 20);
    await expect(derived.current()).rejects.toThrow(StoreUnavailable);
    await expect(derived.current()).rejects.toThrow('ask again');
    read();
    await derived.prepare();
    expect(await derived.current()).toBe('Ada');
  });

  test('is never of a record that was exchanged while it was read', async () => {
    const { state, store, make } = oneNamed('Ada');
    const read = async (): Promise<Dataset> => {
      const found = await store.read();
      if (state.reads === 1) Object.assign(state, { version: 'v2', name: 'Bo' });
      return found;
    };
    const derived = recordOf(gateTo(leakyStore({ ...store, read })), make);
    await expect(derived.current()).rejects.toThrow(StoreUnavailable);
    expect(await derived.current()).toBe('Bo');
  });

  test('of nothing is nothing to find', async () => {
    const { store, make } = oneNamed('Ada');
    const empty = leakyStore({ ...store, version: async () => undefined });
    const derived = recordOf(gateTo(empty), make);
    await expect(derived.current()).rejects.toMatchObject({ code: 'not-found' });
    await expect(derived.prepare()).resolves.toBeUndefined();
  });

  test('is there before what is made of it in turn, and both are made once for each version', async () => {
    const { state, store, make } = oneNamed('Ada');
    const first = recordOf(gateTo(store), make);
    const later = { isHeld: true, made: 0 };
    const length = new DerivedRecord(
      first.andThen(function* (name): Generator<void, number> {
        while (later.isHeld) yield;
        later.made += 1;
        return name.length;
      }),
      { doing: 'Letters are being counted.', patienceMs: 20 },
    );
    const counting = length.prepare();
    expect(await first.current()).toBe('Ada');
    await expect(length.current()).rejects.toThrow('Letters are being counted. The map goes on');
    expect(later.made).toBe(0);
    later.isHeld = false;
    await counting;
    expect(await length.current()).toBe(3);
    Object.assign(state, { version: 'v2', name: 'Bo' });
    expect(await Promise.all([length.current(), first.current(), length.current()])).toEqual([2, 'Bo', 2]);
    expect([state.reads, state.made, later.made]).toEqual([2, 2, 2]);
  });
});
