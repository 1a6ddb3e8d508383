import type { RoleKind } from '#model/person.ts';
import type { LocalText } from '#model/primitives.ts';

const FRENCH: Readonly<Record<string, string>> = {
  'assistant professor': 'professeure adjointe ou professeur adjoint',
  'associate professor': 'professeure agrégée ou professeur agrégé',
  'full professor': 'professeure ou professeur titulaire',
  professor: 'professeure ou professeur',
  'adjunct professor': 'professeure associée ou professeur associé',
  'emeritus professor': 'professeure ou professeur émérite',
  lecturer: 'chargée ou chargé de cours',
  researcher: 'chercheuse ou chercheur',
  'research scientist': 'chercheuse ou chercheur scientifique',
  'principal researcher': 'chercheuse ou chercheur principal',
  'visiting researcher': 'chercheuse ou chercheur invité',
  'visiting professor': 'professeure ou professeur invité',
  'core academic member': 'membre académique principal',
  'associate academic member': 'membre académique associé',
  'core industry member': 'membre industriel principal',
  'associate industry member': 'membre industriel associé',
  'affiliate member': 'membre affilié',
  'external affiliate member': 'membre affilié externe',
  'canada cifar ai chair': 'chaire en IA Canada-CIFAR',
};

/** A printed title in both languages; what the table does not know keeps its language and says so. */
export function positionTitle(printed: string): LocalText {
  const fr = FRENCH[printed.toLowerCase()];
  return { en: printed, fr: fr ?? printed, frMissing: fr === undefined };
}

/** Only somebody whose position says professor is faculty; students' own positions on papers are not theirs to be shown by. */
export function isProfessor(position: string): boolean {
  return /\bprofess(or|eure?)\b/i.test(position);
}

/** "Associate Professor+Researcher" lists several positions at once: the professor's speaks for the person here. */
export function publicPosition(position: string | null, atHome: boolean): { kind: RoleKind; title: LocalText | null } {
  const professor = position?.split('+').find(isProfessor);
  if (professor === undefined) return { kind: 'external', title: null };
  return { kind: atHome ? 'faculty' : 'external', title: positionTitle(professor.trim()) };
}
