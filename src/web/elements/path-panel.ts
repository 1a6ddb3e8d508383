import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { API_CAPS } from '#model/api.ts';
import type { Path, Paths, PersonRef } from '#model/cards.ts';
import { Tree } from '#model/tree.ts';
import { failureKind } from '#web/api/api-error.ts';
import { treeMessages } from '#web/locales/tree-messages.ts';
import { chooseWay, closeCard, joinOthers, openCollaborators, openPath, swapPath, toggleAvoided } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { card } from '#web/styles/card.ts';
import { controls } from '#web/styles/controls.ts';
import { path } from '#web/styles/path.ts';
import { base } from '#web/styles/tokens.ts';
import { personLink } from './card-parts.ts';
import { ExplorerElement } from './explorer-element.ts';
import type { HitPickEvent, HitPicker } from './hit-picker.ts';
import { icon } from './icons.ts';
import { skeleton } from './skeleton.ts';
import { tieView } from './tie-view.ts';
import { treeView, walkThrough } from './tree-view.ts';
import { wayNote } from './way-note.ts';
import './hit-picker.ts';
import './state-message.ts';
import { OutwardEvent } from './outward-event.ts';

/** The people of the way that is shown, for the map to draw; `null` when none is. */
export class WayShownEvent extends OutwardEvent {
  readonly people: readonly string[] | null;
  constructor(people: readonly string[] | null) {
    super('way-shown');
    this.people = people;
  }
}

/**
 * How are we connected? Two people, up to five ways between them, or several and the tree that joins them, every step with what
 * says so; whoever is in between can be left out.
 * @fires way-shown
 */
@customElement('path-panel')
export class PathPanel extends ExplorerElement {
  static override styles = [base, controls, card, path];

  #shown = '';
  #avoided = '';
  /** The button that was pressed goes with what it is about. */
  #isFocusLost = false;
  @query('hit-picker') private firstPicker!: HitPicker;
  /** An empty field for one more person. */
  @state() private adding = false;
  @state() private copied = false;

  /** Names of people left out, as answers and steps gave them. */
  readonly #names = new Map<string, string>();

