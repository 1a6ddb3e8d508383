import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '#model/primitives.ts';
import type { QuestionId } from '#model/question-id.ts';
import { QUESTIONS, type QuestionAnswer, type QuestionPart } from '#model/questions.ts';
import type { AskedWords } from '#web/locales/questions-en.ts';
import { type QuestionsMessages, questionsMessages } from '#web/locales/questions-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { askQuestion } from '#web/state/question-changes.ts';
import { type PlaceOption, placeOptions, topicOptions, yearOptions } from '#web/state/question-options.ts';
import { NO_PARTS } from '#web/state/view-state.ts';
import { icon } from './icons.ts';
import { pillSelect } from './pill-select.ts';

/** What a question can be narrowed by: its places, topic and year. Where one is chosen, the view is another link. */
export function questionParts(explorer: Explorer, id: QuestionId): TemplateResult | typeof nothing {
  const { parts } = QUESTIONS[id];
  if (parts.length === 0) return nothing;
  const has = (part: QuestionPart): boolean => parts.includes(part);
  return html`
    ${has('places') ? html`<div class="places">${placeField(explorer, 'a')}${placeField(explorer, 'b')}</div>` : nothing}
    <div class="pills">
      ${has('place') ? onePlace(explorer) : nothing} ${has('topic') ? topicPill(explorer) : nothing}
      ${has('since') ? sincePill(explorer, id) : nothing}
    </div>
  `;
}

/** The question in one sentence with the names it is about, and how the answer is counted. */
export function questionSentence(explorer: Explorer, id: QuestionId, answer: QuestionAnswer | null): TemplateResult {
  const words = questionsMessages(explorer.locale);
  const said = words.questions[id];
  return html`<p class="asked">${said.asked(askedWords(explorer, answer))}</p><p class="hint">${said.counted}</p>`;
}

/** Names by the answer, else by the map, in the reader's language. */
export function askedWords({ view, index, language, about }: Explorer, answer: QuestionAnswer | null): AskedWords {
  const asked = view.question ?? NO_PARTS;
  const placeName = (id: Id | null): string | null => {
    const institution = index?.network.institutions.find((one) => one.id === id)?.name;
    return id === null ? null : ((index?.community(id)?.label ?? institution)?.[language] ?? null);
  };
  const usual = asked.id === null ? null : usualSince(asked.id, Number(about?.asOf.slice(0, 4) ?? 0));
  return {
    a: answer?.a?.label[language] ?? placeName(asked.a),
    b: answer?.b?.label[language] ?? placeName(asked.b),
    topic: answer?.topic?.label[language] ?? index?.topic(asked.topic ?? '')?.label[language] ?? null,
    since: answer?.since ?? asked.since ?? usual,
  };
}

function placeField(explorer: Explorer, side: 'a' | 'b'): TemplateResult {
  const words = questionsMessages(explorer.locale);
  const chosen = explorer.view.question?.[side] ?? null;
  const pick = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) explorer.navigate(askQuestion({ [side]: event.target.value || null }));
  };
  return html`
    <label class="place">
      <span>${side === 'a' ? words.placeA : words.placeB}</span>
      <span class="field">
        <select @change=${pick}>
          <option value="" ?selected=${chosen === null}>${words.choosePlace}</option>
          ${placeGroups(words, placeOptions(explorer, chosen), chosen)}
        </select>
        ${icon('chevronDown')}
      </span>
    </label>
  `;
}

function placeGroups(words: QuestionsMessages, options: readonly PlaceOption[], chosen: Id | null): TemplateResult[] {
  const groups = [
    { kind: 'region', label: words.regions },
    { kind: 'institution', label: words.institutions },
    { kind: 'community', label: words.communities },
  ] as const;
  return groups.map(
    ({ kind, label }) => html`<optgroup label=${label}>
      ${options
        .filter((option) => option.kind === kind)
        .map((option) => html`<option value=${option.id} ?selected=${option.id === chosen}>${option.label}</option>`)}
    </optgroup>`,
  );
}

function onePlace(explorer: Explorer): TemplateResult {
  const words = questionsMessages(explorer.locale);
  const chosen = explorer.view.question?.a ?? null;
  const options = placeOptions(explorer, chosen).filter(({ kind, id }) => kind !== 'community' || id === chosen);
  return pillSelect(words.place, words.everywhere, options, chosen, (id) => explorer.navigate(askQuestion({ a: id || null })));
}

function topicPill(explorer: Explorer): TemplateResult {
  const words = questionsMessages(explorer.locale);
  const chosen = explorer.view.question?.topic ?? null;
  const pick = (id: string): void => explorer.navigate(askQuestion({ topic: id || null }));
  return pillSelect(words.topic, words.anyTopic, topicOptions(explorer, chosen), chosen, pick);
}

function sincePill(explorer: Explorer, id: QuestionId): TemplateResult {
  const words = questionsMessages(explorer.locale);
  const chosen = explorer.view.question?.since ?? null;
  const year = Number(explorer.about?.asOf.slice(0, 4) ?? 0);
  const usual = usualSince(id, year);
  const all = usual === null ? words.anyYear : String(usual);
  const years = yearOptions(explorer, chosen).filter(({ id: option }) => option !== String(usual));
  const pick = (value: string): void => explorer.navigate(askQuestion({ since: value === '' ? null : Number(value) }));
  return pillSelect(words.since, all, years, chosen === null ? null : String(chosen), pick);
}

function usualSince(id: QuestionId, year: number): number | null {
  const { usualYears } = QUESTIONS[id];
  return usualYears === null || year === 0 ? null : year - usualYears;
}
