import { readFileSync } from 'node:fs';
import { frenchOf } from '#analysis/french-name.ts';
import { createTitleReader } from '#analysis/title-terms.ts';
import { readGlossary } from '#publish/read-glossary.ts';
import { paperGraph } from './paper-graph.ts';
import { readPapers } from './read-papers.ts';
// frequent terms without French over all files
const french = frenchOf(readGlossary());
const { papers } = await readPapers(['/work/shared/data/all-papers.jsonl.gz', '/work/shared/data/all-papers-history.jsonl.gz']);
const read = createTitleReader();
const m = new Map<string, { n: number; text: string; ends: number; begins: number; w: number }>();
for (const p of papers) for (const t of read(p.title)) { const e = m.get(t.key) ?? { n: 0, text: t.text, ends: 0, begins: 0, w: t.words }; e.n++; if (t.ends) e.ends++; if (t.begins) e.begins++; m.set(t.key, e); }
const rows = [...m].filter(([, e]) => french(e.text) === undefined && e.ends / e.n > 0.3 && e.begins / e.n > 0.2 && e.n >= (e.w === 1 ? 60 : 22)).sort((a, b) => b[1].n - a[1].n);
console.log(rows.length);
console.log(rows.map(([, e]) => `${e.text}`).join('|'));
