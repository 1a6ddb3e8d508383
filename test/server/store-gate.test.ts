import { describe, expect, test } from 'vitest';
import { Problem } from '#model/api.ts';
import { NotFound, StoreUnavailable } from '#model/errors.ts';
import { StoreGate } from '#server/store-gate.ts';
import type { GraphStore } from '#store/graph-store.ts';
import { openApp } from './app-fixture.ts';
import { awayStore, leakyStore, silentStore } from './fake-store.ts';
import { temporaryHome, writeSnapshot } from './snapshot-fixture.ts';

const QUICK = { deadlineMs: 50, restMs: 100 };
const rest = () => new Promise((resolve) => setTimeout(resolve, QUICK.restMs + 20));

describe('a store that is away', () => {
  test.each([
    ['refuses', awayStore()],
    ['never answers', silentStore()],
  ])('%s: store routes say 503 with Retry-After, the map goes on', async (_, store) => {
    const home = await temporaryHome();
    await writeSnapshot(home, 'public', 'aaa1');
    const { app } = await openApp({ audience: 'public', home, store, ...QUICK });
    for (let i = 0; i < 4; i++) {
      const response = await app.inject({ url: '/api/people/p1' });
      expect(response.statusCode).toBe(503);
      expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
      Problem.parse(response.json());
    }
    for (const url of ['/api/network', '/api/communities/c1', '/api/search?q=tidal&kind=community', '/livez']) {
      expect((await app.inject({ url })).statusCode).toBe(200);
    }
    expect((await app.inject({ url: '/api/about' })).json()).toMatchObject({ storeAvailable: false, snapshot: 'aaa1' });
    expect((await app.inject({ url: '/readyz' })).json()).toMatchObject({ status: 'degraded' });
  });

  test('is left alone once the breaker is open, and comes back by itself', async () => {
    let asked = 0;
    let isAway = true;
    const person: GraphStore['person'] = async () => {
      asked += 1;
      if (isAway) throw new StoreUnavailable('connection refused');
      return undefined;
    };
    const gate = new StoreGate({ open: async () => leakyStore({ person }), ...QUICK });
    const ask = () => gate.ask((store) => store.person('p1'));
    for (let i = 0; i < 6; i++) await expect(ask()).rejects.toThrow(StoreUnavailable);
    expect(asked).toBe(3);
    isAway = false;
    await rest();
    expect(await ask()).toBeUndefined();
    expect(await gate.isAvailable()).toBe(true);
  });

  test('that cannot be opened is tried again', async () => {
    let tries = 0;
    const open = async () => {
      tries += 1;
      if (tries === 1) throw new StoreUnavailable('not up yet');
      return leakyStore();
    };
    const gate = new StoreGate({ open, ...QUICK });
    await expect(gate.ask((store) => store.ping())).rejects.toThrow(StoreUnavailable);
    await expect(gate.ask((store) => store.ping())).resolves.toBeUndefined();
  });

  test('does not keep anybody from closing', async () => {
    const gate = new StoreGate({ open: async () => leakyStore({ close: () => new Promise(() => undefined) }), ...QUICK });
    await gate.ask((store) => store.ping());
    await expect(gate.close()).resolves.toBeUndefined();
  });
});

test('an embedded store is slow on a busy machine, never away', async () => {
  const slow = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 3 * QUICK.deadlineMs));
  const open = async () => {
    await slow();
    return leakyStore({ person: slow, ping: slow });
  };
  const gate = new StoreGate({ open, isEmbedded: true, ...QUICK });
  expect(await gate.isAvailable()).toBe(true);
  for (let i = 0; i < 4; i++) await expect(gate.ask((store) => store.person('p1'))).resolves.toBeUndefined();
  expect(await gate.isAvailable()).toBe(true);
});

test.each([
  [true, ['one', 'one', 'other', 'other']],
  [false, ['one', 'other', 'one', 'other']],
])(
  'a question in parts is answered before the next one begins where the store is embedded (%s)',
  async (isEmbedded, expected) => {
    const gate = new StoreGate({ open: async () => leakyStore(), isEmbedded });
    const told: string[] = [];
    const question = (name: string) =>
      gate.askInParts(async (ask) => {
        for (let part = 0; part < 2; part++) await ask(async () => told.push(name));
      });
    await Promise.all([question('one'), question('other')]);
    expect(told).toEqual(expected);
  },
);

test('nobody waits long for a store that is being opened, and it is opened once', async () => {
  let opened = 0;
  let finish = (): void => undefined;
  const open = () => {
    opened += 1;
    return new Promise<GraphStore>((resolve) => {
      finish = () => resolve(leakyStore());
    });
  };
  const gate = new StoreGate({ open, isEmbedded: true, openingMs: 30 });
  for (let i = 0; i < 4; i++) await expect(gate.ask((store) => store.ping())).rejects.toThrow('being opened');
  expect(await gate.isAvailable()).toBe(false);
  finish();
  expect(await gate.isAvailable()).toBe(true);
  expect(opened).toBe(1);
});

test('an embedded store without a publish is not there, and is once there is one', async () => {
  let isPublished = false;
  const open = async () => (isPublished ? leakyStore() : Promise.reject(new StoreUnavailable('Nothing is published.')));
  const gate = new StoreGate({ open, isEmbedded: true });
  for (let i = 0; i < 5; i++) await expect(gate.ask((store) => store.ping())).rejects.toThrow('Nothing is published.');
  expect(await gate.isAvailable()).toBe(false);
  isPublished = true;
  expect(await gate.isAvailable()).toBe(true);
});

test('what is wrong with a question does not open the breaker', async () => {
  const person: GraphStore['person'] = () => Promise.reject(new NotFound('nobody'));
  const gate = new StoreGate({ open: async () => leakyStore({ person }), ...QUICK });
  for (let i = 0; i < 5; i++) await expect(gate.ask((store) => store.person('p1'))).rejects.toThrow(NotFound);
  expect(await gate.isAvailable()).toBe(true);
});

test('a store opened anew answers from then on; one that cannot be opened leaves the old', async () => {
  const stores = [leakyStore({ audience: 'public' }), leakyStore({ audience: 'members' })];
  const gate = new StoreGate({
    open: async () => stores.shift() ?? Promise.reject(new StoreUnavailable('gone')),
    ...QUICK,
  });
  const audience = () => gate.ask(async (store) => store.audience);
  expect(await audience()).toBe('public');
  await gate.reopen();
  expect(await audience()).toBe('members');
  await expect(gate.reopen()).rejects.toThrow(StoreUnavailable);
  expect(await audience()).toBe('members');
});
