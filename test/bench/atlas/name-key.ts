/**
 * The key that people of the graph of record have: the printed name without accents and case. Punctuation stays, so that this is milder
 * than what identity resolution compares; it is what gives 118,245 people on the file of record.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ');
}
