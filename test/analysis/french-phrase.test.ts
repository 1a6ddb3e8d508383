import { describe, expect, test } from 'vitest';
import { frenchOf } from '#analysis/french-name.ts';
import { FRENCH_MODIFIERS, FRENCH_NOUNS } from '#analysis/french-words.ts';
import { termKey } from '#analysis/title-terms.ts';

const french = frenchOf({ 'graph learning': 'apprentissage sur graphes' });

describe('French that is put together', () => {
  test.each([
    ['object detection', 'détection d’objets'],
    ['text recognition', 'reconnaissance de texte'],
    ['anomaly detection', 'détection d’anomalies'],
    ['convex functions', 'fonctions convexes'],
    ['cardiac signals', 'signaux cardiaques'],
    ['cardiac signal', 'signal cardiaque'],
    ['causal bounds', 'bornes causales'],
    ['predictive control', 'commande prédictive'],
    ['discrete representations', 'représentations discrètes'],
    ['clinical data', 'données cliniques'],
    ['Bayesian perception', 'perception bayésienne'],
    ['autonomous mobile robots', 'robots mobiles autonomes'],
    ['humanoid robot control', 'commande de robots humanoïdes'],
    ['semantic image segmentation', 'segmentation sémantique d’images'],
    ['real-time object detection', 'détection d’objets en temps réel'],
    ['multi-robot navigation', 'navigation multirobots'],
    ['unsupervised exploration', 'exploration non supervisée'],
  ])('%s: %s', (en, fr) => {
    expect(french(en)).toBe(fr);
  });

  test('the glossary goes before', () => {
    expect(french('Graph learning')).toBe('apprentissage sur graphes');
  });

  test.each([
    ['a word that is not known', 'object detection gadget'],
    ['an unknown word before', 'gizmo detection'],
    ['one word alone', 'detection'],
    ['things done by what stands before', 'robot interaction'],
    ['an adjective that is said of neither noun', 'deep pedestrian detection'],
    ['two nouns that are no action', 'robot image'],
  ])('says nothing of %s', (_, term) => {
    expect(french(term)).toBeUndefined();
  });

  test('every word is listed under the key that terms have', () => {
    const keys = [...FRENCH_NOUNS.keys(), ...FRENCH_MODIFIERS.keys()];
    expect(keys.filter((key) => termKey(key) !== key)).toEqual([]);
  });

  test('no word is without French', () => {
    const forms = [...FRENCH_NOUNS.values()].map(({ singular }) => singular);
    for (const modifier of FRENCH_MODIFIERS.values()) forms.push(...modifier.forms);
    expect(forms.filter((form) => !/^[\p{L}\d][\p{L}\d’ -]*$/u.test(form))).toEqual([]);
  });
});
