import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { ComparedSide, Comparison } from '#model/compare.ts';
import { compareMessages } from '#web/locales/compare-messages.ts';
import { closeCard } from '#web/state/changes.ts';
import { openCompare } from '#web/state/compare-changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import type { NetworkIndex } from '#web/state/network-index.ts';
import { Patience } from '#web/state/patience.ts';
import { card } from '#web/styles/card.ts';
import { collaboratorsPanel } from '#web/styles/collaborators-panel.ts';
import { controls, rows } from '#web/styles/controls.ts';
import { base } from '#web/styles/tokens.ts';
import { personLink, section } from './card-parts.ts';
import { subjectId, subjectLink } from './compare-subject.ts';
import { compareTask } from './compare-task.ts';
import { ExplorerElement } from './explorer-element.ts';
import { failedMessage } from './failed-message.ts';
import { icon } from './icons.ts';
import { PeopleListedEvent } from './people-listed-event.ts';
import { skeleton } from './skeleton.ts';

/**
 * Beside the map: what is compared, and who bridges it; the map lights all of them.
 * @fires people-listed
 */
@customElement('compare-panel')
export class ComparePanel extends ExplorerElement {
  static override styles = [base, controls, rows, card, collaboratorsPanel];

  readonly #patience = new Patience(this);
  readonly #task = compareTask(this, this.#patience);
  #listed = '';
  @query('h2') private heading!: HTMLElement | null;

  override firstUpdated(): void {
    void this.updateComplete.then(() => this.heading?.focus());
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const people = litPeople(this.#task.value ?? null, this.explorer?.index ?? null);
    if (people.join(' ') === this.#listed) return;
    this.#listed = people.join(' ');
    this.dispatchEvent(new PeopleListedEvent('compare', people.length === 0 ? null : people));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listed = '';
  }

  protected override content(explorer: Explorer): TemplateResult {
    const { messages, navigate, href, view } = explorer;
    const words = compareMessages(explorer.locale);
    const { kind, ids } = view.compare ?? { kind: 'person' as const, ids: [] };
    const answer = this.#task.value ?? null;
    return html`
      <header>
        ${icon('compare')}
        <h2 tabindex="-1">${words.title}</h2>
        <button class="icon-button" aria-label=${messages.app.close} title=${messages.app.close} @click=${() => navigate(closeCard())}>
          ${icon('close')}
        </button>
      </header>
      <a class="button plain" href=${href(openCompare(kind, ids))}>${icon('compare')}${words.sideBySide}</a>
      ${this.#task.render({
        pending: () => (answer === null ? skeleton(4, messages.app.loading, this.#patience) : this.#people(explorer, answer)),
        complete: () => (answer === null ? nothing : this.#people(explorer, answer)),
        error: (error) => failedMessage(explorer, error, () => void this.#task.run()),
      })}
    `;
  }

  #people(explorer: Explorer, { kind, sides, people, pairs }: Comparison): TemplateResult {
    const words = compareMessages(explorer.locale);
    const crossing = pairs.flatMap((pair) => pair.crossing);
    return html`
      ${section(words.kinds[kind], html`<ul class="rows">${sides.map((side) => sideItem(explorer, side))}</ul>`)}
      ${section(
        words.bridges,
        people.length === 0
          ? html`<p class="mute">${words.noPeople[kind]}</p>`
          : html`<ul class="rows">
            ${people.map(
              ({ person, shares }) => html`<li>
                <span class="name">${personLink(explorer, person)}</span>
                <span class="figure">${words.each(shares.map((share) => explorer.messages.format.number(share?.papers ?? 0)).join(' + '))}</span>
              </li>`,
            )}
          </ul>`,
      )}
      ${
        crossing.length === 0
          ? nothing
          : section(
              words.crossing,
              html`<ul class="rows">
                ${crossing.map(
                  ({ one, other, papers, last }) => html`<li>
                    <span class="name">${personLink(explorer, one)} · ${personLink(explorer, other)}</span>
                    <span class="figure">${words.crossed(papers, last)}</span>
                  </li>`,
                )}
              </ul>`,
            )
      }
    `;
  }
}

function sideItem(explorer: Explorer, { subject, paperCount }: ComparedSide): TemplateResult {
  return html`<li>
    <span class="name">${subjectLink(explorer, subject)}</span>
    <span class="figure">${explorer.messages.counts.papers(paperCount)}</span>
  </li>`;
}

/** The sides themselves, then who bridges them, then the members of communities and who works on the topics. */
function litPeople(comparison: Comparison | null, index: NetworkIndex | null): string[] {
  if (comparison === null || index === null) return [];
  const { sides, people, pairs } = comparison;
  const found = new Set<string>();
  for (const { subject } of sides) if (subject.kind === 'person') found.add(subject.person.id);
  for (const { person } of people) found.add(person.id);
  for (const { one, other } of pairs.flatMap((pair) => pair.crossing)) found.add(one.id).add(other.id);
  for (const { subject } of sides) if (subject.kind !== 'person') for (const id of membersOf(subject, index)) found.add(id);
  return [...found];
}

function membersOf(subject: ComparedSide['subject'], { network }: NetworkIndex): string[] {
  const { id, topics, community, region, group } = network.nodes;
  const wanted = subjectId(subject);
  const topic = network.topics.findIndex((each) => each.id === wanted);
  const place = network.communities.findIndex((each) => each.id === wanted);
  return id.filter((_, v) =>
    subject.kind === 'topic' ? topics[v]?.includes(topic) === true : [community[v], region[v], group[v]].includes(place),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-panel': ComparePanel;
  }
}
