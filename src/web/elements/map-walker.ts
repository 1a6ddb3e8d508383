import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Network } from '#model/network.ts';
import type { MapSelection } from '#web/graph/map-types.ts';
import { ascend, currentItem, descend, spokenStop, step, typeAhead, WALK_START, type WalkState } from '#web/graph/walk.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import type { LocaleCode } from '#web/locales/translation.ts';
import { base } from '#web/styles/tokens.ts';

/** What the walker does to the map it walks on. */
export interface WalkedMap {
  panBy(dx: number, dy: number): void;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  panTo(id: string): void;
  point(id: string | null): void;
  select(selection: MapSelection): void;
  /** Adds somebody to the people chosen, or takes them out. */
  choose?(id: string): void;
}

/** Letters typed within this time are one word. */
const TYPING_PAUSE_MS = 900;
/** Neighbours per Page Up or Page Down. */
const PAGE = 10;
/** px per press of an arrow. */
const PAN = 80;
const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [PAN, 0],
  ArrowRight: [-PAN, 0],
  ArrowUp: [0, PAN],
  ArrowDown: [0, -PAN],
};

/**
 * The map for keyboard and screen reader, in one tab stop. Arrows move the map until Enter goes into its regions; then arrows walk,
 * letters lead to the next of that name, Enter descends to communities, people, co-authors, Space opens the card, Shift and Enter chooses a person, Escape ascends. Every stop says its position and count.
 */
@customElement('map-walker')
export class MapWalker extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        inset: 0;
        display: block;
        pointer-events: none;
      }
      .stop {
        position: absolute;
        inset: 0;
      }
      .stop:focus-visible {
        outline-offset: -3px;
      }
      .stop.quiet {
        outline: none;
      }
      .said {
        position: absolute;
        left: 50%;
        bottom: var(--walker-bottom, 8px);
        translate: -50% 0;
        max-width: calc(100% - 24px);
        padding: 6px 14px;
        border-radius: var(--reseau-radius-chip);
        background: var(--reseau-surface);
        box-shadow: var(--reseau-shadow);
        font-size: var(--reseau-size-s);
        opacity: 0;
      }
      .stop:focus-visible:not(.quiet) ~ .said {
        opacity: 1;
      }
      .help {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];

  #typed = { text: '', at: 0 };
  /** Somebody is lit up by the walk, and not by a pointer. */
  #isPointing = false;
  @query('.stop') private stop!: HTMLElement;
  @state() private walk: WalkState = WALK_START;
  @state() private isQuiet = false;
  @property({ attribute: false }) network: Network | null = null;
  @property() language: LocaleCode = 'en';
  @property({ attribute: false }) map: WalkedMap | null = null;
  /** Ids of the people chosen. */
  @property({ attribute: false }) chosen: readonly string[] = [];

  override focus(options?: FocusOptions): void {
    this.stop.focus(options);
  }

  /** For a pointer's sake: keys work from here on, and the ring waits for the first of them. */
  focusQuietly(): void {
    this.isQuiet = this.isQuiet || this.renderRoot.querySelector(':focus') === null;
    this.stop.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('network') || changed.has('language')) this.walk = WALK_START;
  }

  #keys(event: KeyboardEvent): void {
    this.isQuiet = false;
    if (event.ctrlKey || event.metaKey || event.altKey || this.network === null) return;
    const isHandled = this.#zoomKey(event.key) || this.#walkKey(event, this.network);
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #zoomKey(key: string): boolean {
    if (key === '+' || key === '=') this.map?.zoomIn();
    else if (key === '-' || key === '_') this.map?.zoomOut();
    else if (key === '0') this.map?.fit();
    else return false;
    return true;
  }

  /** Escape on the whole map is left to the page, which closes its card. */
  #walkKey({ key, shiftKey }: KeyboardEvent, network: Network): boolean {
    const arrow = ARROWS[key];
    const isWalking = this.walk.items.length > 0;
    if (arrow !== undefined && (shiftKey || !isWalking)) this.map?.panBy(...arrow);
    else if (arrow !== undefined) this.#go(step(this.walk, key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1));
    else if (key === 'Enter' && shiftKey) this.#choose();
    else if (key === 'Enter') this.#go(descend(network, this.language, this.walk));
    else if (key === 'Escape' && isWalking) this.#go(ascend(this.walk));
    else if (key === 'Home' && isWalking) this.#go(step(this.walk, Number.NEGATIVE_INFINITY));
    else if (key === 'End' && isWalking) this.#go(step(this.walk, Number.POSITIVE_INFINITY));
    else if (key === 'PageUp' && isWalking) this.#go(step(this.walk, -PAGE));
    else if (key === 'PageDown' && isWalking) this.#go(step(this.walk, PAGE));
    else if (key === ' ' && isWalking) this.#select();
    else return isWalking && this.#typeKey(key);
    return true;
  }

  /** Letters lead to the next of that name. `/` is the search box's. */
  #typeKey(key: string): boolean {
    if (!/^[\p{L}\p{N}]$/u.test(key)) return false;
    const now = performance.now();
    this.#typed = { text: now - this.#typed.at < TYPING_PAUSE_MS ? this.#typed.text + key : key, at: now };
    this.#go(typeAhead(this.walk, this.#typed.text));
    return true;
  }

  #go(walk: WalkState): void {
    this.walk = walk;
    const item = currentItem(walk);
    this.#isPointing = item?.kind === 'person';
    this.map?.point(item?.kind === 'person' ? item.id : null);
    if (item !== null) this.map?.panTo(item.id);
  }

  #select(): void {
    const item = currentItem(this.walk);
    if (item !== null) this.map?.select({ kind: item.kind, id: item.id });
  }

  #choose(): void {
    const item = currentItem(this.walk);
    if (item?.kind === 'person') this.map?.choose?.(item.id);
  }

  /** Each press on the map takes the focus away for a moment: whoever a pointer is over stays lit up. */
  #leave(): void {
    this.isQuiet = false;
    if (this.#isPointing) this.map?.point(null);
    this.#isPointing = false;
  }

  override render(): TemplateResult {
    const say = mapMessages(this.language);
    const stop = this.network === null ? '' : spokenStop(this.network, this.language, this.walk);
    const isChosen = this.chosen.includes(currentItem(this.walk)?.id ?? '');
    const said = isChosen ? `${stop}, ${say.chosen}` : stop;
    return html`
      <div
        class=${this.isQuiet ? 'stop quiet' : 'stop'}
        role="application"
        tabindex="0"
        aria-label=${say.label}
        aria-describedby="help"
        @keydown=${this.#keys}
        @blur=${this.#leave}
      ></div>
      <p class="help" id="help">${say.walkHelp} ${this.map?.choose === undefined ? '' : say.walkChoose}</p>
      <div class="said" aria-live="polite">${said}</div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'map-walker': MapWalker;
  }
}
