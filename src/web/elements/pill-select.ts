import { html, type TemplateResult } from 'lit';
import { icon } from './icons.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** One choice of a list, as a pill that says what it is set to. `chosen` is `null` for `all`, and `pick` gives '' for it. */
export function pillSelect(
  name: string,
  all: string,
  choices: readonly Choice[],
  chosen: string | null,
  pick: (id: string) => void,
): TemplateResult {
  const change = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) pick(event.target.value);
  };
  return html`
    <label class="pill ${chosen === null ? '' : 'on'}">
      <span>${name}</span>
      <select @change=${change}>
        <option value="" ?selected=${chosen === null}>${all}</option>
        ${choices.map(({ id, label }) => html`<option value=${id} ?selected=${id === chosen}>${label}</option>`)}
      </select>
      ${icon('chevronDown')}
    </label>
  `;
}
