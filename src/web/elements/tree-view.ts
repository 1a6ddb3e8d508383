import { html, nothing, type TemplateResult } from 'lit';
import type { PersonRef } from '#model/cards.ts';
import type { Tree } from '#model/tree.ts';
import { treeMessages } from '#web/locales/tree-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { personLink } from './card-parts.ts';
import { tieView } from './tie-view.ts';

/** A tree of people: who hangs on whom by which ties, as lists in lists; a line of people is not moved in. */
export function treeView(explorer: Explorer, tree: Tree, leaveOut: (person: PersonRef) => unknown): TemplateResult {
  const words = treeMessages(explorer.locale);
  const [first] = tree.people;
  const name = (person: PersonRef | undefined): string => person?.name ?? explorer.messages.app.unnamed;
  const joined = tree.ends.length - tree.apart.length;
  return html`
    ${
      tree.apart.length === 0
        ? nothing
        : html`<p class="notice" role="status">${words.apart(tree.apart.map(name), name(first))}. ${words.apartHint}</p>`
    }
    <h3>${words.heading(joined, tree.people.length - joined)}</h3>
    <p class="mute">${words.hint}</p>
    <div class="tree">${first === undefined ? nothing : station(explorer, tree, first, leaveOut)}</div>
  `;
}

function station(explorer: Explorer, tree: Tree, person: PersonRef, leaveOut: (person: PersonRef) => unknown): TemplateResult {
  const words = treeMessages(explorer.locale);
  const isEnd = tree.ends.some(({ id }) => id === person.id);
  const branches = tree.hops.flatMap((hop, index) => {
    const next = hop.from === person.id ? tree.people[index + 1] : undefined;
    return next === undefined ? [] : [{ hop, next, isWeakest: index === tree.weakest }];
  });
  return html`
    <span class="station ${isEnd ? 'end' : ''}">
      ${personLink(explorer, person)}${isEnd ? html`<span class="visually-hidden"> (${words.end})</span>` : leaveOut(person)}
    </span>
    ${
      branches.length === 0
        ? nothing
        : html`<ul class=${branches.length > 1 ? 'fork' : 'line'}>
          ${branches.map(
            ({ hop, next, isWeakest }, i) =>
              html`<li>${i === 0 ? nothing : html`<p class="again">${words.again(person.name ?? explorer.messages.app.unnamed)}</p>`}<div class="between">${tieView(explorer, hop.ties, next, isWeakest)}</div>${station(explorer, tree, next, leaveOut)}</li>`,
          )}
        </ul>`
    }
  `;
}

/**
 * The tree as one walk that comes back to every fork, each hop there and back: the map draws it like a way, and both times
 * along the same curve.
 */
export function walkThrough({ people, hops }: Tree): string[] {
  const walk: string[] = [];
  const visit = (id: string): void => {
    walk.push(id);
    for (const { from, to } of hops) {
      if (from !== id) continue;
      visit(to);
      walk.push(id);
    }
  };
  visit(people[0]?.id ?? '');
  return walk;
}
