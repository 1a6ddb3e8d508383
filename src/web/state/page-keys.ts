/** What a key does wherever on the page one is. */
export type PageKey = 'palette' | 'undo' | 'redo' | 'search' | 'close';

/** Ctrl or ⌘ with K opens the palette also from a field; everything else is the field's own. `null` for keys that do nothing here. */
export function pageKey(event: KeyboardEvent): PageKey | null {
  const isTyping = isField(event.composedPath()[0]);
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const letter = event.key.toLowerCase();
  const isCommand = (ctrlKey || metaKey) && !altKey;
  if (isCommand && !shiftKey && letter === 'k') return 'palette';
  if (isCommand && !isTyping && letter === 'z') return shiftKey ? 'redo' : 'undo';
  if (isCommand && !isTyping && !shiftKey && letter === 'y') return 'redo';
  if (event.key === '/' && !isTyping && !ctrlKey && !metaKey) return 'search';
  return event.key === 'Escape' && !event.defaultPrevented ? 'close' : null;
}

function isField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
