import { consume } from '@lit/context';
import { LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { LocaleCode } from '#web/locales/translation.ts';
import { type Explorer, explorerContext } from '#web/state/explorer.ts';

/** An element inside `reseau-app`: it draws nothing until it is given the explorer, then `content` with it. */
export abstract class ExplorerElement extends LitElement {
  @consume({ context: explorerContext, subscribe: true })
  @property({ attribute: false })
  explorer: Explorer | null = null;

  /** The subject it speaks on, if not that of the first view: a third language may say nothing of it, and `lang` then tells. */
  protected readonly subject: { langOf(code: LocaleCode): LocaleCode } | null = null;

  protected abstract content(explorer: Explorer): unknown;

  protected override update(changed: PropertyValues): void {
    if (this.explorer !== null && this.subject !== null) this.lang = this.subject.langOf(this.explorer.locale);
    super.update(changed);
  }

  override render(): unknown {
    return this.explorer === null ? nothing : this.content(this.explorer);
  }
}
