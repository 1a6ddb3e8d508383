/** Text of a picture in one font, as CSS says it. */
export interface UsedFont {
  /** First the one that is wanted, then those that take its place. */
  readonly family: string;
  readonly weight: number;
  readonly isItalic: boolean;
  /** Every character written in it. */
  readonly characters: ReadonlySet<string>;
}

/** A face of the page's style sheet. */
export interface Face {
  readonly family: string;
  /** One, or from and to. */
  readonly weight: string;
  readonly style: string;
  /** As CSS has it: `U+0-FF, U+131`. */
  readonly range: string;
  readonly url: string;
}

/** `@font-face` rules that hold the faces a picture uses, as data: it then looks the same where none is installed. */
export async function fontRules(
  used: readonly UsedFont[],
  faces: readonly Face[],
  load: (url: string) => Promise<string>,
): Promise<string> {
  const rules = faces
    .filter((face) => used.some((font) => isFor(face, font)))
    .map(async ({ family, weight, style, range, url }) => {
      const unicodes = range === '' ? '' : `unicode-range:${range};`;
      return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};${unicodes}src:url(${await load(url)}) format('woff2')}`;
    });
  return (await Promise.all(rules)).join('\n');
}

function isFor({ family, weight, style, range }: Face, font: UsedFont): boolean {
  const [first = '', last = first] = weight.split(' ');
  const wanted = font.family.split(',', 1)[0]?.trim().replaceAll(/['"]/g, '');
  if (wanted !== family || (style === 'italic') !== font.isItalic) return false;
  if (font.weight < Number(first) || font.weight > Number(last)) return false;
  return [...font.characters].some((character) => isWithin(character.codePointAt(0) ?? 0, range));
}

/** A range may be one point, two ends, or have `?` for any digit. */
function isWithin(point: number, range: string): boolean {
  if (range.trim() === '') return true;
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.trim().replace(/^u\+/i, '').split('-');
    return point >= Number.parseInt(first.replaceAll('?', '0'), 16) && point <= Number.parseInt(last.replaceAll('?', 'f'), 16);
  });
}

/** The faces of the page, of its own style sheets. */
export function pageFaces(): Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const of = (name: string): string => rule.style.getPropertyValue(name).trim();
      const src = /url\("?([^")]+)"?\)/.exec(of('src'))?.[1];
      if (src === undefined) return [];
      return [
        {
          family: of('font-family').replaceAll(/['"]/g, ''),
          weight: of('font-weight') || '400',
          style: of('font-style') || 'normal',
          range: of('unicode-range'),
          url: new URL(src, sheet.href ?? location.href).href,
        },
      ];
    }),
  );
}

/** A file as a data address. */
export async function dataUrl(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`The font ${url} did not come: ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:font/woff2;base64,${btoa(text)}`;
}
