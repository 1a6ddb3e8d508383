import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { COLLABORATOR_CAPS } from '#model/collaborators.ts';
import { type CollaboratorMessages, collaboratorMessages } from '#web/locales/collaborator-messages.ts';
import { BibtexError, looksLikeBibtex, readBibtex } from '#web/state/bibtex-text.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { controls } from '#web/styles/controls.ts';
import { questionText } from '#web/styles/question-text.ts';
import { base } from '#web/styles/tokens.ts';
import { ExplorerElement } from './explorer-element.ts';
import { icon } from './icons.ts';
import { OutwardEvent } from './outward-event.ts';

/** The text to compare with papers; empty when it was taken away. */
export class TextAskedEvent extends OutwardEvent {
  readonly text: string;
  constructor(text: string) {
    super('text-asked');
    this.text = text;
  }
}

/** More than that is a whole library; its titles alone would not fit into a question. */
const MOST_BYTES = 5_000_000;

interface Bibliography {
  readonly name: string;
  readonly text: string;
  readonly entries: number;
}

/**
 * Where an abstract or a bibliography is put in. What is typed stays in this element until somebody presses the button.
 * @fires text-asked
 */
@customElement('question-text')
export class QuestionText extends ExplorerElement {
  static override styles = [base, controls, questionText];

  /** What is being compared now. */
  @state() private asked = '';
  @state() private draft = '';
  @state() private bibliography: Bibliography | null = null;
  /** What is wrong with what was put in, in whichever language it is read. */
  @state() private problem: ((words: CollaboratorMessages) => string) | null = null;
  @state() private isCut = false;

  readonly #type = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    this.draft = event.target.value;
    this.problem = null;
    if (this.draft === '' && this.bibliography === null) this.#ask('');
  };

  /** In the field Escape must not close the panel with all that was pasted. */
  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.draft !== '') event.stopPropagation();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#find();
  }

  async #open(event: Event): Promise<void> {
    if (!(event.target instanceof HTMLInputElement)) return;
    const file = event.target.files?.[0];
    // The same file may be opened again once it is mended.
    event.target.value = '';
    if (file === undefined) return;
    const { name } = file;
    if (file.size > MOST_BYTES) {
      this.problem = (words) => words.bibtex.tooBig(name);
      return;
    }
    const source = await file.text().catch(() => null);
    if (source === null) this.problem = (words) => words.bibtex.unreadable(name);
    else await this.#take(source, name);
  }

  async #take(source: string, name: string): Promise<void> {
    const read = await this.#read(source, () => name);
    if (read === null) return;
    this.bibliography = { name, ...read };
    await this.#find();
  }

  /** `null` where it cannot be read, which is then said. */
  async #read(source: string, name: (words: CollaboratorMessages) => string): Promise<{ text: string; entries: number } | null> {
    try {
      this.problem = null;
      return await readBibtex(source);
    } catch (error) {
      if (!(error instanceof BibtexError)) throw error;
      const { place } = error;
      this.problem = (words) =>
        place === null ? words.bibtex.empty(name(words)) : words.bibtex.syntax(name(words), place.line, place.column);
      return null;
    }
  }

  async #find(): Promise<void> {
    const isBibtex = looksLikeBibtex(this.draft);
    const pasted = isBibtex ? await this.#read(this.draft, (words) => words.bibtex.pasted) : { text: this.draft.trim() };
    if (pasted === null) return;
    const all = [pasted.text, this.bibliography?.text ?? ''].filter((part) => part !== '').join('\n');
    this.isCut = all.length > COLLABORATOR_CAPS.text;
    this.#ask(all.slice(0, COLLABORATOR_CAPS.text).trim());
  }

  #ask(text: string): void {
    if (text === this.asked) return;
    this.asked = text;
    this.dispatchEvent(new TextAskedEvent(text));
  }

  #remove(): void {
    this.draft = '';
    this.bibliography = null;
    this.problem = null;
    this.isCut = false;
    this.#ask('');
  }

  async #removeFile(): Promise<void> {
    this.bibliography = null;
    await this.#find();
  }

  protected override content({ locale }: Explorer): TemplateResult {
    const words = collaboratorMessages(locale);
    const isEmpty = this.draft.trim() === '' && this.bibliography === null;
    return html`
      <details>
        <summary>${this.asked === '' ? words.text : words.textOn}</summary>
        <textarea
          rows="5"
          aria-label=${words.textLabel}
          aria-describedby="privacy"
          placeholder=${words.textHint}
          .value=${this.draft}
          @input=${this.#type}
          @keydown=${this.#press}
        ></textarea>
        <p id="privacy" class="hint">${words.privacy}</p>
        ${this.problem === null ? nothing : html`<p class="problem" role="alert">${icon('alert')}<span>${this.problem(words)}</span></p>`}
        ${this.isCut ? html`<p class="hint">${words.cut(COLLABORATOR_CAPS.text)}</p>` : nothing}
        ${this.bibliography === null ? nothing : this.#file(this.bibliography, words)}
        ${this.asked === '' ? nothing : html`<button class="text-button" @click=${this.#remove}>${words.removeText}</button>`}
        <div class="row">
          <label class="file">
            <input type="file" class="visually-hidden" accept=".bib,.bibtex,.txt,application/x-bibtex,text/plain" @change=${this.#open} />
            ${icon('file')}${words.file}
          </label>
          <button class="button" ?disabled=${isEmpty} @click=${this.#find}>${words.find}</button>
        </div>
      </details>
    `;
  }

  #file({ name, entries }: Bibliography, words: CollaboratorMessages): TemplateResult {
    return html`<button class="chip" title=${words.removeFile} @click=${this.#removeFile}>
      <span>${words.bibliography(name, entries)}</span>${icon('close')}<span class="visually-hidden">${words.removeFile}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-text': QuestionText;
  }
  interface HTMLElementEventMap {
    'text-asked': TextAskedEvent;
  }
}
