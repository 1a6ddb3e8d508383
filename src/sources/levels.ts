import type { Level, RoleKind } from '#model/person.ts';
import { fold } from './fold.ts';

/** What registers and pages call levels, English and French, folded; the first that stands in the text decides. */
const LEVEL_WORDS: readonly (readonly [Level, RegExp])[] = [
  ['collaborator', /\b(collaborating|collaborator|collaborat(eur|rice)s?|collaboration)\b/],
  ['visiting', /\b(visiting|visitor|visiteure?s?|visiteuses?|invitee?s?)\b/],
  ['intern', /\b(interns?|internship|stages?|stagiaires?)\b/],
  ['postdoc', /\b(post ?doc(s|torate|toral|torant|torante|torat)?|post doctora(l|t|te|nt|nte))\b/],
  ['phd', /\b(ph ?d|ph d|doctora(te|l|t|nt|nte)|dphil)\b/],
  ['masters', /\b(masters?|maitrise|m ?sc|m ?a ?sc|m ?eng|mastere)\b/],
  ['undergraduate', /\b(undergrad(uate)?|bachelors?|baccalaureat|b ?sc|premier cycle|licence)\b/],
];

/** "Master's Research" → `masters`, "Postdoctorat" → `postdoc`; `undefined` when the text names no level. */
export function readLevel(text: string): Level | undefined {
  const folded = fold(text);
  return LEVEL_WORDS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** The role that goes with a level. "Collaborating Alumni" have left already. */
export function roleOfLevel(level: Level, text: string): RoleKind {
  if (/\b(alumn(i|us|a|ae)|diplomee?s?|ancien(ne)?s?)\b/.test(fold(text))) return 'alumnus';
  switch (level) {
    case 'postdoc':
    case 'visiting':
    case 'intern':
    case 'collaborator':
      return level;
    default:
      return 'student';
  }
}
