import { StoreUnavailable } from '#model/errors.ts';
import type { GraphStore } from '#store/graph-store.ts';

const REF = { id: 'p1', name: 'Ada Tide', kind: 'faculty' as const };

/** A store whose answers carry more than the schemas declare, to see what leaves the server. Methods can be replaced. */
export function leakyStore(changes: Partial<GraphStore> = {}): GraphStore {
  const fakes: Partial<GraphStore> = {
    audience: 'public',
    async person(id) {
      if (id !== 'p1') return undefined;
      const card = {
        person: { ...REF, secretNote: 'leak' },
        aliases: [],
        externalIds: [],
        roles: [],
        takesStudents: null,
        source: 'test',
        topics: [],
        papers: [],
        paperCount: 0,
        papersByYear: [],
        coauthors: [],
        coauthorCount: 0,
        supervises: [],
        supervisedBy: [],
        community: null,
        region: null,
        group: null,
        email: 'leak@example.org',
      };
      return card;
    },
    topic: async () => undefined,
    paper: async () => undefined,
    neighbourhood: async (id) =>
      id === 'p1' ? { centre: id, people: [{ person: REF, distance: 0 }], edges: [], truncated: false } : undefined,
    search: async () => [],
    people: async (ids) => ids.filter((id) => id === 'p1' || id === 'p2').map((id) => ({ ...REF, id })),
    connections: async () => [],
    supervisionLoad: async ({ date }) => ({
      date,
      rows: [
        {
          person: { ...REF, name: '=HYPERLINK("evil")' },
          institution: null,
          topics: ['t1', 'unpublished'],
          takesStudents: null,
          total: 1,
          principalAlone: 1,
          principalShared: 0,
          co: 0,
          unstated: 0,
          byLevel: { phd: 1, masters: 0, postdoc: 0, visiting: 0, intern: 0, collaborator: 0, undergraduate: 0, unstated: 0 },
          endingSoon: 0,
          unknownEnds: 0,
        },
      ],
      totals: { faculty: 1, students: 1, shared: 0, unknownEnds: 0, endingSoon: 0, medianPerFaculty: 1, byYear: [] },
    }),
    ping: async () => undefined,
    close: async () => undefined,
    ...changes,
  };
  return fakes as GraphStore;
}

/** A store whose driver neither answers nor fails. */
export function silentStore(): GraphStore {
  const never = () => new Promise<never>(() => undefined);
  return leakyStore({ person: never, search: never, ping: never });
}

export function awayStore(): GraphStore {
  const away = () => Promise.reject(new StoreUnavailable('connection refused'));
  return leakyStore({ person: away, search: away, ping: away });
}
