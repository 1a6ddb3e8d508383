import { beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '#model/api.ts';
import { COLLABORATOR_CAPS, CollaboratorQuestion, Collaborators } from '#model/collaborators.ts';
import { StoreUnavailable } from '#model/errors.ts';
import { CollaboratorDesk } from '#server/collaborator-desk.ts';
import type { App } from '#server/context.ts';
import { StoreGate } from '#server/store-gate.ts';
import { MemoryStore } from '#store/memory-store.ts';
import { openServingStore } from '#store/open-store.ts';
import { byline, dataset, paper, person } from '#test/support/people.ts';
import { openApp } from './app-fixture.ts';
import { leakyStore } from './fake-store.ts';
import { INSTITUTE, publishInstitute } from './secrets-fixture.ts';
import { temporaryHome } from './snapshot-fixture.ts';

const OTHERS = Array.from({ length: 20 }, (_, i) => `other${i}`);

const tides = { id: 'tides', label: { en: 'tides', fr: 'marées', frMissing: false }, parent: null } as const;

/** Ada and Bo wrote together, Bo and Cy too, about tides; others about other things. Ada was Adah once, and tides were called waves. */
const BAY = dataset({
  topics: [{ ...tides, source: 'test', visibility: 'public' }],
  people: ['ada', 'bo', 'cy', 'di', ...OTHERS].map((id) => person(id)),
  papers: [
    ...['w1', 'w2', 'w3'].map((id) => paper(id, { title: `Tidal energy, part ${id}` })),
    ...OTHERS.map((id) => paper(`w-${id}`, { title: `Glaciers and ${id}` })),
  ],
  authorships: [
    ...byline('w1', 'ada', 'bo'),
    ...byline('w2', 'bo', 'cy'),
    ...byline('w3', 'cy', 'di'),
    ...OTHERS.flatMap((id) => byline(`w-${id}`, id)),
  ],
  abouts: ['w1', 'w2', 'w3'].map((id) => ({
    id: `a-${id}`,
    paper: id,
    topic: 'tides',
    score: 1,
    source: 'test',
    visibility: 'public',
  })),
  redirects: [
    { from: 'adah', to: 'ada' },
    { from: 'ada-of-old', to: 'adah' },
    { from: 'waves', to: 'tides' },
  ],
});

async function openBay(options: { log?: (line: string) => void } = {}): Promise<App> {
  const store = await MemoryStore.openRecord(await temporaryHome(), 'staff');
  await store.load(BAY);
  const config = { logLevel: 'trace', rateLimit: 0 };
  return (await openApp({ audience: 'public', home: await temporaryHome(), store, config, log: () => undefined, ...options }))
    .app;
}

const ask = (app: App, payload: string | object, contentType = 'application/json') =>
  app.inject({ method: 'POST', url: '/api/collaborators', headers: { 'content-type': contentType }, payload });

describe('POST /api/collaborators', () => {
  let app: App;
  beforeAll(async () => {
    app = await openBay();
  });

  test('suggests people to a person, none of whom wrote with them', async () => {
    const response = await ask(app, { person: 'ada' });
    expect(response.statusCode).toBe(200);
    const { people } = Collaborators.parse(response.json());
    expect(people.map((each) => each.person.id)).toEqual(expect.arrayContaining(['cy']));
    expect(people.map((each) => each.person.id)).not.toEqual(expect.arrayContaining(['bo']));
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['a person', { person: 'adah' }, { person: 'ada' }],
    ['a person merged twice', { person: 'ada-of-old' }, { person: 'ada' }],
    ['a topic', { topics: ['waves', 'tides'] }, { topics: ['tides'] }],
  ])('knows %s by an id of before', async (_, old, present) => {
    const { people } = Collaborators.parse((await ask(app, old)).json());
    expect(people.length).toBeGreaterThan(0);
    expect(people).toEqual(Collaborators.parse((await ask(app, present)).json()).people);
  });

  test.each([
    ['nothing to go by', {}, 400],
    ['only blanks to go by', { text: '  ' }, 400],
    ['a text above the cap', { text: 'a'.repeat(COLLABORATOR_CAPS.text + 1) }, 400],
    ['an id that cannot be one', { person: '<script>' }, 400],
    ['more people than the cap', { person: 'ada', limit: COLLABORATOR_CAPS.people + 1 }, 400],
    ['a person who is not there', { person: 'nobody' }, 404],
    ['a topic that is not there', { topics: ['tides', 'none'] }, 404],
    ['a body of megabytes', { text: 'é'.repeat(300_000) }, 413],
  ])('%s is an RFC 9457 problem', async (_, body, status) => {
    const response = await ask(app, body);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const problem = Problem.parse(response.json());
    expect(problem).toMatchObject({ status, instance: '/api/collaborators' });
    expect(problem.detail).not.toMatch(/\bat .*\.ts:\d+/);
  });

  test('the longest text there may be fits, however it is written', async () => {
    const escaped = `{"text":"${'\\u00e9'.repeat(COLLABORATOR_CAPS.text)}"}`;
    expect((await ask(app, escaped)).statusCode).toBe(200);
  });

  test.each([
    ['{"text":', 'application/json', 400],
    ['text=a', 'application/x-www-form-urlencoded', 415],
    ['{"text":"tides"}', 'text/plain', 400],
  ])('a body that a form of another site could send is refused: %s as %s', async (body, type, status) => {
    expect((await ask(app, body, type)).statusCode).toBe(status);
  });

  test('is documented with what it takes and what it answers', async () => {
    const { paths } = (await app.inject({ url: '/api/openapi.json' })).json();
    const { post } = paths['/api/collaborators'];
    expect(Object.keys(post.responses).sort()).toEqual(['200', '400', '404', '413', '429', '503']);
    const { schema } = post.requestBody.content['application/json'];
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['person', 'topics', 'text', 'limit']));
    expect(schema.required ?? []).toEqual([]);
  });
});

