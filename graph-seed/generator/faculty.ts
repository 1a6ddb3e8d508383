import type { AreaSpec, TopicSpec } from './areas.ts';
import { UNIVERSITIES } from './institutions.ts';
import { itemAt, opaqueId, type Random, randomStream } from './random.ts';
import { FIRST_YEAR, NOW } from './source.ts';
import { AREAS } from './topic-table.ts';

export type UniversityId = (typeof UNIVERSITIES)[number]['id'];

export interface Professor {
  id: string;
  name: string;
  area: AreaSpec;
  /** Professors of one group work on neighbouring topics; a group becomes a community on the map. */
  group: string;
  /** Most important first. */
  topics: TopicSpec[];
  university: UniversityId;
  /** Year in parts, e.g. 2018.67. */
  start: number;
  rank: number;
  /** Relative number of papers. */
  productivity: number;
  /** Relative number of students. */
  labSize: number;
  /** Works with nobody else at the institute: their lab is an island. */
  isIsland: boolean;
  partners: Partner[];
  /** Where they did their doctorate, for those who did it here. */
  advisor: Professor | null;
}

export interface Partner {
  professor: Professor;
  weight: number;
}

/** Professors a group holds, about. */
const GROUP_SIZE = 4.6;
const ISLANDS = 5;

export function makeFaculty(nextName: () => string): Professor[] {
  const random = randomStream('faculty');
  const professors = AREAS.flatMap((area) =>
    Array.from({ length: area.faculty }, (_, i) => makeProfessor(area, i, nextName, random)),
  );
  for (const island of random.shuffled(professors.filter(({ productivity }) => productivity < 0.9)).slice(0, ISLANDS))
    island.isIsland = true;
  for (const professor of professors) professor.partners = choosePartners(professor, professors, random);
  for (const professor of professors) professor.advisor = chooseAdvisor(professor, random);
  return professors;
}

function makeProfessor(area: AreaSpec, index: number, nextName: () => string, random: Random): Professor {
  const groups = Math.max(2, Math.round(area.faculty / GROUP_SIZE));
  const group = index % groups;
  const own = area.topics.filter((_, i) => Math.floor((i * groups) / area.topics.length) === group);
  const others = area.topics.filter((topic) => !own.includes(topic));
  const lead = itemAt(own, Math.floor(index / groups) % own.length);
  const second = own.length > 1 ? random.pick(own.filter((topic) => topic !== lead)) : random.pick(others);
  const topics = [lead, second];
  if (random.chance(0.4)) topics.push(random.pick(others));
  if (random.chance(0.3)) topics.push(random.pick(random.pick(AREAS).topics));
  // Every area has one or two professors of great reach, as every real institute does.
  const star = index < 2 ? 1.6 - 0.5 * index : 0;
  const size = 0.75 * random.normal() - 0.3 + star * random.float();
  return {
    id: opaqueId('p', `faculty ${area.id} ${index}`),
    name: nextName(),
    area,
    group: `${area.id}-${group}`,
    topics: [...new Set(topics)],
    university: chooseUniversity(area, group, random),
    start: startYear(index, random),
    rank: random.float(),
    productivity: Math.exp(size),
    labSize: Math.exp(0.7 * size + 0.35 * random.normal()),
    isIsland: false,
    partners: [],
    advisor: null,
  };
}

/** Some who were hired lately did their doctorate with somebody of their area: the institute has descendants. */
function chooseAdvisor({ start, area, partners }: Professor, random: Random): Professor | null {
  const elders = partners.map(({ professor }) => professor).filter((elder) => elder.area === area && elder.start + 9 < start);
  return elders.length > 0 && random.chance(0.3) ? random.pick(elders) : null;
}

/** A third of the institute was there when the papers begin; the rest was hired since, more of them lately. */
function startYear(index: number, random: Random): number {
  if (index < 3 || random.chance(0.3)) return FIRST_YEAR - random.int(0, 14) + 0.42;
  return Math.floor(FIRST_YEAR + (NOW - FIRST_YEAR - 0.6) * random.float() ** 0.8) + random.pick([0, 0.42, 0.42, 0.67]);
}

/** Each group has a home university, so that universities show on the map, with guests from the others. */
function chooseUniversity(area: AreaSpec, group: number, random: Random): UniversityId {
  const home = randomStream(`home ${area.id} ${group}`).weighted(UNIVERSITIES, ({ share }) => share);
  return random.chance(0.5) ? home.id : random.weighted(UNIVERSITIES, ({ share }) => share).id;
}

function choosePartners(professor: Professor, all: readonly Professor[], random: Random): Partner[] {
  if (professor.isIsland) return [];
  const others = all.filter((other) => other !== professor && !other.isIsland);
  const groupmates = others.filter(({ group }) => group === professor.group);
  const neighbours = others.filter(({ area, group }) => area === professor.area && group !== professor.group);
  const strangers = others.filter(({ area }) => area !== professor.area);
  const isBridge = random.chance(0.13);
  return [
    ...choose(groupmates, random.int(2, 4), 1, professor, random),
    ...choose(neighbours, random.int(2, 4), 0.85, professor, random),
    ...choose(strangers, isBridge ? random.int(2, 4) : random.int(0, 1), isBridge ? 0.4 : 0.15, professor, random),
  ];
}

function choose(from: readonly Professor[], count: number, weight: number, professor: Professor, random: Random): Partner[] {
  const chosen = new Set<Professor>();
  for (let i = 0; i < count && from.length > 0; i++) {
    chosen.add(
      random.weighted(
        from,
        (other) => other.productivity * (other.university === professor.university ? 2 : 1) * sharedTopics(professor, other),
      ),
    );
  }
  return [...chosen].map((other) => ({ professor: other, weight: weight * Math.exp(0.5 * random.normal()) }));
}

function sharedTopics(a: Professor, b: Professor): number {
  return 1 + 2 * a.topics.filter((topic) => b.topics.includes(topic)).length;
}
