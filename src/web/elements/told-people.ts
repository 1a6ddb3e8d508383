import type { ReactiveControllerHost } from 'lit';
import { topCard } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { LitPeople } from '#web/state/lit-people.ts';
import type { ViewState } from '#web/state/view-state.ts';
import type { AuthorsShownEvent } from './paper-card.ts';
import type { WayShownEvent } from './path-panel.ts';
import type { PeopleListedEvent } from './people-listed-event.ts';

/** Of a list's people so many are fetched on a large map; the others light up where they happen to be loaded. */
const MOST_FETCHED = 10;

/** Whom cards and lists at the side tell of, and what the map makes of it: whom it lights up, draws hollow, joins by a way, or has to fetch. */
export class ToldPeople implements EventListenerObject {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #lit = new LitPeople();
  #way: readonly string[] | null = null;
  #authors: Pick<AuthorsShownEvent, 'paper' | 'people'> | null = null;
  #listed: Readonly<Partial<Record<PeopleListedEvent['list'], readonly string[] | null>>> = {};
  #hollow: readonly string[] | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    for (const name of ['way-shown', 'authors-shown', 'people-listed']) host.addEventListener(name, this);
  }

  handleEvent(event: WayShownEvent | AuthorsShownEvent | PeopleListedEvent): void {
    if ('list' in event) {
      this.#listed = { ...this.#listed, [event.list]: event.people };
      if (event.list === 'changes') this.#hollow = event.hollow ?? undefined;
    } else if ('paper' in event) this.#authors = event;
    else this.#way = event.people;
    this.#host.requestUpdate();
  }

  /** People of the way that the directions show. */
  get way(): readonly string[] | null {
    return this.#way;
  }

  /** Who is on the map for being asked for in this view, as opposed to being where the camera is. Directions that are closed are forgotten. */
  named(view: ViewState): readonly string[] {
    const { selection, path, collaborators, ego } = view;
    if (path === null) this.#way = null;
    if (ego !== null) return [ego.person, ...ego.open];
    if (path !== null) return [...new Set(this.#way ?? [path.from, path.to].filter((id) => id !== null))];
    const asking = collaborators?.person ?? null;
    const listed = (this.#listedOnTop(view) ?? []).slice(0, MOST_FETCHED);
    if (selection !== null) return selection.kind === 'person' ? [selection.id] : [];
    return asking === null ? listed : [asking, ...listed];
  }

  /** Authors of the chosen paper, else the people of the list that one reads; `null` if none of them is on the map. */
  lit(explorer: Explorer): ReadonlySet<string> | null {
    return this.#authorsOnMap(explorer) ?? this.#lit.of(this.#listedOnTop(explorer.view), explorer.index);
  }

  /** Who is drawn as a rim alone. */
  hollow(view: ViewState): readonly string[] | undefined {
    return topCard(view) === 'changes' ? this.#hollow : undefined;
  }

  /** `null` if none of them is on the map, which would then fade for nobody. */
  #authorsOnMap({ view, index }: Explorer): ReadonlySet<string> | null {
    const { paper, people } = this.#authors ?? {};
    if (people === undefined || view.selection?.kind !== 'paper' || view.selection.id !== paper) return null;
    return [...people].some((id) => index?.person(id) !== undefined) ? people : null;
  }

  #listedOnTop(view: ViewState): readonly string[] | null {
    const top = topCard(view);
    if (top === 'selected') return view.selected;
    return top === null || top === 'card' ? null : (this.#listed[top] ?? null);
  }
}
