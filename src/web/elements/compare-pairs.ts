import { html, nothing, type TemplateResult } from 'lit';
import type { ComparedPair, Comparison } from '#model/compare.ts';
import type { CompareMessages } from '#web/locales/compare-messages.ts';
import { openPath } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { cardLink, personLink } from './card-parts.ts';
import { subjectId, subjectLink, subjectName } from './compare-subject.ts';
import { icon } from './icons.ts';

/** What every two of the sides have done together, and how one gets from one to the other. */
export function comparePairs(explorer: Explorer, words: CompareMessages, comparison: Comparison): TemplateResult {
  return html`<section class="together">
    <h2>${words.together}</h2>
    <div class="pairs">${comparison.pairs.map((pair) => pairView(explorer, words, comparison, pair))}</div>
  </section>`;
}

function pairView(explorer: Explorer, words: CompareMessages, comparison: Comparison, pair: ComparedPair): unknown {
  const { kind, sides } = comparison;
  const [one, other] = [sides[pair.one]?.subject, sides[pair.other]?.subject];
  if (one === undefined || other === undefined) return nothing;
  const years = words.inYears(explorer.messages.format.years(pair.first, pair.last));
  return html`<article>
    ${sides.length > 2 ? html`<h3>${subjectLink(explorer, one)} · ${subjectLink(explorer, other)}</h3>` : nothing}
    <p class=${pair.paperCount === 0 ? 'mute' : 'strong'}>
      ${pair.paperCount === 0 ? words.noJoint[kind] : words.joint[kind](pair.paperCount, years)}
    </p>
    ${
      pair.papers.length === 0
        ? nothing
        : html`<ul class="papers">
          ${pair.papers.map(
            ({ id, title, year }) =>
              html`<li>${cardLink(explorer, { kind: 'paper', id }, title)} <span class="mute">${year}</span></li>`,
          )}
        </ul>`
    }
    ${kind === 'person' ? betweenPeople(explorer, words, comparison, pair) : crossing(explorer, words, pair)}
    ${
      kind === 'person'
        ? html`<a class="way" href=${explorer.href(openPath(subjectId(one), subjectId(other)))}>${icon('directions')}${words.ways}</a>`
        : nothing
    }
  </article>`;
}

function betweenPeople(explorer: Explorer, words: CompareMessages, { sides }: Comparison, pair: ComparedPair): TemplateResult {
  const name = (place: number): string => {
    const side = sides[place];
    return side === undefined ? '' : subjectName(explorer, side.subject);
  };
  const { supervisor, students, studentCount, steps, introducer } = pair;
  return html`
    <p>
      ${steps === null ? words.far : words.steps(steps)}${introducer === null ? nothing : slotted(words.through, personLink(explorer, introducer))}
    </p>
    ${supervisor === null ? nothing : html`<p>${words.supervises(name(supervisor), name(supervisor === pair.one ? pair.other : pair.one))}</p>`}
    ${
      studentCount === 0
        ? nothing
        : html`<p>
          ${words.students(studentCount)}:
          ${students.map((student, i) => html`${i === 0 ? nothing : ', '}${personLink(explorer, student)}`)}
        </p>`
    }
  `;
}

function crossing(explorer: Explorer, words: CompareMessages, pair: ComparedPair): unknown {
  if (pair.crossing.length === 0) return nothing;
  return html`<h4>${words.crossing}</h4>
    <ul class="rows">
      ${pair.crossing.map(
        ({ one, other, papers, last }) => html`<li>
          <span class="name">${personLink(explorer, one)} · ${personLink(explorer, other)}</span>
          <span class="figure">${words.crossed(papers, last)}</span>
        </li>`,
      )}
    </ul>`;
}

/** A sentence with a link in it. */
function slotted(sentence: (slot: string) => string, link: TemplateResult): TemplateResult {
  const [before, after] = sentence('\0').split('\0');
  return html`${before}${link}${after}`;
}
