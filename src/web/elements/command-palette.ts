import '#web/styles/web-awesome.ts';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { SearchHit } from '#model/cards.ts';
import { type PaletteMessages, paletteMessages } from '#web/locales/palette-messages.ts';
import { type Change, select } from '#web/state/changes.ts';
import { type Command, type CommandId, commandsOf, matchCommands, type PageDeed } from '#web/state/commands.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { HitSearch } from '#web/state/hit-search.ts';
import { openPin, pinnedViews, pinOf, togglePin } from '#web/state/pinned.ts';
import { remember } from '#web/state/preferences.ts';
import { noteRecent, recentHits, recentItems } from '#web/state/recent.ts';
import { readView } from '#web/state/view-address.ts';
import { controls } from '#web/styles/controls.ts';
import { paletteDialog } from '#web/styles/palette-dialog.ts';
import { base } from '#web/styles/tokens.ts';
import { detailOf } from './combo-box.ts';
import { ExplorerElement } from './explorer-element.ts';
import { glyph } from './glyph.ts';
import { type IconName, icon } from './icons.ts';
import { placeName } from './page-title.ts';

/** The palette was closed, with what was picked in it. The page does it once the focus is back where it was. */
export class PaletteDoneEvent extends Event {
  readonly deed: Change | PageDeed | null;
  constructor(deed: Change | PageDeed | null) {
    super('palette-done');
    this.deed = deed;
  }
}

interface Option {
  readonly key: string;
  readonly text: string;
  readonly detail: string;
  readonly sign: TemplateResult;
  readonly deed: Change | PageDeed;
}

interface Group {
  readonly title: string;
  readonly options: readonly Option[];
}

const ICONS: Readonly<Record<CommandId, IconName>> = {
  collaborators: 'meet',
  directions: 'directions',
  compare: 'compare',
  papers: 'file',
  network: 'network',
  lasso: 'users',
  arrange: 'arrange',
  unarrange: 'map',
  questions: 'network',
  between: 'network',
  shortlist: 'star',
  map: 'map',
  table: 'table',
  supervision: 'staff',
  stream: 'layers',
  changes: 'swap',
  share: 'share',
  undo: 'undo',
  redo: 'redo',
  fit: 'fit',
  layers: 'layers',
  clear: 'filter',
  close: 'close',
  accessibility: 'accessibility',
  pin: 'pin',
  unpin: 'pin',
  language: 'languages',
  dark: 'moon',
  light: 'sun',
  contrast: 'contrast',
};

/** Commands that are named among the found before people are: more would hide them. */
const MOST_COMMANDS = 5;
const MOST_RECENT = 6;

/**
 * Goes anywhere and does anything by keyboard: an ARIA combobox over a listbox in groups, in a dialog.
 * @fires palette-done - it was closed
 */
@customElement('command-palette')
export class CommandPalette extends ExplorerElement {
  static override styles = [base, controls, paletteDialog];

  protected override readonly subject = paletteMessages;
  readonly #search = new HitSearch(this);
  #picked: Change | PageDeed | null = null;
  /** As it was when the palette opened: nothing jumps while one reads. */
  readonly #recent = recentItems();
  @query('input') private input!: HTMLInputElement | null;
  @query('wa-dialog') private dialog!: (HTMLElement & { open: boolean; updateComplete: Promise<unknown> }) | null;
  @state() private text = '';
  @state() private active = 0;

  override willUpdate(): void {
    this.#search.text = this.text;
  }

  override async firstUpdated(): Promise<void> {
    await this.dialog?.updateComplete;
    this.input?.focus();
  }

