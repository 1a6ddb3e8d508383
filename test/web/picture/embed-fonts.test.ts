import { describe, expect, it } from 'vitest';
import { type Face, fontRules, type UsedFont } from '#web/picture/embed-fonts.ts';

const face = (family: string, weight: string, style: string, range: string): Face => ({
  ...{ family, weight, style, range },
  url: `${family} ${weight} ${style} ${range}`,
});
const FACES = [
  face('Sans', '400 700', 'normal', 'U+0-FF, U+131'),
  face('Sans', '400 700', 'normal', 'U+1E??'),
  face('Serif', '600', 'normal', 'U+0-FF'),
  face('Serif', '500', 'italic', ''),
];
const used = (family: string, weight: number, isItalic: boolean, text: string): UsedFont => ({
  ...{ family, weight, isItalic },
  characters: new Set(text),
});

describe('fonts in a picture', () => {
  it.each<[what: string, used: UsedFont[], faces: number[]]>([
    ['nothing for no text', [], []],
    ['the face of the letters', [used("'Sans', system-ui", 550, false, 'Zoé')], [0]],
    ['a second for letters beyond it', [used('Sans, system-ui', 550, false, 'Nguyễn')], [0, 1]],
    ['an end of a range that is one point', [used('Sans', 400, false, 'ı')], [0]],
    ['weight and slant', [used('Serif', 600, false, 'A'), used('Serif', 500, true, 'b')], [2, 3]],
    ['no face of another weight', [used('Serif', 700, false, 'A')], []],
    ['no face that only takes the place of another', [used('Other, Sans', 400, false, 'A')], []],
  ])('are %s', async (_, fonts, faces) => {
    const loaded: string[] = [];
    const rules = await fontRules(fonts, FACES, async (url) => {
      loaded.push(url);
      return 'data:,';
    });
    expect(loaded).toEqual(faces.map((i) => FACES[i]?.url));
    expect(rules.split('@font-face').length - 1).toBe(faces.length);
  });
});
