import { escapeXml, printable } from '#analysis/export/xml-text.ts';
import { LABEL_STYLES } from '#analysis/label-styles.ts';
import type { DrawnCommunity, Network } from '#model/network.ts';
import type { Language } from '#model/primitives.ts';

/** Names that are due at a closer view than any window opens with are left out, px per map unit. */
const CLOSEST = 1.6;
/** From the middle of a line to its baseline, in em: half the height of capitals. */
const CAPITAL_HALF = 0.355;
const LEVELS = ['community', 'region'] as const;
type Level = (typeof LEVELS)[number];

/**
 * Names of regions and communities where and from when the label plan has them, in both languages. Their size and look are in the
 * page's style sheet, by the classes `region` and `community`; `--map-names` is how much smaller a narrow window writes them.
 */
export function paintNames({ communities }: Network): string {
  const languages = (['en', 'fr'] as const).map((language) => {
    const names = LEVELS.flatMap((level) =>
      communities.filter((community) => community.level === level).map((community) => paintName(community, level, language)),
    );
    return `<g class="${language}">${names.join('')}</g>`;
  });
  return languages.join('');
}

function paintName(community: DrawnCommunity, level: Level, language: Language): string {
  const from = community.labelScale[language];
  if (from === null || from > CLOSEST || community.people === 0) return '';
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
  // Opacity stays within 0 and 1, so this is a switch: the name is there from its scale on.
  const due = `calc((var(--map-scale) - ${from}*var(--map-names))*1e4)`;
  const hue = `fill="var(--reseau-hue-text-${community.hue})"`;
  return `<text class="${level}" y="${Math.round(-community.y * 10) / 10}" opacity="${due}" ${hue}>${spans.join('')}</text>`;
}
