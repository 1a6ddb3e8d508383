import { describe, expect, it } from 'vitest';
import { CollaboratorQuestion } from '#model/collaborators.ts';
import { ApiError, failureKind } from '#web/api/api-error.ts';
import { createApi } from '#web/api/client.ts';

const { signal } = new AbortController();
const json = (body: unknown, status = 200): Response => Response.json(body, { status });

function apiAnswering(answer: (url: string) => Response | Promise<Response>): {
  api: ReturnType<typeof createApi>;
  asked: string[];
} {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (url) => {
    asked.push(String(url));
    return answer(String(url));
  };
  return { api: createApi({ base: 'http://test', fetch }), asked };
}

const failing = async (answer: () => Response | Promise<Response>): Promise<ApiError> => {
  const error: unknown = await apiAnswering(answer)
    .api.about(signal)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
};

describe('the client of the API', () => {
  it.each([
    [400, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [429, 'busy'],
    [500, 'away'],
    [502, 'away'],
    [503, 'store-away'],
  ])('turns status %i into "%s"', async (status, kind) => {
    const error = await failing(() => json({ detail: 'no problem document' }, status));
    expect(error).toMatchObject({ kind, status });
  });

  it('says what the problem document says', async () => {
    const problem = { type: 't', title: 'T', status: 503, detail: 'The store sleeps.', instance: '/x', requestId: 'r' };
    expect((await failing(() => json(problem, 503))).message).toBe('The store sleeps.');
  });

  it('calls no answer "away", and an answer of another shape "unreadable"', async () => {
    const away = await failing(() => Promise.reject(new TypeError('network')));
    expect(away).toMatchObject({ kind: 'away', status: 0 });
    expect((await failing(() => json({ name: 'x' }))).kind).toBe('unreadable');
    expect((await failing(() => new Response('<html>'))).kind).toBe('unreadable');
  });

  it('lets an abort through as an abort', async () => {
    const controller = new AbortController();
    const { api } = apiAnswering(() => {
      controller.abort();
      return Promise.reject(controller.signal.reason);
    });
    await expect(api.about(controller.signal)).rejects.toBe(controller.signal.reason);
  });

  it('counts what is not an error of ours as the server being away', () => {
    expect(failureKind(new Error('?'))).toBe('away');
    expect(failureKind(undefined)).toBe('away');
  });

  it('escapes ids and puts only what was asked into the query', async () => {
    const { api, asked } = apiAnswering(() => json({}, 404));
    await api.person('a:b@c', signal).catch(() => undefined);
    await api.supervision({ date: null, topic: 't1', institution: null, level: 'phd' }, 'fr', signal).catch(() => undefined);
    await api.paths({ from: 'p1', to: 'p:2', avoid: ['p3', 'p4'] }, signal).catch(() => undefined);
    expect(asked).toEqual([
      'http://test/api/people/a%3Ab%40c',
      'http://test/api/supervision?lang=fr&topic=t1&level=phd',
      'http://test/api/paths?from=p1&to=p%3A2&limit=5&avoid=p3&avoid=p4',
    ]);
  });

  it('asks for collaborators without putting a word of it into the address', async () => {
    const answer = { people: [], considered: 0, knowsIntake: false, topics: [], unknownWords: ['xylophone'] };
    const sent: { url: string; init: RequestInit | undefined }[] = [];
    const fetch: typeof globalThis.fetch = async (url, init) => {
      sent.push({ url: String(url), init });
      return json(answer);
    };
    const question = CollaboratorQuestion.parse({ text: 'my secret idea', person: 'p1' });
    expect(await createApi({ base: 'http://test', fetch }).collaborators(question, signal)).toEqual(answer);
    const [{ url, init } = { url: '', init: undefined }] = sent;
    expect(url).toBe('http://test/api/collaborators');
    expect(init).toMatchObject({
      method: 'POST',
      signal,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
    });
    expect(CollaboratorQuestion.parse(JSON.parse(String(init?.body)))).toEqual(question);
  });

  const manifest = {
    format: 'reseau-snapshot',
    version: 1,
    hash: 'abc',
    audience: 'public',
    name: { en: 'X', fr: 'X' },
    asOf: '2026-11-22',
    publishedAt: '2026-11-22T00:00:00Z',
    counts: { people: 0, papers: 0, topics: 0, edges: 0 },
    files: { network: 'network.abc.json', papers: 'p', communities: 'c', supervision: null },
  };
  const [manifestFile, networkFile] = ['http://test/snapshot/manifest.json', 'http://test/snapshot/network.abc.json'];

  it('finds the network by the name that the manifest gives it', async () => {
    const { api, asked } = apiAnswering((url) => json(url === manifestFile ? manifest : { not: 'a network' }));
    await expect(api.network(signal)).rejects.toMatchObject({ kind: 'unreadable' });
    expect(asked).toEqual([manifestFile, networkFile]);
  });

  it.each([
    ['no answer', () => Promise.reject(new TypeError('network'))],
    ['a gateway without a server', () => json({}, 502)],
  ])('takes %s to a preload of before for no failure of the network now', async (_, failed) => {
    const seen = new Set<string>();
    const { api, asked } = apiAnswering((url) => {
      if (!seen.has(url)) {
        seen.add(url);
        return failed();
      }
      return json(url === manifestFile ? manifest : { not: 'a network' });
    });
    await expect(api.network(signal)).rejects.toMatchObject({ kind: 'unreadable' });
    expect(asked).toEqual([manifestFile, manifestFile, networkFile, networkFile]);
  });
});
