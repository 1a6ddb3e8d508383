import { describe, expect, test } from 'vitest';
import type { Hierarchy } from '#analysis/hierarchy.ts';
import { nameCommunities } from '#analysis/name-communities.ts';
import { breakName } from '#analysis/place-name-lines.ts';
import { createTitleReader, termKey } from '#analysis/title-terms.ts';
import type { Dataset } from '#model/dataset.ts';
import { byline, dataset, paper, person } from '#test/support/people.ts';

/** Two regions of two communities of two people each; every community writes six papers of its own. */
const TITLES: readonly (readonly string[])[] = [
  ['Robot manipulation with tactile skins', 'Learning robot manipulation', 'Deep learning for robot manipulation'],
  ['Legged locomotion on sand', 'Deep learning of legged locomotion', 'Robust legged locomotion'],
  ['Dialogue agents that listen', 'Deep learning for dialogue agents', 'Grounded dialogue agents'],
  ['Graph kernels revisited', 'Deep learning with graph kernels', 'Fast graph kernels'],
];

function facts(titles = TITLES): Dataset {
  const papers = titles.flatMap((own, c) => [...own, ...own].map((title, k) => paper(`w${c}-${k}`, { title })));
  return dataset({
    people: titles.flatMap((_, c) => [person(`a${c}`, { name: `Alma ${c}` }), person(`b${c}`)]),
    papers,
    authorships: papers.flatMap(({ id }) => byline(id, `a${id[1]}`, `b${id[1]}`)),
  });
}

const HIERARCHY: Hierarchy = {
  region: Int32Array.from([0, 0, 0, 0, 1, 1, 1, 1]),
  group: new Int32Array(8).fill(-1),
  groupCount: 0,
  groupParent: new Int32Array(0),
  community: Int32Array.from([0, 0, 1, 1, 2, 2, 3, 3]),
  regionCount: 2,
  communityCount: 4,
  parent: Int32Array.from([0, 0, 1, 1]),
  modularity: 0.5,
};

const GLOSSARY = { 'robot manipulation': 'manipulation robotique', 'legged locomotion': 'locomotion à pattes' };

function englishNames(data: Dataset): string[] {
  const { regions, communities } = nameCommunities(data, HIERARCHY, GLOSSARY);
  return [...regions, ...communities].map(({ label }) => label.en);
}

describe('nameCommunities', () => {
  test('uses what sets papers apart, not what is common', () => {
    const names = englishNames(facts());
    expect(names.some((name) => /deep learning/i.test(name))).toBe(false);
    expect(names.join(' ').toLowerCase()).toContain('robot manipulation');
  });

  test('gives no name, and no term, to two places', () => {
    const names = englishNames(facts());
    expect(new Set(names).size).toBe(names.length);
    const terms = names.flatMap((name) => name.split(' · ').map((term) => termKey(term)));
    expect(new Set(terms).size).toBe(terms.length);
  });

  test('takes French from the glossary, and says where there is none', () => {
    const { regions, communities } = nameCommunities(facts(), HIERARCHY, GLOSSARY);
    const labels = [...regions, ...communities].map(({ label }) => label);
    const known = labels.filter(({ frMissing }) => !frMissing);
    expect(known.some(({ fr }) => /manipulation robotique/i.test(fr))).toBe(true);
    for (const { en, fr, frMissing } of labels) expect(frMissing).toBe(fr === en);
  });

  test('prefers curated topics, with their own French', () => {
    const data = facts();
    const topic = {
      id: 't',
      label: { en: 'Touch', fr: 'Toucher', frMissing: false },
      parent: null,
      source: 'test',
      visibility: 'public' as const,
    };
    const abouts = data.papers
      .slice(0, 6)
      .map(({ id }) => ({ id: `${id}:t`, paper: id, topic: 't', score: 1, source: 'test', visibility: 'public' as const }));
    const { regions, communities } = nameCommunities({ ...data, topics: [topic], abouts }, HIERARCHY, {});
    const touch = [...regions, ...communities].find(({ label }) => /\btouch\b/i.test(label.en));
    expect(touch?.label.fr).toMatch(/\btoucher\b/i);
  });

  test('is made of public facts only', () => {
    const data = facts();
    const secret = { ...data, papers: data.papers.map((one) => ({ ...one, visibility: 'members' as const })) };
    expect(englishNames(secret).join(' ')).not.toMatch(/robot|legged|dialogue|kernel/i);
  });

  test('names a place after whoever writes most where nothing else tells it apart', () => {
    const alike = facts([0, 1, 2, 3].map(() => ['On learning', 'Towards models', 'A study']));
    const { regions, communities } = nameCommunities(alike, HIERARCHY, {});
    expect(regions[0]?.label).toEqual({ en: 'Around Alma 0', fr: 'Autour de Alma 0', frMissing: false });
    const names = [...regions, ...communities].map(({ label }) => label.en);
    expect(names.every((name) => name.startsWith('Around '))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });

  test('mints ids that no two places share', () => {
    const { regions, communities } = nameCommunities(facts(), HIERARCHY, {});
    const ids = [...regions, ...communities].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[rc]\.[a-z0-9-]+$/);
  });
});

describe('titleTerms', () => {
  test.each([
    ['A Study of Deep Learning', []],
    ['Reinforcement Learning: a survey', ['reinforcement learning']],
    ['GFlowNets for Bayesian Inference', ['generative flow network', 'bayesian inference']],
    ['Bandits and a bandit', ['bandit']],
  ])('of %j are %j', (title, expected) => {
    const keys = createTitleReader()(title).map(({ key }) => key);
    for (const key of expected) expect(keys).toContain(key);
    if (expected.length === 0) expect(keys).toEqual([]);
  });

  test('keeps acronyms and names, and lowers the rest', () => {
    const texts = createTitleReader()('Few-Shot LLM Agents in Bayesian Games').map(({ text }) => text);
    expect(texts).toContain('few-shot LLM agents');
    expect(texts).toContain('Bayesian games');
  });

  test('takes plural, case, accents and hyphens for one term', () => {
    expect(termKey('Multi-agent Systèmes')).toBe(termKey('multi agent systemes'));
    expect(termKey('Gaussian processes')).toBe(termKey('gaussian process'));
  });
});

describe('breakName', () => {
  test.each([
    ['Robotics', ['Robotics']],
    ['Reinforcement learning', ['Reinforcement', 'learning']],
    ['Fairness and accountability', ['Fairness', 'and accountability']],
    ['Molecules & materials design', ['Molecules', '& materials design']],
    ['Graph learning · deep networks', ['Graph learning ·', 'deep networks']],
    ['Optics · long-tailed images', ['Optics ·', 'long-tailed images']],
    ['Recurrent neural networks · planning', ['Recurrent neural', 'networks · planning']],
  ])('%s', (name, lines) => {
    expect(breakName(name)).toEqual(lines);
  });
});
