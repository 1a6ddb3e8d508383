import { describe, expect, it } from 'vitest';
import type { AboutResponse } from '#model/api.ts';
import { smallNetwork } from '#test/support/small-network.ts';
import { paletteMessages } from '#web/locales/palette-messages.ts';
import { COMMAND_IDS, commandsOf, matchCommands } from '#web/state/commands.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { createNetworkIndex } from '#web/state/network-index.ts';
import { DEFAULT_VIEW, type ViewState } from '#web/state/view-state.ts';

const index = createNetworkIndex(smallNetwork());
const words = paletteMessages('en');

function explorer(view: Partial<ViewState> = {}, more: Partial<Explorer> = {}): Explorer {
  const steps = { at: 0, top: 0, undo: null, redo: null };
  return { view: { ...DEFAULT_VIEW, ...view }, index, language: 'en', theme: 'light', about: null, steps, ...more } as Explorer;
}

const idsOf = (of: Explorer): string[] => commandsOf(of, words).map(({ id }) => id);
const ADA = { kind: 'person', id: 'p0' } as const;

describe('the commands', () => {
  it('are those that change something where one is', () => {
    expect(idsOf(explorer())).toEqual(expect.arrayContaining(['table', 'fit', 'layers', 'share', 'language', 'dark']));
    expect(idsOf(explorer())).not.toEqual(expect.arrayContaining(['map']));
    for (const id of ['supervision', 'clear', 'close', 'light', 'papers']) expect(idsOf(explorer())).not.toContain(id);
    expect(idsOf(explorer({ page: 'table' }))).not.toContain('fit');
    expect(idsOf(explorer({ page: 'table' }))).toContain('map');
    expect(idsOf(explorer({}, { theme: 'dark' }))).toContain('light');
    expect(idsOf(explorer({}, { about: { supervision: true } as AboutResponse }))).toContain('supervision');
    expect(idsOf(explorer({ isolated: 'region-0' }))).toContain('clear');
    expect(idsOf(explorer())).not.toContain('undo');
    const between = idsOf(explorer({}, { steps: { at: 1, top: 2, undo: 'card', redo: 'filter' } }));
    expect(between).toEqual(expect.arrayContaining(['undo', 'redo']));
  });

  it('are about the chosen person, by name', () => {
    const commands = commandsOf(explorer({ selection: ADA }), words);
    const name = index.person('p0')?.name ?? expect.fail();
    for (const id of ['collaborators', 'directions', 'papers', 'network', 'arrange'])
      expect(commands.find((command) => command.id === id)?.text).toContain(name);
    expect(commands.map(({ id }) => id)).toContain('close');
  });

  it('lead where they say', () => {
    const table = commandsOf(explorer(), words).find(({ id }) => id === 'table');
    expect(typeof table?.deed === 'function' && table.deed(DEFAULT_VIEW).page).toBe('table');
    const way = commandsOf(explorer({ selection: ADA }), words).find(({ id }) => id === 'directions');
    expect(typeof way?.deed === 'function' && way.deed(DEFAULT_VIEW).path?.from).toBe('p0');
  });

  it('all have words in both languages', () => {
    for (const language of ['en', 'fr'] as const)
      for (const id of COMMAND_IDS)
        expect(paletteMessages(language).said[id].text('Ada'), id).not.toMatch(/^\s*$|null|undefined/);
  });
});

describe('what is typed', () => {
  const commands = commandsOf(explorer(), words);
  it.each([
    ['table', 'table'],
    ['dark', 'dark'],
    ['night', 'dark'],
    ['bibtex', 'share'],
    ['qr', 'share'],
    ['français', 'language'],
    ['whole map', 'fit'],
  ])('%s finds first the command %s', (text, id) => {
    expect(matchCommands(commands, text, words)[0]?.id).toBe(id);
  });

  it('that no command begins with finds none; nothing typed leaves all', () => {
    expect(matchCommands(commands, 'zebra', words)).toEqual([]);
    expect(matchCommands(commands, ' ', words)).toEqual(commands);
  });
});
