import { randomStream } from './random.ts';

const HAS_VARIANT = 0.07;

/** The other form under which some people are printed: without accents, or with an initial. `null` for most. */
export function printedVariant(id: string, name: string): string | null {
  const random = randomStream(`variant ${id}`);
  if (!random.chance(HAS_VARIANT)) return null;
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/Đ/g, 'D')
    .replace(/đ/g, 'd')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i');
  if (plain !== name && random.chance(0.6)) return plain;
  const [given = '', ...rest] = name.split(' ');
  return [`${given.charAt(0)}.`, ...rest].join(' ');
}
