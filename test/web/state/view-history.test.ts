import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRandom } from '#analysis/random.ts';
import { clearFilters, moveCamera, select, setFilter, setLanguage, setPage } from '#web/state/changes.ts';
import { arrivedAt, foundEntry, Step, stepBetween, steppedOn } from '#web/state/history-entry.ts';
import { ViewHistory } from '#web/state/view-history.ts';

/** A tab of a browser: entries of this site between those of others. */
class Tab {
  readonly entries = [
    { state: null as unknown, url: 'elsewhere' },
    { state: null as unknown, url: '/' },
  ];
  here = 1;
  readonly listeners = new Map<string, ((event: object) => void)[]>();

  get location() {
    const search = new URL(this.entries[this.here]?.url ?? '/', 'http://x').search;
    return { search, pathname: '/', href: `http://x/${search}` };
  }

  stub(type: string): void {
    vi.stubGlobal('location', new Proxy({}, { get: (_, key) => Reflect.get(this.location, key) }));
    vi.stubGlobal('history', {
      ...{ replaceState: this.replace, pushState: this.push, go: this.go },
      state: null,
    });
    const { history } = globalThis;
    Object.defineProperty(history, 'state', { get: () => this.entries[this.here]?.state });
    vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => void) =>
      this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]),
    );
    vi.stubGlobal('removeEventListener', () => {});
    class Timing {
      readonly type = type;
    }
    vi.stubGlobal('PerformanceNavigationTiming', Timing);
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([new Timing() as unknown as PerformanceEntry]);
  }

  readonly replace = (state: unknown, _: string, url: string): void => {
    this.entries[this.here] = { state: structuredClone(state), url };
  };

  readonly push = (state: unknown, _: string, url: string): void => {
    this.entries.splice(++this.here, Number.POSITIVE_INFINITY, { state: structuredClone(state), url });
  };

  readonly go = (by: number): void => {
    this.here = Math.min(Math.max(this.here + by, 0), this.entries.length - 1);
    if (this.entries[this.here]?.url === 'elsewhere') throw new Error('left the site');
    for (const listener of this.listeners.get('popstate') ?? []) listener({});
  };
}

const host: ReactiveControllerHost = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

let tab: Tab;
let now = 0;

/** The explorer comes, in this tab, by a link or by a reload. */
function arrive(type = 'navigate'): ViewHistory {
  tab.listeners.clear();
  tab.stub(type);
  const explorer = new ViewHistory(host);
  explorer.hostConnected();
  return explorer;
}

