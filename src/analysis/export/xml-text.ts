/** XML 1.0 has no way to write these, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text without what XML cannot hold. */
export function printable(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

/** Printable text as XML holds it, between tags and in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