test('whoever is hidden is suggested to nobody from the next publish on', async () => {
  const home = await temporaryHome();
  await publishInstitute(home);
  const gate = new StoreGate({ open: () => openServingStore({ audience: 'public', home, env: {} }), isEmbedded: true });
  const desk = new CollaboratorDesk(gate);
  const names = async () => {
    const question = CollaboratorQuestion.parse({ person: 'prof', includeKnown: true, limit: 50 });
    return (await desk.answer(question)).people.map(({ person }) => person.name);
  };
  expect(await names()).toContain('Bo Wave');
  const people = INSTITUTE.people.map((each) => (each.id === 'second' ? { ...each, hidden: true } : each));
  await publishInstitute(home, { ...INSTITUTE, people });
  await gate.reopen();
  const now = await names();
  expect(now).not.toContain('Bo Wave');
  expect(now).toContain('Fish 1');
  await gate.close();
});

test('while the store is away a question is told when to come back', async () => {
  const version = () => Promise.reject(new StoreUnavailable('connection refused'));
  const { app } = await openApp({ audience: 'public', home: await temporaryHome(), store: leakyStore({ version }) });
  const response = await ask(app, { text: 'tides' });
  expect(response.statusCode).toBe(503);
  expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  Problem.parse(response.json());
});

test('what somebody pastes is in no line of the log, however the question goes', async () => {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const app = await openBay({ log });
  const text = 'PASTEDSECRET';
  const statuses = [];
  for (const body of [
    { text },
    { text, limit: text },
    { text, person: 'nobody' },
    { text: text.repeat(50_000) },
    `{"text":"${text}`,
  ]) {
    statuses.push((await ask(app, body)).statusCode);
  }
  const failing = leakyStore({ version: () => Promise.reject(new TypeError('broken')) });
  const broken = await openApp({
    audience: 'public',
    home: await temporaryHome(),
    store: failing,
    config: { logLevel: 'trace' },
    log,
  });
  statuses.push((await ask(broken.app, { text })).statusCode);
  expect(statuses).toEqual([200, 400, 404, 413, 400, 500]);
  expect(lines.join()).toContain('/api/collaborators');
  expect(lines.join()).toContain('broken');
  expect(lines.join()).not.toMatch(/PASTEDSECRET/i);
});