  readonly #task = new Task(this, {
    args: () => {
      const { from = null, to = null, others = [], avoid = [] } = this.explorer?.view.path ?? {};
      return [others.length === 0 ? (this.explorer?.api ?? null) : null, from, to, avoid.join(',')] as const;
    },
    task: async ([api, from, to], { signal }): Promise<Paths | null> => {
      if (api === null || from === null || to === null || from === to) return null;
      const paths = await api.paths({ from, to, avoid: this.explorer?.view.path?.avoid ?? [] }, signal);
      for (const person of paths.avoided) this.#remember(person);
      return paths;
    },
  });

  readonly #tree = new Task(this, {
    args: () => [this.explorer?.api ?? null, this.#treeQuery()] as const,
    task: async ([api, query], { signal }): Promise<Tree | null> => {
      if (api === null || query === '') return null;
      const tree = await api.get(Tree, `/api/paths/tree?${query}`, signal);
      for (const person of [...tree.avoided, ...tree.ends]) this.#remember(person);
      return tree;
    },
  });

  /** Whom to join, and without whom; empty while there are two at most. */
  #treeQuery(): string {
    const { from = null, to = null, others = [], avoid = [] } = this.explorer?.view.path ?? {};
    if (from === null || to === null || others.length === 0) return '';
    const people = [...new Set([from, to, ...others])].map((id) => ['person', id]);
    return String(new URLSearchParams([...people, ...avoid.map((id) => ['avoid', id])]));
  }

  override firstUpdated(): void {
    if (this.explorer?.view.path?.from === null) this.updateComplete.then(() => this.firstPicker?.focus());
  }

  override updated(): void {
    const avoided = this.explorer?.view.path?.avoid.join(' ') ?? '';
    if (this.#isFocusLost && avoided !== this.#avoided) this.#focusLeftOut();
    this.#avoided = avoided;
    const way = this.#drawn();
    const key = way?.join(' ') ?? '';
    if (key === this.#shown) return;
    this.#shown = key;
    this.dispatchEvent(new WayShownEvent(way));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shown = '';
  }

  /** People in the order in which the map draws from one to the next. */
  #drawn(): string[] | null {
    if (this.#treeQuery() === '') return this.#way()?.people.map(({ id }) => id) ?? null;
    const tree = this.#tree.value ?? null;
    return tree === null ? null : walkThrough(tree);
  }

  #way(): Path | undefined {
    const paths = this.#task.value?.paths ?? [];
    return paths[(this.explorer?.view.path?.way ?? 1) - 1] ?? paths[0];
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, navigate, view } = explorer;
    return html`
      <header>
        ${icon('directions')}
        <h2>${messages.path.title}</h2>
        <button class="icon-button" aria-label=${messages.app.close} title=${messages.app.close} @click=${() => navigate(closeCard())}>
          ${icon('close')}
        </button>
      </header>
      <div class="ends">
        ${this.#picker(explorer, 'from')} ${this.#picker(explorer, 'to')}
        <button class="icon-button swap" aria-label=${messages.path.swap} title=${messages.path.swap} @click=${() => navigate(swapPath())}>
          ${icon('swap')}
        </button>
      </div>
      ${this.#others(explorer)} ${this.#leftOut(explorer)}
      ${
        view.path?.from === null || view.path?.to === null
          ? html`<p class="notice">${messages.path.choose}</p>`
          : view.path?.from === view.path?.to
            ? html`<p class="notice" role="status">${messages.path.same}</p>`
            : this.#treeQuery() === ''
              ? this.#task.render({
                  pending: () => skeleton(3, messages.app.loading),
                  complete: (paths) => (paths === null ? nothing : this.#ways(explorer, paths)),
                  error: (error) => this.#failed(explorer, error),
                })
              : this.#tree.render({
                  pending: () => skeleton(3, messages.app.loading),
                  complete: (tree) => (tree === null ? nothing : this.#joined(explorer, tree)),
                  error: (error) => this.#failed(explorer, error),
                })
      }
    `;
  }

  #picker(explorer: Explorer, end: 'from' | 'to'): TemplateResult {
    const { messages, view, navigate } = explorer;
    const answer = this.#task.value?.[end];
    const person = view.path?.[end] ?? '';
    const pick = ({ id: chosen }: HitPickEvent): void => {
      const { from = null, to = null, others = [] } = view.path ?? {};
      navigate(end === 'from' ? openPath(chosen, to, others) : openPath(from, chosen, others));
    };
    return html`<hit-picker
      .label=${messages.path[end]}
      .chosen=${person}
      .name=${answer?.id === person ? (answer.name ?? '') : ''}
      @hit-pick=${pick}
    ></hit-picker>`;
  }

  /** Those who are joined with the two ends, each to be changed or taken away, and the way to one more. */
  #others(explorer: Explorer): TemplateResult | typeof nothing {
    const { from = null, to = null, others = [] } = explorer.view.path ?? {};
    if (from === null || to === null) return nothing;
    const isAdding = this.adding && others.length < API_CAPS.joined - 2;
    const fields = isAdding ? [...others, ''] : others;
    return html`
      ${fields.length === 0 ? nothing : html`<div class="others">${fields.map((id, i) => this.#other(explorer, id, i))}</div>`}
      ${
        isAdding || others.length >= API_CAPS.joined - 2
          ? nothing
          : html`<button class="text-button add" @click=${this.#add}>${icon('plus')}${treeMessages(explorer.locale).add}</button>`
      }
    `;
  }

  #other(explorer: Explorer, id: string, at: number): TemplateResult {
    const words = treeMessages(explorer.locale);
    const others = explorer.view.path?.others ?? [];
    const name = this.#names.get(id) ?? explorer.index?.person(id)?.name ?? '';
    const replace = (person: string | null): void => {
      this.adding = false;
      explorer.navigate(joinOthers(others.toSpliced(at, 1, ...(person === null ? [] : [person]))));
    };
    const remove = (): void => {
      replace(null);
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.add')?.focus());
    };
    return html`<div class="ends">
      <hit-picker .label=${words.and} .chosen=${id} .name=${name} @hit-pick=${({ id: picked }: HitPickEvent) => replace(picked)}></hit-picker>
      <button class="icon-button" aria-label=${words.remove(name)} title=${words.remove(name)} @click=${remove}>${icon('close')}</button>
    </div>`;
  }

  readonly #add = async (): Promise<void> => {
    this.adding = true;
    await this.updateComplete;
    const fields = this.renderRoot.querySelectorAll<HitPicker>('.others hit-picker');
    fields[fields.length - 1]?.focus();
  };

  #joined(explorer: Explorer, tree: Tree): TemplateResult {
    return html`${treeView(explorer, tree, (person) => leaveOutButton(explorer, person, this.#leaveOut))}${this.#copyLink(explorer)}`;
  }

  /** Whom the ways leave out, each to be let in again. */
  #leftOut({ messages, view, index, navigate }: Explorer): TemplateResult | typeof nothing {
    const avoid = view.path?.avoid ?? [];
    if (avoid.length === 0) return nothing;
    const readmit = (person: string): void => {
      this.#isFocusLost = true;
      navigate(toggleAvoided(person));
    };
    return html`
      <h3 id="left-out">${messages.path.leftOut}</h3>
      <ul class="chips left-out" aria-labelledby="left-out">
        ${avoid.map((person) => {
          const name = this.#names.get(person) ?? index?.person(person)?.name ?? messages.app.unnamed;
          return html`<li>
            <button class="chip" aria-label=${messages.path.readmit(name)} title=${messages.path.readmit(name)} @click=${() => readmit(person)}>
              ${name}${icon('close')}
            </button>
          </li>`;
        })}
      </ul>
    `;
  }

  readonly #leaveOut = (person: PersonRef): void => {
    this.#remember(person);
    this.#isFocusLost = true;
    this.explorer?.navigate(toggleAvoided(person.id));
  };

  /** The list of who is left out takes the focus; once it is empty, what stands beside the ends does. */
  #focusLeftOut(): void {
    this.#isFocusLost = false;
    const chips = this.renderRoot.querySelectorAll<HTMLElement>('.left-out button');
    (chips[chips.length - 1] ?? this.renderRoot.querySelector<HTMLElement>('.swap'))?.focus();
  }

  #remember({ id, name }: PersonRef): void {
    if (name !== null) this.#names.set(id, name);
  }

  #ways(explorer: Explorer, { from, to, paths }: Paths): TemplateResult {
    const { messages, navigate, href } = explorer;
    const way = this.#way();
    if (way === undefined) {
      const name = (person: PersonRef): string => person.name ?? messages.app.unnamed;
      return html`<state-message
        icon="directions"
        heading=${messages.path.none(name(from), name(to))}
        hint=${messages.path.noneHint}
      >
        <a class="button plain" href=${href(openCollaborators({ person: from.id }))}>${messages.card.meet(name(from))}</a>
      </state-message>`;
    }
    return html`
      <h3>${messages.path.ways(paths.length)}</h3>
      <div class="ways" role="group" aria-label=${messages.path.ways(paths.length)}>
        ${paths.map(
          (candidate, index) => html`
            <button
              class="way"
              aria-pressed=${candidate === way ? 'true' : 'false'}
              @click=${() => navigate(chooseWay(index + 1), 'replace')}
            >
              <b>${messages.path.steps(candidate.hops.length)}</b>${wayNote(explorer, candidate, paths)}
            </button>
          `,
        )}
      </div>
      <h3>${way === paths[0] ? messages.path.strongestWay : messages.path.thisWay}</h3>
      ${steps(explorer, way, this.#leaveOut)}
      ${this.#copyLink(explorer)}
    `;
  }

  #copyLink({ messages }: Explorer): TemplateResult {
    return html`<div class="actions">
      <button class="action" @click=${this.#copy}>
        ${icon(this.copied ? 'check' : 'link')}<span role="status">${this.copied ? messages.app.copied : messages.path.copyLink}</span>
      </button>
    </div>`;
  }

  #failed({ messages }: Explorer, error: unknown): TemplateResult {
    const kind = failureKind(error);
    const [heading, hint] =
      kind === 'not-found' ? [messages.card.gone, messages.card.goneHint] : [messages.states.away, messages.states.storeAway];
    return html`<state-message icon="alert" heading=${heading} hint=${hint}>
      <button class="button" @click=${() => this.#again()}>${messages.app.retry}</button>
    </state-message>`;
  }

  #again(): void {
    void (this.#treeQuery() === '' ? this.#task : this.#tree).run();
  }

  readonly #copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    this.copied = true;
    setTimeout(() => {
      this.copied = false;
    }, 2000);
  };
}

/** People as stations, ties as what runs between them; the weakest tie is said, because it is the one to doubt. */
function steps(explorer: Explorer, way: Path, leaveOut: (person: PersonRef) => void): TemplateResult {
  const last = way.people.length - 1;
  return html`
    <ol class="steps">
      ${way.people.map((person, index) => {
        const hop = way.hops[index];
        return html`
          <li>
            <span class="station">${personLink(explorer, person)}</span>
            ${index === 0 || index === last ? nothing : leaveOutButton(explorer, person, leaveOut)}
            ${hop === undefined ? nothing : tieView(explorer, hop.ties, way.people[index + 1], index === way.weakest && way.hops.length > 1)}
          </li>
        `;
      })}
    </ol>
  `;
}

function leaveOutButton(
  { messages }: Explorer,
  person: PersonRef,
  leaveOut: (person: PersonRef) => void,
): TemplateResult | typeof nothing {
  if (person.name === null) return nothing;
  const label = messages.path.without(person.name);
  return html`<button class="icon-button leave-out" aria-label=${label} title=${label} @click=${() => leaveOut(person)}>
    ${icon('close')}
  </button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'path-panel': PathPanel;
  }
  interface HTMLElementEventMap {
    'way-shown': WayShownEvent;
  }
}
