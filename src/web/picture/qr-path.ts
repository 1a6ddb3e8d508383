import { encode } from 'uqr';

/** Modules of white around it, as the standard asks. */
const QUIET = 4;

/** A QR code as one path of unit squares in a square of `side`; `null` for a text longer than a code holds (2,331 bytes). */
export function qrPath(text: string): { readonly path: string; readonly side: number } | null {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: QUIET });
    const rows = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { path: rows.join(''), side: size };
  } catch {
    return null;
  }
}
