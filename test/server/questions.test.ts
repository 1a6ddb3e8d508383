import { beforeAll, describe, expect, test } from 'vitest';
import { API_CAPS, Problem } from '#model/api.ts';
import { QuestionId } from '#model/question-id.ts';
import { QUESTIONS, QuestionAnswer } from '#model/questions.ts';
import { Tree } from '#model/tree.ts';
import { Audience, maySee } from '#model/visibility.ts';
import type { App } from '#server/context.ts';
import { MemoryStore } from '#store/memory-store.ts';
import { byline, dataset, paper, person, role, supervision } from '#test/support/people.ts';
import { openApp } from './app-fixture.ts';
import { temporaryHome } from './snapshot-fixture.ts';

const university = (id: string) =>
  ({
    id,
    name: { en: `University ${id}`, fr: `Université ${id}`, frMissing: false },
    shortName: null,
    kind: 'university',
    source: 'test',
    visibility: 'public',
  }) as const;

/** Ann of the north and Ben of the south wrote with Cat, who is of neither; Sam studies with both, and agreed to nothing. */
const BAY = dataset({
  institutions: [university('north'), university('south')],
  people: [
    person('ann', { roles: [role('r1', { institution: 'north' })] }),
    person('ben', { roles: [role('r2', { institution: 'south' })] }),
    person('cat'),
    person('sam', { roles: [role('r3', { kind: 'student', institution: 'north', visibility: 'members' })] }),
    person('far', { roles: [role('r4')] }),
  ],
  papers: ['ac0', 'ac1', 'bc0'].map((id) => paper(id)),
  authorships: [...byline('ac0', 'ann', 'cat'), ...byline('ac1', 'ann', 'cat'), ...byline('bc0', 'ben', 'cat')],
  supervisions: [supervision('ann', 'sam'), supervision('ben', 'sam', { role: 'co', shared: 'shared' })],
});

async function openBay(audience: Audience): Promise<{ app: App; record: MemoryStore }> {
  const home = await temporaryHome();
  const record = await MemoryStore.openRecord(home, 'staff');
  await record.load(BAY);
  const store = audience === 'staff' ? record : await MemoryStore.openRecord(home, audience);
  return { app: (await openApp({ audience, home: await temporaryHome(), store, config: { rateLimit: 0 } })).app, record };
}

const answerOf = async (app: App, url: string): Promise<QuestionAnswer> =>
  QuestionAnswer.parse((await app.inject({ url: `/api/questions/${url}` })).json());

describe('GET /api/questions/:id', () => {
  const apps = new Map<Audience, App>();
  beforeAll(async () => {
    for (const audience of Audience.options) apps.set(audience, (await openBay(audience)).app);
  });
  const appOf = (audience: Audience): App => apps.get(audience) as App;

  test('says who bridges two universities, by names, figures and the total', async () => {
    const { a, b, total, rows } = await answerOf(appOf('public'), 'between?a=north&b=south');
    expect([a?.id, b?.id, total]).toEqual(['north', 'south', 1]);
    expect(rows.map(({ people, figures }) => [people[0]?.person.id, ...figures])).toEqual([['cat', 2, 1, 1, 1, 0, 2024]]);
  });

  test('pages through an answer whose total stays whole', async () => {
    const app = appOf('members');
    const whole = await answerOf(app, 'most-cosupervision?limit=500');
    expect(whole.total).toBe(1);
    expect(await answerOf(app, 'most-cosupervision?offset=1')).toEqual({ ...whole, offset: 1, rows: [] });
  });

  const asked = Audience.options.flatMap((audience) => QuestionId.options.map((id) => ({ audience, id })));
  test.each(asked)('$audience asks $id, and is answered where every fact of it may be seen', async ({ audience, id }) => {
    const response = await appOf(audience).inject({ url: `/api/questions/${id}` });
    const may = maySee(audience, QUESTIONS[id].audience);
    expect(response.statusCode).toBe(may ? 200 : 403);
    if (!may) expect(response.body).not.toMatch(/sam|ann|ben/);
    if (audience === 'public') expect(response.body).not.toContain('"sam"');
    if (may && QUESTIONS[id].audience !== 'public') expect(response.headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['a question that there is not', 'who-is-best', 400],
    ['a year that is none', 'bridges?since=soon', 400],
    ['more rows than the cap', 'bridges?limit=501', 400],
    ['a place that is not there', 'between?a=north&b=nowhere', 404],
    ['a topic that is not there', 'bridges?topic=none', 404],
  ])('%s is a problem', async (_, url, status) => {
    const response = await appOf('public').inject({ url: `/api/questions/${url}` });
    expect(response.statusCode).toBe(status);
    expect(Problem.parse(response.json()).status).toBe(status);
  });

  test('answers from what is loaded now, and not from what was', async () => {
    const { app, record } = await openBay('staff');
    expect((await answerOf(app, 'between?a=north&b=south')).total).toBe(1);
    await record.load({ ...BAY, authorships: BAY.authorships.filter(({ paper: id }) => id !== 'bc0') });
    expect((await answerOf(app, 'between?a=north&b=south')).total).toBe(0);
  });
});

describe('GET /api/paths/tree', () => {
  let app: App;
  beforeAll(async () => {
    app = (await openBay('public')).app;
  });
  const ask = (...query: string[]) => app.inject({ url: `/api/paths/tree?${query.join('&')}` });

  test('joins several people, each hop with its papers, and says who cannot be', async () => {
    const tree = Tree.parse((await ask('person=ann', 'person=ben', 'person=far')).json());
    expect(tree.hops.map(({ from, to, ties }) => [from, to, ties[0]?.paperCount])).toEqual([
      ['ann', 'cat', 2],
      ['cat', 'ben', 1],
    ]);
    expect(tree.apart.map(({ id }) => id)).toEqual(['far']);
    expect(tree.weakest).toBe(1);
  });

  test('joins nobody by a supervision that this audience may not see', async () => {
    const tree = Tree.parse((await ask('person=ann', 'person=ben', 'avoid=cat')).json());
    expect([tree.apart.map(({ id }) => id), tree.hops]).toEqual([['ben'], []]);
  });

  test.each([
    ['a single person', ['person=ann'], 400],
    ['more people than the cap', Array.from({ length: API_CAPS.joined + 1 }, () => 'person=ann'), 400],
    ['somebody who is not there', ['person=ann', 'person=nobody'], 404],
    ['a student whom this audience may not know', ['person=ann', 'person=sam'], 404],
  ])('%s is a problem', async (_, query, status) => {
    expect((await ask(...query)).statusCode).toBe(status);
  });
});
