import { html, nothing, type TemplateResult } from 'lit';
import type { PersonCard, SupervisionEntry } from '#model/cards.ts';
import { covers } from '#model/primitives.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { personLink, section } from './card-parts.ts';
import { localText } from './local-text.ts';
import { moreList } from './more-list.ts';

/**
 * The supervision of a person, from both ends, as far as the audience may see it. Only staff see dates, so only for staff is
 * there a now and a before; the others read one list, each person once.
 */
export function supervisionPanel(explorer: Explorer, card: PersonCard): TemplateResult {
  const { messages, about } = explorer;
  const day = about?.asOf ?? '9999-12-31';
  if (about?.audience !== 'staff') {
    return html`
      ${list(explorer, messages.card.supervisesEver, eachOnce(card.supervises))}
      ${list(explorer, messages.card.supervisedBy, eachOnce(card.supervisedBy))}
    `;
  }
  return html`
    ${list(
      explorer,
      messages.card.supervises,
      card.supervises.filter((entry) => covers(entry, day)),
    )}
    ${list(
      explorer,
      messages.card.supervised,
      card.supervises.filter((entry) => !covers(entry, day)),
    )}
    ${list(explorer, messages.card.supervisedBy, card.supervisedBy)}
  `;
}

/** A Master's and a PhD are two supervisions of one person; without level and dates the two lines would say the same. */
export function eachOnce(entries: readonly SupervisionEntry[]): SupervisionEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ person }) => {
    const isNew = !seen.has(person.id);
    seen.add(person.id);
    return isNew;
  });
}

function list(explorer: Explorer, title: string, entries: readonly SupervisionEntry[]): unknown {
  if (entries.length === 0) return nothing;
  return section(
    title,
    moreList(entries, 12, (entry) => item(explorer, entry)),
  );
}

function item(explorer: Explorer, entry: SupervisionEntry): TemplateResult {
  const { messages } = explorer;
  const parts = [
    messages.roleLine[entry.loadRole],
    entry.institution === null ? null : localText(explorer, entry.institution.name),
  ];
  const dates = datesOf(explorer, entry);
  return html`
    <li>
      <span class="name">${personLink(explorer, entry.person)}</span>
      <span class="figure">${entry.level === 'unstated' ? messages.kinds[entry.person.kind] : messages.levels[entry.level]}</span>
      <span class="wide byline mute">
        ${parts.filter((part) => part !== null).map((part, i) => html`${i === 0 ? nothing : ' · '}${part}`)}
        ${dates === null ? nothing : html` · ${dates}`}
      </span>
    </li>
  `;
}

/** Dates are staff's: for others both ends are always unknown, and saying so beside every name would be noise. */
function datesOf({ messages, about }: Explorer, { start, until }: SupervisionEntry): string | null {
  if (about?.audience !== 'staff') return null;
  const parts = [
    start === null ? null : messages.card.since(messages.format.date(start)),
    until === null ? null : messages.card.until(messages.format.date(until)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? messages.card.noDates : parts.join(', ');
}
