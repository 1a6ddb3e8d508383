import { Task } from '@lit/task';
import type { Comparison } from '#model/compare.ts';
import type { Explorer } from '#web/state/explorer.ts';
import type { Patience } from '#web/state/patience.ts';
import type { ExplorerElement } from './explorer-element.ts';

type Asked = readonly [Explorer | null, string];

/** Asks for what the view compares; `null` while fewer than two are chosen. */
export function compareTask(host: ExplorerElement, patience: Patience): Task<Asked, Comparison | null> {
  return new Task<Asked, Comparison | null>(host, {
    args: () => [host.explorer, comparedKey(host)] as const,
    argsEqual: ([a, key], [b, other]) => key === other && a?.api === b?.api,
    task: async ([explorer], { signal }) => {
      const asked = explorer?.view.compare ?? null;
      return explorer === null || asked === null || asked.ids.length < 2
        ? null
        : patience.with(explorer.api).compare(asked, signal);
    },
  });
}

function comparedKey({ explorer }: ExplorerElement): string {
  const { kind, ids } = explorer?.view.compare ?? { kind: '', ids: [] };
  return `${kind} ${ids.join(' ')}`;
}
