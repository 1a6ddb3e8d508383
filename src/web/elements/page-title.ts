import type { Explorer } from '#web/state/explorer.ts';

/** The name of this view in the tab and the browser's history: what is open, then the institute. */
export function pageTitle({ view, index, messages, language, about }: Explorer): string {
  const institute = about?.name[language] ?? index?.network.name[language] ?? messages.app.title;
  return [placeName({ view, index, messages, language }), institute].filter((part) => part !== null).join(' · ');
}

/** What is open, in its own name; `null` for the map as it opens. */
export function placeName({
  view,
  index,
  messages,
  language,
}: Pick<Explorer, 'view' | 'index' | 'messages' | 'language'>): string | null {
  if (view.page !== 'map' && view.page !== 'table') return messages.views[view.page];
  if (view.path !== null) return messages.path.title;
  const { selection } = view;
  if (selection === null && view.selected.length > 0) return messages.views.selected;
  if (selection === null && view.ego !== null) {
    const name = index?.person(view.ego.person)?.name;
    return name === undefined || name === '' ? null : `${messages.card.network} · ${name}`;
  }
  if (selection === null && view.compare !== null && view.page === 'map') return messages.views.compare;
  if (selection === null && view.changes) return messages.views.changes;
  if (selection === null && view.shortlist !== null) return messages.views.shortlist;
  if (selection === null && view.collaborators !== null) return messages.views.meet;
  if (selection?.kind === 'person') return index?.person(selection.id)?.name || null;
  if (selection?.kind === 'topic') return index?.topic(selection.id)?.label[language] ?? null;
  if (selection?.kind === 'community') return index?.community(selection.id)?.label[language] ?? null;
  return view.page === 'table' ? messages.views.table : null;
}
