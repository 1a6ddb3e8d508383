import { describe, expect, test } from 'vitest';
import { type LabelPlan, type LabelPlanInput, type MeasureText, planLabels } from '#analysis/label-plan.ts';
import { FIT_SCALE, LABEL_STYLES, markRadius, PERSON_LABEL_GAP_PX } from '#analysis/label-styles.ts';
import { createRandom } from '#analysis/random.ts';
import { type DrawnBox, overlappingNames, SCALES } from './label-overlaps.ts';

/** Every character as wide as 0.55 em: what the plan does with widths does not depend on a font. */
const measure: MeasureText = (text, { sizePx, letterSpacing }) => text.length * sizePx * (0.55 + letterSpacing);

function randomInput(seed: number, { regions = 6, communities = 24, people = 600 } = {}): LabelPlanInput {
  const random = createRandom(seed);
  const word = (length: number): string => 'x'.repeat(3 + Math.floor(random() * length));
  const level = (i: number) => (i < regions ? ('region' as const) : ('community' as const));
  const places = Array.from({ length: regions + communities }, (_, i) => ({
    level: level(i),
    lines: { en: random() < 0.5 ? [word(18)] : [word(18), word(18)], fr: [word(20), word(20)] },
  }));
  const centres = places.map(() => ({ x: (random() - 0.5) * 800, y: (random() - 0.5) * 800 }));
  return {
    places,
    people: Array.from({ length: people }, () => {
      const community = regions + Math.floor(random() * communities);
      const centre = centres[community] ?? { x: 0, y: 0 };
      return {
        name: random() < 0.05 ? '' : word(20),
        x: centre.x + (random() - 0.5) * 120,
        y: centre.y + (random() - 0.5) * 120,
        radius: 1.5 + random() * 5,
        community,
        region: community % regions,
        group: -1,
        level: 0,
      };
    }),
  };
}

/** A larger map: its last places are groups, and people are drawn from ever deeper levels on. */
function levelledInput(seed: number): LabelPlanInput {
  const { places, people } = randomInput(seed, { regions: 6, communities: 60, people: 2500 });
  return {
    places: places.map((place, i) => (i < 30 ? place : { ...place, level: 'group' })),
    people: people.map((person, v) => {
      const group = person.community >= 30 ? person.community : -1;
      return {
        ...person,
        group,
        community: group < 0 ? person.community : 6 + (group % 24),
        level: Math.floor(Math.log2(1 + v / 300)),
      };
    }),
  };
}

/** What the client draws at a scale in a language, from the plan and nothing else. */
function drawn(input: LabelPlanInput, plan: LabelPlan, scale: number, language: 'en' | 'fr'): DrawnBox[] {
  const boxes: DrawnBox[] = [];
  for (const [i, { level, lines }] of input.places.entries()) {
    const place = plan.places[i];
    const from = place?.scale[language] ?? null;
    if (place === undefined || from === null || scale < from) continue;
    const style = LABEL_STYLES[level];
    const half = Math.max(...lines[language].map((line) => measure(line, style))) / 2;
    const height = (lines[language].length * style.lineHeightPx) / 2;
    const [x, y] = [place.x * scale, -place.y * scale];
    boxes.push({ name: `place ${i}`, left: x - half, right: x + half, top: y - height, bottom: y + height });
  }
  for (const [v, { name, x, y, radius }] of input.people.entries()) {
    const from = plan.people[v] ?? null;
    if (from === null || scale < from) continue;
    const left = x * scale + markRadius(radius, scale) + PERSON_LABEL_GAP_PX;
    const half = LABEL_STYLES.person.lineHeightPx / 2;
    const right = left + measure(name, LABEL_STYLES.person);
    boxes.push({ name: `person ${v}`, left, right, top: -y * scale - half, bottom: -y * scale + half });
  }
  return boxes;
}

describe('planLabels', () => {
  test.each([1, 2, 3, 4])('lets no two names overlap at any scale, in either language (seed %i)', (seed) => {
    const input = randomInput(seed);
    const plan = planLabels(input, measure);
    for (const language of ['en', 'fr'] as const) {
      for (const scale of SCALES) expect(overlappingNames(drawn(input, plan, scale, language))).toEqual([]);
    }
  });

  test('keeps to both on a map of many levels, groups included, and never names somebody before their mark', () => {
    const input = levelledInput(8);
    const plan = planLabels(input, measure);
    for (const language of ['en', 'fr'] as const) {
      for (const scale of SCALES.filter((_, k) => k % 8 === 0)) {
        expect(overlappingNames(drawn(input, plan, scale, language))).toEqual([]);
      }
    }
    const early = input.people.filter(({ level }, v) => level > 0 && (plan.people[v] ?? Infinity) < FIT_SCALE * 2 ** level);
    expect(early).toEqual([]);
    const deep = input.people.filter(({ level }, v) => level > 1 && plan.people[v] !== null);
    expect(deep.length).toBeGreaterThan(100);
  });

  test('writes more names the closer one looks, and nearly all in the end', () => {
    const input = randomInput(5);
    const plan = planLabels(input, measure);
    const counts = [0.3, FIT_SCALE, 3, 10, 60].map((scale) => drawn(input, plan, scale, 'en').length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    const named = input.people.filter(({ name }) => name !== '').length + input.places.length;
    expect(counts.at(-1)).toBeGreaterThan(0.97 * named);
  });

  test('gives regions their place before anybody else', () => {
    const input = randomInput(6, { regions: 7 });
    const plan = planLabels(input, measure);
    const regions = plan.places.slice(0, 7).filter(({ scale }) => scale.en !== null && scale.en <= FIT_SCALE);
    expect(regions.length).toBeGreaterThanOrEqual(6);
  });

  test('names those whom everybody looks for at the overview, and nobody of the belt before them', () => {
    const input = randomInput(9);
    const people = input.people.map((person, v) =>
      v % 10 === 3 ? { ...person, x: 480, y: v / 2 - 150, region: -1, community: -1 } : person,
    );
    const plan = planLabels({ ...input, people }, measure);
    const atFit = people.flatMap((_, v) => ((plan.people[v] ?? Infinity) <= FIT_SCALE ? [v] : []));
    expect(atFit.filter((v) => v < 24).length).toBeGreaterThanOrEqual(4);
    expect(atFit.filter((v) => v > 40 && people[v]?.region === -1)).toEqual([]);
  });

  test('never writes an empty name', () => {
    const input = randomInput(7);
    const plan = planLabels(input, measure);
    for (const [v, { name }] of input.people.entries()) if (name === '') expect(plan.people[v]).toBeNull();
  });

  test('answers for an empty map', () => {
    expect(planLabels({ places: [], people: [] }, measure)).toEqual({ places: [], people: [] });
  });
});
