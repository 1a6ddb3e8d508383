import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ComparedSide, Comparison, Share } from '#model/compare.ts';
import type { CompareMessages } from '#web/locales/compare-messages.ts';
import { joined } from '#web/locales/format.ts';
import { intakeMessages } from '#web/locales/intake-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { personLink, topicChip } from './card-parts.ts';
import { subjectLink, subjectName } from './compare-subject.ts';
import { intakeChip } from './intake-chip.ts';
import { localText } from './local-text.ts';
import './year-bars.ts';

const BAR_HEIGHT = 6;

/** What is compared, a column each, with what they share in rows of their own: names stay in sight. */
export function compareTable(explorer: Explorer, words: CompareMessages, comparison: Comparison): TemplateResult {
  const { kind, sides } = comparison;
  const row = rowsOf(sides.map(({ subject }) => subjectName(explorer, subject)));
  return html`<div class="compared sides-${sides.length}" role="table" aria-label=${words.title}>
    <div class="row names" role="row">
      <span class="label" role="columnheader"><span class="visually-hidden">${words.what}</span></span>
      ${sides.map(({ subject }) => html`<span class="cell" role="columnheader">${subjectLink(explorer, subject)}</span>`)}
    </div>
    ${row(
      words.where,
      sides.map((side) => places(explorer, words, side)),
    )}
    ${row(
      words.peopleRow[kind],
      sides.map(({ peopleCount }) => words.peopleFigure[kind](peopleCount)),
    )}
    ${row(
      words.papersRow,
      sides.map(({ paperCount }) => words.paperFigure(paperCount)),
    )}
    ${row(
      words.active,
      sides.map(({ first, last }) => explorer.messages.format.years(first, last) || words.noYears),
    )}
    ${
      sides.every(({ takesStudents }) => takesStudents === null)
        ? nothing
        : row(
            intakeMessages(explorer.locale).label,
            sides.map(({ takesStudents }) =>
              takesStudents === null
                ? html`<span class="mute">${intakeMessages(explorer.locale).unknown}</span>`
                : intakeChip(explorer, takesStudents),
            ),
          )
    }
    ${row(words.byYear, charts(explorer, sides))}
    ${sharedRows(explorer, words, comparison, row)}
  </div>`;
}

function sharedRows(explorer: Explorer, words: CompareMessages, comparison: Comparison, row: RowMaker): TemplateResult {
  const { kind, sides, topics, people, venues } = comparison;
  const shares = (list: readonly (Share | null)[], most: number): TemplateResult[] =>
    list.map((share) => shareCell(words, share, most));
  return html`
    ${heading(words.sharedTopics[kind](comparison.topicCount, sides.length), words.first(topics.length, comparison.topicCount))}
    ${topics.length === 0 ? note(words.noTopics) : nothing}
    ${topics.map(({ topic, shares: list }) => row(topicChip(explorer, topic, null), shares(list, mostOf(topics))))}
    ${row(
      words.ownTopics,
      sides.map(({ ownTopics }) =>
        ownTopics.length === 0
          ? html`<span class="mute">${words.noOwnTopics}</span>`
          : html`<span class="chips">${ownTopics.map(({ topic, papers }) => topicChip(explorer, topic, papers))}</span>`,
      ),
    )}
    ${heading(words.sharedPeople[kind](comparison.peopleCount, sides.length), words.first(people.length, comparison.peopleCount))}
    ${people.length === 0 ? note(words.noPeople[kind]) : nothing}
    ${people.map(({ person, shares: list }) => row(personLink(explorer, person), shares(list, mostOf(people))))}
    ${
      venues.length === 0
        ? nothing
        : html`${heading(words.sharedVenues(comparison.venueCount, sides.length), words.first(venues.length, comparison.venueCount))}
          ${venues.map(({ venue, shares: list }) => row(venue, shares(list, mostOf(venues))))}`
    }
  `;
}

type RowMaker = (label: unknown, cells: readonly unknown[]) => TemplateResult;

/** On a phone, where several sides are stacked, the name before a cell says whose it is. */
function rowsOf(names: readonly string[]): RowMaker {
  return (label, cells) => html`<div class="row" role="row">
    <span class="label" role="rowheader">${label}</span>
    ${cells.map((cell, i) => html`<span class="cell" role="cell"><span class="whose" aria-hidden="true">${names[i]}</span>${cell}</span>`)}
  </div>`;
}

function heading(title: string, hint: string): TemplateResult {
  return html`<div class="row head" role="row">
    <span role="cell" class="wide"><h2>${title}</h2>${hint === '' ? nothing : html`<span class="mute">${hint}</span>`}</span>
  </div>`;
}

function note(said: string): TemplateResult {
  return html`<div class="row head" role="row"><span role="cell" class="wide mute">${said}</span></div>`;
}

function mostOf(list: readonly { shares: readonly (Share | null)[] }[]): number {
  return Math.max(1, ...list.flatMap(({ shares }) => shares.map((share) => share?.papers ?? 0)));
}

/** The figure, and a bar as long as it is large. */
function shareCell(words: CompareMessages, share: Share | null, most: number): TemplateResult {
  if (share === null) {
    return html`<span class="mute" aria-hidden="true">${words.notTheirs}</span
      ><span class="visually-hidden">${words.notTheirsSaid}</span>`;
  }
  return html`<span class="figure">${words.share(share.papers, share.last)}</span>
    <svg viewBox="0 0 ${most} ${BAR_HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect x="0" y="0" width=${share.papers} height=${BAR_HEIGHT}></rect>`}
    </svg>`;
}

function places(explorer: Explorer, words: CompareMessages, { subject, institutions }: ComparedSide): unknown {
  if (institutions.length === 0) return html`<span class="mute">${words.unknownPlace}</span>`;
  if (subject.kind !== 'person') {
    return joined(
      institutions.map(({ institution, people }) =>
        words.atPlace(institution.shortName ?? institution.name[explorer.language], people),
      ),
    );
  }
  const names = institutions.map(({ institution }) => localText(explorer, institution.name));
  return names.map((name, i) => html`${i === 0 ? nothing : ' · '}${name}`);
}

/** All on one scale and over the same years, so that they can be compared. */
function charts({ messages }: Explorer, sides: readonly ComparedSide[]): TemplateResult[] {
  const years = sides.flatMap(({ papersByYear }) => papersByYear.map(({ year }) => year));
  const most = Math.max(1, ...sides.flatMap(({ papersByYear }) => papersByYear.map(({ papers }) => papers)));
  const range = [Math.min(...years), Math.max(...years)] as const;
  return sides.map(({ papersByYear }) =>
    papersByYear.length === 0
      ? html`<span class="mute">–</span>`
      : html`<year-bars .years=${papersByYear} .range=${range} .most=${most} .messages=${messages}></year-bars>`,
  );
}
