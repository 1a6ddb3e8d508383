import { html, nothing, type TemplateResult } from 'lit';
import { CollaboratorQuestion } from '#model/collaborators.ts';
import type { CollaboratorMessages } from '#web/locales/collaborator-messages.ts';
import { askCollaborators } from '#web/state/changes.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { loadInstitutions } from '#web/state/load-rows.ts';
import { type CollaboratorsView, NO_QUESTION } from '#web/state/view-state.ts';
import { pillSelect } from './pill-select.ts';

/** How long ago the last paper may be. */
const RECENT_YEARS = [1, 2, 3, 5, 10] as const;

const FILTERS = ['place', 'facultyOnly', 'institution', 'seniority', 'activeSince', 'takingStudents', 'includeKnown'] as const;

/** How many of the filters say something. */
export function filtersOn(asked: CollaboratorsView): number {
  return FILTERS.filter((key) => asked[key] !== NO_QUESTION[key]).length;
}

/** The same question without its filters. */
export function unfiltered({ person, topics }: CollaboratorsView): CollaboratorsView {
  return { ...NO_QUESTION, person, topics };
}

/** Whom to suggest at all, as pills that say what they are set to. What nobody here may know is not asked for. */
export function collaboratorFilters(
  explorer: Explorer,
  words: CollaboratorMessages,
  asked: CollaboratorsView,
  knowsIntake: boolean,
): TemplateResult {
  const { messages, navigate, about } = explorer;
  const ask = (part: Partial<CollaboratorsView>): void => navigate(askCollaborators(part));
  const { place, seniority } = CollaboratorQuestion.shape;
  const thisYear = Number((about?.asOf ?? '').slice(0, 4));
  const years = RECENT_YEARS.map((ago) => String(thisYear - ago));
  const since = asked.activeSince === null ? null : String(asked.activeSince);
  const sinceChoices = since === null || years.includes(since) ? years : [since, ...years];
  return html`
    <div class="pills" role="group" aria-label=${words.filters}>
      ${pillSelect(words.place, words.places.any, placesFor(asked, words), orNull(asked.place), (id) =>
        ask({ place: place.unwrap().catch('any').parse(id) }),
      )}
      ${pillSelect(words.institution, words.anyInstitution, loadInstitutions(explorer), asked.institution, (id) =>
        ask({ institution: id || null }),
      )}
      ${pillSelect(
        words.seniority,
        words.seniorities.any,
        options(['junior', 'senior'], words.seniorities),
        orNull(asked.seniority),
        (id) => ask({ seniority: seniority.unwrap().catch('any').parse(id) }),
      )}
      ${
        about === null
          ? nothing
          : pillSelect(
              words.activeSince,
              words.anyYear,
              sinceChoices.map((id) => ({ id, label: id })),
              since,
              (id) => ask({ activeSince: id === '' ? null : Number(id) }),
            )
      }
      ${toggle(words.facultyOnly, messages.kindsPlural.faculty, asked.facultyOnly, () => ask({ facultyOnly: !asked.facultyOnly }))}
      ${
        knowsIntake || asked.takingStudents
          ? toggle(words.takingStudents, words.takingStudentsHint, asked.takingStudents, () =>
              ask({ takingStudents: !asked.takingStudents }),
            )
          : nothing
      }
      ${toggle(words.includeKnown, words.includeKnownHint, asked.includeKnown, () => ask({ includeKnown: !asked.includeKnown }))}
    </div>
  `;
}

/** "At another university" needs somebody whose university it is not. */
function placesFor({ person, place }: CollaboratorsView, { places }: CollaboratorMessages): { id: string; label: string }[] {
  const isAsked = person !== null || place === 'elsewhere';
  return options(isAsked ? ['inside', 'outside', 'elsewhere'] : ['inside', 'outside'], places);
}

function options<Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>): { id: Key; label: string }[] {
  return keys.map((id) => ({ id, label: labels[id] }));
}

function orNull(choice: string): string | null {
  return choice === 'any' ? null : choice;
}

function toggle(label: string, hint: string, isOn: boolean, press: () => void): TemplateResult {
  return html`<button class="pill ${isOn ? 'on' : ''}" aria-pressed=${isOn ? 'true' : 'false'} title=${hint} @click=${press}>
    ${label}
  </button>`;
}
