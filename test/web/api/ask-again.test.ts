import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { CollaboratorQuestion } from '#model/collaborators.ts';
import { askingAgain, MOST_TRIES } from '#web/api/ask-again.ts';
import { type ApiClient, createApi } from '#web/api/client.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { Patience } from '#web/state/patience.ts';

type Answer = readonly [status: number, retryAfter?: string | undefined];
interface Asked {
  readonly body: string;
  readonly at: number;
}

const ANSWER = { people: [], considered: 0, knowsIntake: false, topics: [], unknownWords: [] };
const QUESTION = CollaboratorQuestion.parse({ person: 'p1' });

const servers = new Set<Server>();
afterEach(() => {
  for (const server of servers) server.close();
  servers.clear();
});

/** A server that gives these answers one after the other, and the last one from then on. */
async function answering(...answers: readonly Answer[]): Promise<{ api: ApiClient; asked: Asked[]; server: Server }> {
  const asked: Asked[] = [];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    asked.push({ body: await text(request), at: performance.now() });
    const [status, retryAfter] = answers[Math.min(asked.length, answers.length) - 1] ?? [500];
    response.writeHead(status, { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': retryAfter }) });
    response.end(JSON.stringify(status === 200 ? ANSWER : { detail: 'not now' }));
  });
  servers.add(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { api: createApi({ base: `http://127.0.0.1:${port}` }), asked, server };
}

/** Long before a server that wants to be left alone for twenty seconds is asked again. */
const AT_ONCE = { timeout: 10_000 };
const never = new AbortController().signal;

function patient(api: ApiClient, { signal = never, onTry = (_: number): void => undefined } = {}): ApiClient {
  return api.through((fetch) => askingAgain(fetch, { onTry, signal }));
}

describe('asking a server that is not ready', () => {
  it('asks again, the same, until there is an answer, and says which time it is', async () => {
    const { api, asked } = await answering([503, '0'], [503, '0'], [200]);
    const tries: number[] = [];
    expect(await patient(api, { onTry: (number) => tries.push(number) }).collaborators(QUESTION, never)).toEqual(ANSWER);
    expect(tries).toEqual([2, 3]);
    expect(asked).toHaveLength(3);
    for (const { body } of asked) expect(CollaboratorQuestion.parse(JSON.parse(body))).toEqual(QUESTION);
  });

  it('leaves it alone for as long as it asks for', async () => {
    const { api, asked } = await answering([503, '1'], [200]);
    await patient(api).collaborators(QUESTION, never);
    const [first, second] = asked.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(950);
  });

  it('ends after so many times, with what the server said last', async () => {
    const { api, asked } = await answering([503, '0']);
    await expect(patient(api).collaborators(QUESTION, never)).rejects.toMatchObject({ kind: 'store-away', message: /./ });
    expect(asked).toHaveLength(MOST_TRIES);
  });

  it.each([
    [404, undefined],
    [400, '0'],
    [429, '0'],
    [500, '0'],
    [503, undefined],
    [503, '3600'],
    [503, 'Fri, 31 Dec 2027 23:59:59 GMT'],
  ] as const)('takes %s with Retry-After %s for the answer', async (status, retryAfter) => {
    const { api, asked } = await answering([status, retryAfter]);
    await expect(patient(api).collaborators(QUESTION, never)).rejects.toMatchObject({ status });
    expect(asked).toHaveLength(1);
  });

  it('is not done by who was not told to', async () => {
    const { api, asked } = await answering([503, '0'], [200]);
    await expect(api.collaborators(QUESTION, never)).rejects.toMatchObject({ kind: 'store-away' });
    expect(asked).toHaveLength(1);
  });

  it.each(['the question', 'all asking'])(
    'ends at once when %s is given up, not when it would ask next',
    AT_ONCE,
    async (which) => {
      const { api, asked, server } = await answering([503, '20']);
      const [question, all] = [new AbortController(), new AbortController()];
      const asking = patient(api, { signal: all.signal }).collaborators(QUESTION, question.signal);
      const outcome = asking.then(
        () => 'answered',
        () => 'given up',
      );
      await once(server, 'request');
      await pause(50);
      (which === 'the question' ? question : all).abort();
      expect(await outcome).toBe('given up');
      expect(asked).toHaveLength(1);
    },
  );
});

describe('an element that waits', () => {
  function waiting(): { patience: Patience; updates: () => number } {
    let updates = 0;
    const host = {
      explorer: { locale: 'en' } as Explorer,
      addController: (): void => undefined,
      removeController: (): void => undefined,
      requestUpdate: (): void => {
        updates += 1;
      },
      updateComplete: Promise.resolve(true),
    };
    const patience = new Patience(host);
    patience.hostConnected();
    onTestFinished(() => patience.hostDisconnected());
    return { patience, updates: () => updates };
  }

  it('says the usual first, then the time of how many, and the usual again of the next question', async () => {
    const { api } = await answering([503, '0'], [503, '0'], [200]);
    const { patience, updates } = waiting();
    expect([patience.isAsking, patience.said('Looking…')]).toEqual([false, 'Looking…']);
    await patience.with(api).collaborators(QUESTION, never);
    expect(updates()).toBe(2);
    expect(patience.said('Looking…')).toContain(`3 of ${MOST_TRIES}`);
    patience.with(api);
    expect(patience.said('Looking…')).toBe('Looking…');
  });

  it('asks no more once it is gone, and does so again when it is back', AT_ONCE, async () => {
    const { api, asked, server } = await answering([503, '20'], [503, '0'], [200]);
    const { patience } = waiting();
    const asking = patience.with(api).collaborators(QUESTION, never);
    const outcome = asking.catch(() => 'given up');
    await once(server, 'request');
    patience.hostDisconnected();
    expect(await outcome).toBe('given up');
    patience.hostConnected();
    expect(await patience.with(api).collaborators(QUESTION, never)).toEqual(ANSWER);
    expect(asked).toHaveLength(3);
  });
});
