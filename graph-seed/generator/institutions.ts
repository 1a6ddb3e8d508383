import type { Institution } from '#model/institution.ts';
import { opaqueId } from './random.ts';
import { SOURCE } from './source.ts';

export const INSTITUTE_ID = 'institute';

/** The four universities, largest first; `share` is their part of the faculty. */
export const UNIVERSITIES = [
  { id: 'laurier-nord', en: 'Laurier-Nord University', fr: 'Université Laurier-Nord', short: 'Laurier-Nord', share: 46 },
  { id: 'mont-sauvage', en: 'Mount Sauvage University', fr: 'Université du Mont-Sauvage', short: 'Mont-Sauvage', share: 28 },
  {
    id: 'riviere-claire',
    en: 'Polytechnic School of Rivière-Claire',
    fr: 'École polytechnique de Rivière-Claire',
    short: 'Poly RC',
    share: 16,
  },
  { id: 'sainte-ardenne', en: 'Sainte-Ardenne University', fr: 'Université Sainte-Ardenne', short: 'Ardenne', share: 10 },
] as const;

/** Where outside co-authors are. All invented. */
const OUTSIDE: readonly (readonly [en: string, fr: string, kind: Institution['kind']])[] = [
  ['University of Port Halden', 'Université de Port-Halden', 'university'],
  ['Silverlake Institute of Technology', 'Institut de technologie de Silverlake', 'university'],
  ['Harrowgate University', 'Université de Harrowgate', 'university'],
  ['University of Nordvik', 'Université de Nordvik', 'university'],
  ['Technical University of Altmark', 'Université technique d’Altmark', 'university'],
  ['University of the Western Isles', 'Université des Îles-de-l’Ouest', 'university'],
  ['Castellmora University', 'Université de Castellmora', 'university'],
  ['Eastbridge College', 'Collège d’Eastbridge', 'university'],
  ['University of Vale Verde', 'Université de Vale Verde', 'university'],
  ['Qinglan Normal University', 'Université normale de Qinglan', 'university'],
  ['Hanabi Institute of Science', 'Institut des sciences de Hanabi', 'university'],
  ['University of Sahel-Atlantique', 'Université du Sahel-Atlantique', 'university'],
  ['Prairie Lakes University', 'Université des Lacs-des-Prairies', 'university'],
  ['Fundy Coast University', 'Université de la Côte-de-Fundy', 'university'],
  ['Rocher-Blanc Research Hospital', 'Hôpital de recherche du Rocher-Blanc', 'other'],
  ['Saint-Aurèle Brain Institute', 'Institut du cerveau Saint-Aurèle', 'other'],
  ['Givreverte Labs', 'Laboratoires Givreverte', 'company'],
  ['Graniteworks AI', 'Graniteworks IA', 'company'],
  ['Papillon Robotics', 'Robotique Papillon', 'company'],
  ['Tamarack Software', 'Logiciels Tamarack', 'company'],
  ['Northern Weather Office', 'Bureau météorologique du Nord', 'other'],
  ['Clairoptic Systems', 'Systèmes Clairoptic', 'company'],
  ['Institute for Civic Data', 'Institut des données citoyennes', 'other'],
  ['University of Lac-aux-Brumes', 'Université du Lac-aux-Brumes', 'university'],
];

export const OUTSIDE_IDS: readonly string[] = OUTSIDE.map(([en]) => opaqueId('inst', en));

export function institutionRecords(): Institution[] {
  const shared = { source: SOURCE, visibility: 'public' } as const;
  const institute: Institution = {
    id: INSTITUTE_ID,
    name: { en: 'Aurélac Institute for Learning Machines', fr: 'Institut Aurélac des machines apprenantes', frMissing: false },
    shortName: 'Aurélac',
    kind: 'institute',
    ...shared,
  };
  const universities = UNIVERSITIES.map(
    ({ id, en, fr, short }): Institution => ({
      id,
      name: { en, fr, frMissing: false },
      shortName: short,
      kind: 'university',
      ...shared,
    }),
  );
  const outside = OUTSIDE.map(
    ([en, fr, kind], i): Institution => ({
      id: OUTSIDE_IDS[i] ?? en,
      name: { en, fr, frMissing: false },
      shortName: null,
      kind,
      ...shared,
    }),
  );
  return [institute, ...universities, ...outside];
}
