import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SUBJECTS } from '#test/support/subjects.ts';
import { LANGUAGES, loadLanguage, nextLanguage } from '#web/locales/languages.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import { messagesFor } from '#web/locales/messages.ts';
import { paletteMessages } from '#web/locales/palette-messages.ts';
import { shareMessages } from '#web/locales/share-messages.ts';
import { addTranslation, namesIn, translationOf } from '#web/locales/texts.ts';
import type { Texts, Translation } from '#web/locales/translation.ts';

/** A language nobody speaks, in one file, with little of everything: what somebody begins with. */
const LATE: Translation = {
  names: 'fr',
  texts: {
    start: { app: { close: 'Zu' }, counts: { papers: (n) => `${n} Zettel` } },
    map: { zoomIn: 'Naher' },
    palette: { said: { table: { text: () => 'Liste' } } },
  },
};

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Paths of what is said below `usual` and not below `said`. */
function missing(usual: object, said: object, path: string): string[] {
  return Object.entries(usual).flatMap(([key, text]) => {
    const own: unknown = Reflect.get(said, key);
    if (isTree(text)) return missing(text, isTree(own) ? own : {}, `${path}.${key}`);
    return own === undefined || own === '' ? [`${path}.${key}`] : [];
  });
}

/** What a language does not say, by name: of the data's two languages none may, and the compiler sees to it too. */
function missingStrings(code: string): string[] {
  const texts: Translation['texts'] | undefined = translationOf(code)?.texts;
  return Object.entries(SUBJECTS).flatMap(([name, textsIn]) => {
    const own: unknown = texts === undefined ? textsIn(code) : Reflect.get(texts, name);
    return missing(textsIn('en'), isTree(own) ? own : {}, name);
  });
}

describe('languages', () => {
  it.each(LANGUAGES.map(({ code }) => code))('%s misses these strings', (code) => {
    const strings = missingStrings(code);
    // One that falls back may miss some, and is told here which.
    if (strings.length > 0) process.stdout.write(`${code} misses ${strings.length} strings:\n  ${strings.join('\n  ')}\n`);
    if (translationOf(code) === undefined) expect(strings).toEqual([]);
  });

  it('knows every subject that is looked up anywhere', () => {
    const folder = 'src/web/locales';
    const subjects = readdirSync(folder).flatMap((name) =>
      [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/= subject\('(\w+)'/g)].map(([, subject]) => subject),
    );
    expect(subjects.toSorted()).toEqual(Object.keys(SUBJECTS).toSorted());
  });
});

describe('a third language', () => {
  const load = async (): Promise<void> => addTranslation('xx', LATE);
  const languages = [...LANGUAGES, { code: 'xx', name: 'Neu', load }];

  it('needs one file and one line: what is in it is said, and the rest in the language it names', async () => {
    await loadLanguage('xx', languages);
    expect(namesIn('xx')).toBe('fr');
    expect([messagesFor('xx').app.close, messagesFor('xx').app.back]).toEqual(['Zu', messagesFor('fr').app.back]);
    expect(messagesFor('xx').counts.papers(3)).toBe('3 Zettel');
    expect([mapMessages('xx').zoomIn, mapMessages('xx').zoomOut]).toEqual(['Naher', mapMessages('fr').zoomOut]);
    expect(paletteMessages('xx').said.table.text(null)).toBe('Liste');
    expect(paletteMessages('xx').said.map).toEqual(paletteMessages('fr').said.map);
    expect(shareMessages('xx')).toBe(shareMessages('fr'));
  });

  it('is told by name what it misses', () => {
    const strings = missingStrings('xx');
    expect(strings).toEqual(expect.arrayContaining(['start.app.back', 'map.zoomOut', 'palette.said.map.also', 'share.title']));
    for (const said of ['start.app.close', 'start.counts.papers', 'map.zoomIn', 'palette.said.table.text'])
      expect(strings).not.toContain(said);
  });

  it('is marked as itself where it says something, and as the other where it says nothing', () => {
    expect([paletteMessages.langOf('xx'), shareMessages.langOf('xx'), shareMessages.langOf('en')]).toEqual(['xx', 'fr', 'en']);
  });

  it('comes after the others in the switch, and after the last comes the first', () => {
    expect(LANGUAGES.map(({ code }) => nextLanguage(code).code)).toEqual(
      [...LANGUAGES.slice(1), LANGUAGES[0]].map(({ code }) => code),
    );
  });

  it.each<keyof Texts>(['start', 'map'])('says again what another translation says of %s', (name) => {
    addTranslation('xx', { names: 'en', texts: {} });
    expect(SUBJECTS[name]('xx')).toBe(SUBJECTS[name]('en'));
    addTranslation('xx', LATE);
  });
});
