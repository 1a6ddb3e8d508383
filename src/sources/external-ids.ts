import type { ExternalId } from '#model/external-id.ts';
import { externalIdVisibility } from './source.ts';

/** An identifier as written, or `undefined` for what can identify nobody: an empty cell, an e-mail address, a page URL. */
export function readExternalId(scheme: string, written: string): ExternalId | undefined {
  const value = normalise(scheme, written.trim());
  if (value === undefined || value === '' || /@|\[email\]/.test(value)) return undefined;
  return { scheme, value, visibility: externalIdVisibility(scheme) };
}

function normalise(scheme: string, text: string): string | undefined {
  switch (scheme) {
    case 'openreview':
      return /^~\S+\d+$/u.test(text) ? text : undefined;
    case 'orcid': {
      const digits = /(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])\/?$/.exec(text)?.[1]?.toUpperCase();
      return digits !== undefined && isOrcid(digits) ? digits : undefined;
    }
    case 'google-scholar':
      return /(?:[?&]user=|^)([\w-]{12})(?:&|$)/.exec(text)?.[1];
    case 'dblp':
      return /((?:[a-z]|\d{2,3})\/[\w-]+?)(?:\.html)?$/.exec(text)?.[1];
    case 'ieee':
      return /^\/?(\d{6,})$/.exec(text)?.[1];
    case 'acl':
      return /^\/?(?:people\/)?(?:\w\/)?([\w.-]+)\/?$/.exec(text)?.[1];
    default:
      return text;
  }
}

/** ISO 7064 MOD 11-2 over the first fifteen digits. */
export function isOrcid(text: string): boolean {
  const digits = text.replaceAll('-', '');
  if (!/^\d{15}[\dX]$/.test(digits)) return false;
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check));
}

/** Whether a written ORCID looks like one but its check digit is wrong: worth a reject of its own. */
export function isBrokenOrcid(written: string): boolean {
  const digits = /(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dXx])/.exec(written)?.[1]?.toUpperCase();
  return digits !== undefined && !isOrcid(digits);
}
