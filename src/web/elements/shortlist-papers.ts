import { html, type TemplateResult } from 'lit';
import type { Id } from '#model/primitives.ts';
import type { CollaboratorMessages } from '#web/locales/collaborator-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { icon } from './icons.ts';
import { pillSelect } from './pill-select.ts';

/** How far back papers may be asked for. */
const LAST_YEARS = [1, 3, 5, 10] as const;

/** The papers of a list's people to take away, for BibTeX and for what reads CSL-JSON. `years` back, or all for `null`. */
export function shortlistPapers(
  { api, about }: Explorer,
  { shortlist: said }: CollaboratorMessages,
  people: readonly Id[],
  years: number | null,
  pick: (years: number | null) => void,
): TemplateResult {
  const now = Number((about?.asOf ?? '').slice(0, 4));
  const choices = LAST_YEARS.map((last) => ({ id: String(last), label: said.papersOf.last(last) }));
  const since = years === null || now === 0 ? null : now - years + 1;
  return html`<div class="tools papers" role="group" aria-label=${said.papers}>
    ${pillSelect(said.papers, said.papersOf.all, now === 0 ? [] : choices, years === null ? null : String(years), (id) => pick(id === '' ? null : Number(id)))}
    <span><a class="text-button" href=${api.references(people, since, 'bib')} download>${icon('download')}${said.bibtex}</a>
    <a class="text-button" href=${api.references(people, since, 'json')} download>${icon('download')}${said.csl}</a></span>
  </div>`;
}
