import { consume } from '@lit/context';
import { LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { type Explorer, explorerContext } from '#web/state/explorer.ts';

/** An element inside `reseau-app`: it draws nothing until it is given the explorer, then `content` with it. */
export abstract class ExplorerElement extends LitElement {
  @consume({ context: explorerContext, subscribe: true })
  @property({ attribute: false })
  explorer: Explorer | null = null;

  protected abstract content(explorer: Explorer): unknown;

  override render(): unknown {
    return this.explorer === null ? nothing : this.content(this.explorer);
  }
}
