import { describe, expect, it } from 'vitest';
import { loadFacts, supervisionLoad } from '#analysis/supervision-load.ts';
import { dataset, person, role, supervision } from '#test/support/people.ts';

const data = dataset({
  people: [
    person('prof', { roles: [role('r1')] }),
    person('idle', { roles: [role('r2')] }),
    person('gone', { roles: [role('r3', { until: '2020' })] }),
    person('a'),
    person('b'),
    person('c'),
  ],
  supervisions: [
    supervision('prof', 'a', { until: '2027-05-22' }),
    supervision('prof', 'b', { role: 'co', shared: 'shared', level: 'masters', until: null }),
    supervision('prof', 'c', { until: '2025-12-31' }),
    supervision('prof', 'c', { id: 'later', start: '2027-01', role: 'unstated' }),
    supervision('gone', 'c', { start: null, until: '2019' }),
  ],
});
const on = (date: string, more = {}) => supervisionLoad(loadFacts(data), { date, ...more });

describe('supervisionLoad', () => {
  it('counts who is current on the day, an unknown end among them and apart', () => {
    const { rows, totals } = on('2026-11-22');
    expect(rows.map((row) => [row.person.id, row.total])).toEqual([
      ['prof', 2],
      ['idle', 0],
    ]);
    expect(rows[0]).toMatchObject({ principalAlone: 1, principalShared: 0, co: 1, unstated: 0, unknownEnds: 1, endingSoon: 1 });
    expect(rows[0]?.byLevel).toMatchObject({ phd: 1, masters: 1, postdoc: 0 });
    expect(totals).toMatchObject({ faculty: 2, students: 2, shared: 1, unknownEnds: 1, endingSoon: 1, medianPerFaculty: 1 });
  });

  it.each([
    ['2025-12-31', 3],
    ['2026-01-01', 2],
    ['2027-05-22', 3],
    ['2027-05-23', 2],
    ['2015-01-01', 0],
  ])('on %s counts %i students of one supervisor', (date, total) => {
    expect(on(date).rows.find((row) => row.person.id === 'prof')?.total).toBe(total);
  });

  it('takes the six months to their last day and no further', () => {
    expect(on('2026-11-21').rows[0]?.endingSoon).toBe(0);
    expect(on('2026-11-22').rows[0]?.endingSoon).toBe(1);
  });

  it('counts a level only, and keeps who has room', () => {
    expect(on('2026-11-22', { level: 'masters' }).rows.map((row) => row.total)).toEqual([1, 0]);
  });
});
