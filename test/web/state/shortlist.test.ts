import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { smallNetwork } from '#test/support/small-network.ts';
import { collaboratorMessages } from '#web/locales/collaborator-messages.ts';
import { messagesFor } from '#web/locales/messages.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { Shortlist } from '#web/state/shortlist.ts';
import { shortlistCsv } from '#web/state/shortlist-csv.ts';
import { MOST_SHORTLISTED } from '#web/state/view-state.ts';

/** What a browser keeps. */
function storage(kept: Record<string, string> = {}): Pick<Storage, 'getItem' | 'setItem'> {
  return {
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => {
      kept[key] = value;
    },
  };
}

const refusing: Pick<Storage, 'getItem' | 'setItem'> = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

describe('the shortlist', () => {
  it('keeps people and notes for the next visit, in the order they were added', () => {
    const browser = storage();
    const list = new Shortlist(browser);
    list.add('b', 'Bruno');
    list.add('a', 'Ada');
    list.add('b', 'Somebody else');
    list.setNote('a', 'Ask in May');
    expect(new Shortlist(browser).entries).toEqual([
      { id: 'b', name: 'Bruno', note: '' },
      { id: 'a', name: 'Ada', note: 'Ask in May' },
    ]);
    list.remove('b');
    expect(new Shortlist(browser).entries.map(({ id }) => id)).toEqual(['a']);
  });

  it('tells of each change, and of what another tab wrote', () => {
    const browser = storage();
    const list = new Shortlist(browser);
    let changes = 0;
    list.addEventListener('change', () => {
      changes++;
    });
    list.add('a', 'Ada');
    new Shortlist(browser).add('b', 'Bruno');
    expect(list.has('b')).toBe(false);
    list.reload();
    expect(list.has('b')).toBe(true);
    expect(changes).toBe(2);
  });

  it.each(['no json', '{"a":1}', 'null', '[1,{"id":"../x","name":"","note":""},{"id":"a","name":"Ada","note":""}]'])(
    'takes from the browser only what it understands: %s',
    (kept) => {
      const { entries } = new Shortlist(storage({ 'reseau-shortlist': kept }));
      expect(entries).toEqual(kept.startsWith('[') ? [{ id: 'a', name: 'Ada', note: '' }] : []);
    },
  );

  it('goes on for the visit where the browser keeps nothing, and says so', () => {
    for (const browser of [null, refusing]) {
      const list = new Shortlist(browser);
      list.add('a', 'Ada');
      expect(list.has('a')).toBe(true);
      expect(list.isKept).toBe(false);
    }
  });

  it('ends where a link to it would', () => {
    const list = new Shortlist(storage());
    for (let i = 0; i < MOST_SHORTLISTED + 3; i++) list.add(`p-${i}`, `Person ${i}`);
    expect(list.entries).toHaveLength(MOST_SHORTLISTED);
    expect(list.isFull).toBe(true);
  });
});

describe('the shortlist as a table', () => {
  const index = createNetworkIndex(smallNetwork());
  const id = index.network.nodes.id[0] ?? '';

  it.each(['en', 'fr'] as const)('reads back with names, notes and addresses: %s', async (language) => {
    const entries = [
      { id, name: 'Old name', note: '=SUM(A1)\n"quoted", and; more' },
      { id: 'gone', name: 'Somebody', note: '' },
    ];
    const words = collaboratorMessages(language);
    const csv = await shortlistCsv(entries, {
      index,
      messages: messagesFor(language),
      words,
      language,
      home: 'https://map.test/',
    });
    expect(csv.startsWith('\ufeff')).toBe(true);
    const rows: string[][] = parse(csv, { bom: true });
    const person = index.person(id);
    expect(rows[0]).toEqual(words.shortlist.headings);
    expect(rows[1]).toEqual([
      person?.name,
      messagesFor(language).kinds[person?.kind ?? 'external'],
      person?.institution?.name[language],
      String(person?.papers),
      '\'=SUM(A1)\n"quoted", and; more',
      `https://map.test/?person=${id}&lang=${language}`,
    ]);
    expect(rows[2]).toEqual(['Somebody', '', '', '', '', `https://map.test/?person=gone&lang=${language}`]);
  });
});
