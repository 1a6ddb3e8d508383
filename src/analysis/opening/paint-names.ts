import { escapeXml, printable } from '#analysis/export/xml-text.ts';
import { LABEL_STYLES } from '#analysis/label-styles.ts';
import type { DrawnCommunity, Network } from '#model/network.ts';
import type { Language } from '#model/primitives.ts';
import { late } from './svg-attributes.ts';

/** Names that are due at a closer view than windows open with are left out, px per map unit. */
const CLOSEST = 1.5;
/** Regions may be due at any scale; no window shows the map smaller than this. */
const FARTHEST = 0.05;
/** From the middle of a line to its baseline, in em: half the height of capitals. */
const CAPITAL_HALF = 0.355;
const LEVELS = ['community', 'region'] as const;
type Level = (typeof LEVELS)[number];

/** Names come in steps of an eighth of an octave of zoom, so that a page shows those that are due by hiding a few classes. */
const STEPS_PER_OCTAVE = 8;

/**
 * Names of regions and communities where the label plan has them, in both languages. A name that is due from a scale on is in the
 * group of the next whole step: class `n` and 8 · log2 of px per map unit. Size and look are in the page's style sheet, by the
 * classes `region` and `community`.
 */
export function paintNames({ communities }: Network): string {
  const languages = (['en', 'fr'] as const).map((language) => {
    const steps = new Map<number, string[]>();
    for (const level of LEVELS) {
      for (const community of communities) {
        const from = community.labelScale[language];
        if (community.level !== level || from === null || from > CLOSEST || community.people === 0) continue;
        const step = Math.ceil(STEPS_PER_OCTAVE * Math.log2(Math.max(from, FARTHEST)));
        steps.set(step, [...(steps.get(step) ?? []), paintName(community, level, language)]);
      }
    }
    const groups = [...steps].sort(([a], [b]) => b - a).map(([step, names]) => `<g class="n${step}">${names.join('')}</g>`);
    return `<g class="${language}">${groups.join('')}</g>`;
  });
  return late(languages.join(''));
}

function paintName(community: DrawnCommunity, level: Level, language: Language): string {
  const style = LABEL_STYLES[level];
  const lines = community.lines[language];
  const step = style.lineHeightPx / style.sizePx;
  const em = (value: number): string => `${Math.round(value * 1000) / 1000}em`;
  // The space after the last letter is no ink, and would push the name aside.
  const aside = style.letterSpacing === 0 ? '' : ` dx="${em(style.letterSpacing / 2)}"`;
  const x = Math.round(community.x * 10) / 10;
  const spans = lines.map((line, i) => {
    const text = escapeXml(printable(style.uppercase ? line.toLocaleUpperCase(language) : line));
    const down = i === 0 ? CAPITAL_HALF - ((lines.length - 1) / 2) * step : step;
    return `<tspan x="${x}"${aside} dy="${em(down)}">${text}</tspan>`;
  });
  const hue = `fill="var(--reseau-hue-text-${community.hue})"`;
  return `<text class="${level}" y="${Math.round(-community.y * 10) / 10}" ${hue}>${spans.join('')}</text>`;
}
