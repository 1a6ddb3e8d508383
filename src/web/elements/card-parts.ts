import { html, nothing, type TemplateResult } from 'lit';
import type { PaperRef, PersonRef, TopicRef, YearCount } from '#model/cards.ts';
import type { MapSelection } from '#web/graph/map-types.ts';
import { select } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { localText } from './local-text.ts';
import './year-bars.ts';

/** A link to a card. */
export function cardLink(explorer: Explorer, selection: MapSelection, text: unknown, className = ''): TemplateResult {
  return html`<a class=${className || nothing} href=${explorer.href(select(selection))}>${text}</a>`;
}

/** Somebody's name as a link; an unnamed student has no card of their own worth a visit, so only the words. */
export function personLink(explorer: Explorer, { id, name }: PersonRef): TemplateResult {
  if (name === null) return html`<span class="mute">${explorer.messages.app.unnamed}</span>`;
  return cardLink(explorer, { kind: 'person', id }, name);
}

export function topicChip(explorer: Explorer, { id, label }: TopicRef, count: number | null): TemplateResult {
  const figure =
    count === null || count === 0 ? nothing : html`<span class="mute">${explorer.messages.format.number(count)}</span>`;
  return cardLink(explorer, { kind: 'topic', id }, html`${localText(explorer, label)} ${figure}`, 'chip');
}

/** Names of a byline beyond this many are a wall; the paper's own card has them all. */
const SHOWN_AUTHORS = 6;

export function paperItem(explorer: Explorer, paper: PaperRef): TemplateResult {
  const where = [paper.venue, paper.year === null ? null : String(paper.year)].filter((part) => part !== null).join(' · ');
  return html`
    <li>
      <span class="name wide">${cardLink(explorer, { kind: 'paper', id: paper.id }, paper.title)}</span>
      <span class="byline wide mute">${byline(explorer, paper, SHOWN_AUTHORS)}</span>
      ${where === '' ? nothing : html`<span class="byline wide mute">${where}</span>`}
    </li>
  `;
}

/** The authors as links, and how many more there are: those cut here and those this audience may not see. */
export function byline(explorer: Explorer, paper: PaperRef, limit = Number.POSITIVE_INFINITY): unknown {
  const shown = paper.authors.slice(0, limit);
  const others = paper.authors.length - shown.length + paper.othersHidden;
  const names = shown.map((author, index) => html`${index === 0 ? nothing : ', '}${personLink(explorer, author)}`);
  const rest = others > 0 ? html` ${explorer.messages.counts.others(others)}` : paper.bylineComplete ? nothing : '…';
  return html`${names}${rest}`;
}

export function section(title: string, content: unknown): TemplateResult {
  return html`<section><h3>${title}</h3>${content}</section>`;
}

export function yearBars({ messages }: Explorer, years: readonly YearCount[]): unknown {
  if (years.length === 0) return nothing;
  return section(messages.card.papersByYear, html`<year-bars .years=${years} .messages=${messages}></year-bars>`);
}
