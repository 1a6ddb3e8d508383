/** Whether a noun phrase of the vocabulary takes a plural verb: "value networks" does, "double-descent analysis" does not. */
export function isPlural(phrase: string): boolean {
  const head = phrase.replace(/ (in|of|over|with|from|across|through) .*$/, '');
  return /s$/.test(head) && !/(ss|is|us|ics|ias)$/.test(head);
}