  #groups(explorer: Explorer, words: PaletteMessages): Group[] {
    const pinned = pinnedViews();
    const commands = commandsOf(explorer, words, pinned);
    const typed = this.text.trim() !== '';
    const fitting = matchCommands(commands, this.text, words).slice(0, typed ? MOST_COMMANDS : commands.length);
    const found = typed ? this.#search.hits(explorer) : [];
    const late = typed ? [] : recentHits(explorer, this.#recent);
    const again = typed
      ? []
      : commands.filter(({ id }) => this.#recent.some((item) => item.kind === 'command' && item.id === id));
    const groups: Group[] = [
      { title: words.pinned, options: typed ? [] : pinned.map((pin) => pinOption(explorer, pin)) },
      {
        title: words.recent,
        options: [...late.map((hit) => hitOption(explorer, hit)), ...again.map(commandOption)].slice(0, MOST_RECENT),
      },
      { title: words.commands, options: fitting.filter((command) => !again.includes(command)).map(commandOption) },
      { title: words.found, options: found.map((hit) => hitOption(explorer, hit)) },
    ];
    return groups.filter(({ options }) => options.length > 0);
  }

  #press(event: KeyboardEvent, options: readonly Option[]): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      this.active = (this.active + step + options.length) % options.length;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && !event.isComposing) {
      const option = options[this.active];
      if (option !== undefined) this.#pick(option);
    }
  }

  #pick({ key, deed }: Option): void {
    const [kind, id] = key.split(' ');
    if (deed === 'pin' && this.explorer !== null) {
      togglePin(pinOf(this.explorer.view));
      this.text = '';
      this.requestUpdate();
      return;
    }
    this.#picked = deed;
    if (kind === 'command' && id !== undefined) {
      noteRecent({ kind, id });
      this.#remember(id, deed);
    }
    if (this.dialog !== null) this.dialog.open = false;
  }

  /** A choice of language or appearance is for the next visit too. */
  #remember(command: string, deed: Change | PageDeed): void {
    if (this.explorer === null || typeof deed !== 'function') return;
    const { language, theme } = deed(this.explorer.view);
    if (command === 'language' && language !== null) remember('language', language);
    if (['dark', 'light', 'contrast'].includes(command) && theme !== null) remember('theme', theme);
  }

  protected override content(explorer: Explorer): TemplateResult {
    const words = paletteMessages(explorer.locale);
    const groups = this.#groups(explorer, words);
    const options = groups.flatMap((group) => group.options);
    const active = Math.min(this.active, options.length - 1);
    const closed = (event: Event): void => {
      if (event.target === event.currentTarget) this.dispatchEvent(new PaletteDoneEvent(this.#picked));
    };
    return html`
      <wa-dialog open without-header light-dismiss label=${words.title} @wa-after-hide=${closed}>
        <div class="field">
          ${icon('search')}
          <input
            type="text"
            role="combobox"
            autofocus
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="go"
            aria-label=${words.title}
            aria-autocomplete="list"
            aria-expanded=${options.length > 0 ? 'true' : 'false'}
            aria-controls="list"
            aria-activedescendant=${active < 0 ? nothing : `option-${active}`}
            placeholder=${words.placeholder}
            .value=${this.text}
            @input=${this.#type}
            @keydown=${(event: KeyboardEvent) => this.#press(event, options)}
          />
        </div>
        <div id="list" class="list" role="listbox" aria-label=${words.title} ?hidden=${options.length === 0}>
          ${groups.map((group, i) => this.#group(group, i, options, active))}
        </div>
        ${options.length === 0 && this.#search.settled ? html`<p class="empty">${words.nothing(this.text.trim())}</p>` : nothing}
        <p class="help" aria-hidden="true">${words.help}</p>
        <p class="visually-hidden" role="status">${this.text === '' ? '' : words.results(options.length)}</p>
      </wa-dialog>
    `;
  }

  readonly #type = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.text = event.target.value;
    this.active = 0;
  };

  #group({ title, options }: Group, i: number, all: readonly Option[], active: number): TemplateResult {
    return html`
      <div class="group" role="group" aria-labelledby="group-${i}">
        <h3 id="group-${i}" role="presentation">${title}</h3>
        ${options.map((option) => {
          const at = all.indexOf(option);
          return html`
            <div
              class="option"
              id="option-${at}"
              role="option"
              aria-selected=${at === active ? 'true' : 'false'}
              @pointermove=${() => {
                this.active = at;
              }}
              @click=${() => this.#pick(option)}
            >
              ${option.sign}<span class="text">${option.text}</span><span class="detail">${option.detail}</span>
            </div>
          `;
        })}
      </div>
    `;
  }
}

function commandOption({ id, text, deed }: Command): Option {
  return { key: `command ${id}`, text, detail: '', sign: icon(ICONS[id]), deed };
}

function pinOption({ index, messages, language }: Explorer, pin: string): Option {
  const view = readView(pin);
  const name = placeName({ view, index, messages, language });
  const detail = view.selection === null ? decodeURIComponent(pin.slice(1)) : '';
  return { key: `pin ${pin}`, text: name ?? messages.views.map, detail, sign: icon('pin'), deed: openPin(pin) };
}

function hitOption({ messages }: Explorer, hit: SearchHit): Option {
  const { kind, id, text, detail } = hit;
  return {
    key: `${kind} ${id}`,
    text,
    detail: detailOf(hit, messages),
    sign: html`<span class="icon">${glyph(kind, detail.personKind)}</span>`,
    deed: select({ kind, id }),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'command-palette': CommandPalette;
  }
  interface HTMLElementEventMap {
    'palette-done': PaletteDoneEvent;
  }
}