beforeEach(() => {
  now = 0;
  tab = new Tab();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ada = select({ kind: 'person', id: 'ada' });
const wide = { camera: { x: 1, y: 2, scale: 3 } };

describe('undo and redo', () => {
  it('go back and on through what was pushed, and say what', () => {
    const explorer = arrive();
    explorer.navigate(ada);
    explorer.navigate(setFilter({ kinds: ['faculty'] }));
    expect(explorer.step(-1)).toBe('filter');
    expect(explorer.view.filter.kinds).toEqual([]);
    expect(explorer.step(-1)).toBe('card');
    expect(explorer.view.selection).toBeNull();
    expect(explorer.step(-1)).toBeNull();
    expect(explorer.step(1)).toBe('card');
    expect(explorer.step(1)).toBe('filter');
    expect(explorer.view).toMatchObject({ selection: { id: 'ada' }, filter: { kinds: ['faculty'] } });
    expect(explorer.step(1)).toBeNull();
  });

  it('know after a reload where they were', () => {
    const before = arrive();
    for (const change of [ada, setPage('table'), setPage('map')]) before.navigate(change);
    before.step(-1);
    const explorer = arrive('reload');
    expect(explorer.entry).toMatchObject({ at: 2, top: 3, undo: 'page', redo: 'page' });
    expect(explorer.step(1)).toBe('page');
    expect([-1, -1, -1].map((by) => explorer.step(by === -1 ? -1 : 1))).toEqual(['page', 'page', 'card']);
    expect(explorer.step(-1)).toBeNull();
  });

  it('never redo into a page that came after', () => {
    const before = arrive();
    before.navigate(ada);
    before.navigate(setPage('table'));
    before.step(-1);
    tab.push(null, '', 'elsewhere');
    tab.here -= 1;
    const explorer = arrive('back_forward');
    expect(explorer.step(1)).toBeNull();
    expect(explorer.step(-1)).toBe('card');
  });

  it('count a drag as one step, and the next drag as another', () => {
    const explorer = arrive();
    for (const year of [2001, 2002, 2003]) {
      explorer.navigate(setFilter({ years: [2000, year] }), 'gesture');
      now += 100;
    }
    now += 5000;
    explorer.navigate(setFilter({ years: [2000, 2010] }), 'gesture');
    expect(explorer.entry).toMatchObject({ at: 2, undo: 'filter' });
    explorer.step(-1);
    expect(explorer.view.filter.years).toEqual([2000, 2003]);
    now += 5000;
    explorer.step(-1);
    expect(explorer.view.filter.years).toBeNull();
  });

  it('forget what could be redone when another step is made', () => {
    const explorer = arrive();
    explorer.navigate(ada);
    explorer.step(-1);
    explorer.navigate(setPage('table'));
    expect(explorer.entry).toEqual({ at: 1, top: 1, undo: 'page', redo: null });
  });

  it('do not count a moved map, and keep it where it is left', () => {
    const explorer = arrive();
    explorer.navigate(moveCamera(wide.camera), 'replace');
    explorer.navigate(ada);
    explorer.step(-1);
    expect(explorer.view).toMatchObject({ selection: null, ...wide });
    expect(explorer.step(-1)).toBeNull();
  });

  it('never leave the site and always say where they are, whatever is done', () => {
    const random = createRandom(7);
    let explorer = arrive();
    const changes = [ada, setPage('table'), setPage('map'), setFilter({ kinds: ['staff'] }), clearFilters(), setLanguage('fr')];
    for (let i = 0; i < 400; i++) {
      now += 2000;
      const dice = random();
      if (dice < 0.4) explorer.navigate(changes[Math.floor(random() * changes.length)] ?? ada);
      else if (dice < 0.7) explorer.step(-1);
      else if (dice < 0.95) explorer.step(1);
      else explorer = arrive('reload');
      expect(explorer.entry.at).toBe(tab.here - 1);
      expect(explorer.entry.top).toBe(tab.entries.length - 2);
    }
  });
});

describe('an entry of the history', () => {
  it.each([
    ['', '?person=a', 'card'],
    ['?person=a', '?ego=a', 'network'],
    ['?years=2000-2001', '', 'filter'],
    ['', '?colour=kind', 'layers'],
    ['?layers=none', '?layers=none&size=degree', 'layers'],
    ['?person=a', '?from=a', 'directions'],
    ['?map=1,2,3', '?map=1,2,4', 'view'],
    ['?view=table&person=a', '?person=b', 'page'],
  ])('names the step from "%s" to "%s"', (before, after, step) => {
    expect(stepBetween(before, after)).toBe(step);
    expect(stepBetween(after, before)).toBe(step);
    expect(Step.options).toContain(step);
  });

  it('of somebody else counts as the first', () => {
    for (const state of [null, 3, { at: -1 }, { at: 1, top: 2, undo: 'nonsense', redo: null }])
      expect(foundEntry(state, true)).toEqual({ at: 0, top: 0, undo: null, redo: null });
  });

  it('come back to knows how far it goes on', () => {
    const { left, made } = steppedOn({ at: 0, top: 0, undo: null, redo: null }, 'card');
    const { made: third } = steppedOn(made, 'filter');
    expect(arrivedAt(left, third)).toEqual({ at: 0, top: 2, undo: null, redo: 'card' });
  });
});
