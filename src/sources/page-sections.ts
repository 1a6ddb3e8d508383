import { fold } from './fold.ts';
import { isPersonName } from './page-names.ts';

export type SectionKind = 'owner' | 'topics' | 'biography' | 'students' | 'publications' | 'other';

export interface PageLine {
  /** From 1, as an editor counts. */
  line: number;
  text: string;
}

export interface PageSection {
  kind: SectionKind;
  lines: PageLine[];
}

export interface Page {
  /** Whose page it is; `null` for a home page or a listing. */
  owner: string | null;
  isFrench: boolean;
  sections: PageSection[];
}

const HEADINGS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'topics',
    /^(research topics|research interests|topics|sujets de recherche|themes de recherche|interets de recherche|domaines de recherche)$/,
  ],
  ['biography', /^(biography|bio|about me|biographie)$/],
  [
    'students',
    /^((current |supervised |my |our )?(students|research students|students and postdocs|supervisees)|(etudiants|etudiantes|etudiant es?|etudiante?s? et etudiante?s?|etudiant e s)( actuel\w*( \w{1,2})*| supervise\w*)?|personnes etudiantes( actuelles)?)$/,
  ],
  [
    'publications',
    /^((latest|recent|selected|all|our) )?publications?( (recentes|choisies|selectionnees|recents))?$|^(dernieres|nouvelles) publications$/,
  ],
  [
    'other',
    /^(home|accueil|about|a propos|contact|news|nouvelles|actualites|latest news|events|evenements|faculty|professors|corps professoral|former students|past students|alumni|anciens etudiants|anciennes etudiantes|learn more|en savoir plus|featured|related news|follow us|suivez nous|setting cookies|parametrer les cookies|essential cookies|analytics cookies|multimedia player|navigation|menu|footer|awards?|prix|media|teaching|enseignement)$/,
  ],
];

const FRENCH_HEADING = /^(sujets de recherche|themes de recherche|biographie|etudiant\w* actuel\w*)$/;
const PORTRAIT = /^(?:portrait|photo(?:graphie)?) (?:of|de|du|d['’])\s*(.+)$/i;

/** Cuts a page's text at its headings. What stands before the owner's name and under foreign headings is menus and news. */
export function readPage(text: string): Page {
  const lines = text.split(/\r?\n/).map((raw, i): PageLine => ({ line: i + 1, text: raw.replace(/[\p{Zs}\t]+/gu, ' ').trim() }));
  const sections: PageSection[] = [{ kind: 'other', lines: [] }];
  for (const line of lines) {
    const kind = headingKind(line.text);
    if (kind === undefined) sections.at(-1)?.lines.push(line);
    else sections.push({ kind, lines: [] });
  }
  const isFrench = lines.some(({ text }) => FRENCH_HEADING.test(fold(text)));
  const owner = findOwner(sections);
  if (owner === undefined) return { owner: null, isFrench, sections };
  const [first, ...rest] = splitAtOwner(sections, owner.line);
  return { owner: owner.name, isFrench, sections: first === undefined ? rest : [first, ...rest] };
}

function headingKind(text: string): SectionKind | undefined {
  if (text === '' || text.length > 60) return undefined;
  const folded = fold(text);
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0];
}

const ROLE =
  /\b(member|membre|profess(or|eure?)|chair|chaire|scientist|researcher|chercheu(r|se)|lecturer|direct(or|eur|rice))\b/i;

/** "Portrait of …" names the owner; where the picture has no text, the name above the role lines does. */
function findOwner(sections: readonly PageSection[]): { name: string; line: number } | undefined {
  const profileAt = sections.findIndex(({ kind }) => kind === 'topics' || kind === 'biography' || kind === 'students');
  const filled = sections.map(({ lines }) => lines.filter(({ text }) => text !== ''));
  for (const lines of filled) {
    for (const [i, { line, text }] of lines.entries()) {
      const name = /^portrait/i.test(text) ? PORTRAIT.exec(text)?.[1]?.trim() : undefined;
      if (name !== undefined && (profileAt >= 0 || lines[i + 1]?.text === name)) return { name, line };
    }
  }
  const above = filled.slice(0, Math.max(profileAt, 0)).flat();
  const at = above.findLastIndex(({ text }, i) => isPersonName(text) && !ROLE.test(text) && ROLE.test(above[i + 1]?.text ?? ''));
  const heading = above[at];
  return heading === undefined ? undefined : { name: heading.text, line: heading.line };
}

/** The lines from the portrait to the next heading describe the owner. */
function splitAtOwner(sections: readonly PageSection[], at: number): PageSection[] {
  return sections.flatMap((section): PageSection[] => {
    const index = section.lines.findIndex(({ line }) => line === at);
    if (index < 0) return [section];
    return [
      { kind: section.kind, lines: section.lines.slice(0, index) },
      { kind: 'owner', lines: section.lines.slice(index + 1) },
    ];
  });
}
