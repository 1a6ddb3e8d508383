import type { ExternalId } from '#model/external-id.ts';
import { readByline } from './byline.ts';
import { fold } from './fold.ts';
import { readHead } from './input-file.ts';
import { readJsonRecords } from './json-records.ts';
import { type PaperDraft, readListedPaper } from './paper-draft.ts';
import { readRawPaper } from './raw-paper.ts';
import { type PaperFacts, rejectItem, type Source, type SourceItem, skippedItem } from './source.ts';
import { repairText } from './text-repair.ts';

const NAME = 'openreview-papers';

/** Lists of papers in the shapes that OpenReview and the conference sites give: a JSON array, or one JSON object a line. */
export const paperList: Source = {
  name: NAME,
  title: 'OpenReview-style paper list (JSON array or JSON lines, .gz)',
  recognise: ({ name, text }) =>
    /\.(json|jsonl|ndjson)$/.test(name) && /^\s*[[{]/.test(text) && /"title"\s*:/.test(text) && /"authors?"\s*:/.test(text),
  async *read(file) {
    const head = await readHead(file.path);
    let index = 0;
    for await (const record of readJsonRecords(file, head.text.trimStart().startsWith('['))) {
      index += 1;
      if ('problem' in record) yield rejectItem(file.name, record.line, null, record.problem);
      else yield* readPaper(record.value, file.name, record.line, index);
    }
  },
};

function* readPaper(value: unknown, file: string, line: number | null, index: number): Generator<SourceItem> {
  const draft = readListedPaper(value) ?? readRawPaper(value, file);
  if (draft === undefined) {
    yield rejectItem(file, line, `record ${index}`, 'not a paper: expected a title and authors');
    return;
  }
  const record = draft.id ?? `record ${index}`;
  if (draft.notAccepted !== null) {
    yield skippedItem(file, line, record, draft.notAccepted);
    return;
  }
  const title = repairText(draft.title);
  if (title === '') {
    yield rejectItem(file, line, record, 'a paper without a title');
    return;
  }
  const source = `${NAME}:${file}`;
  const key = paperKey(draft, title);
  const byline = readByline(draft.authors, { paper: key, year: draft.year, source });
  for (const problem of byline.problems) yield rejectItem(file, line, record, problem);
  for (const affiliation of byline.unknownAffiliations) yield { kind: 'unknown-affiliation', file, affiliation };
  if (byline.mentions.length === 0) {
    yield rejectItem(file, line, record, 'a paper without a single author');
    return;
  }
  yield { kind: 'paper', paper: toFacts(draft, key, title, !byline.isPartial, source), byline: byline.mentions };
}

function paperKey({ id, year }: PaperDraft, title: string): string {
  return id === null ? `title:${fold(title)}:${year ?? ''}` : id;
}

function toFacts(draft: PaperDraft, key: string, title: string, bylineComplete: boolean, source: string): PaperFacts {
  const doi = /(10\.\d{4,9}\/\S+)$/.exec(draft.doi ?? draft.url ?? '')?.[1]?.toLowerCase();
  const externalIds: ExternalId[] = doi === undefined ? [] : [{ scheme: 'doi', value: doi, visibility: 'public' }];
  if (draft.id !== null) externalIds.push({ scheme: 'paper-list', value: draft.id, visibility: 'public' });
  return {
    key,
    title,
    abstract: draft.abstract === null ? null : repairText(draft.abstract) || null,
    year: draft.year,
    date: null,
    venue: draft.venue,
    url: toUrl(draft.url),
    keywords: [...new Set(draft.keywords.map(repairText).filter((keyword) => keyword !== ''))],
    externalIds,
    bylineComplete,
    source,
    visibility: 'public',
  };
}

function toUrl(text: string | null): string | null {
  return text !== null && /^https?:\/\//.test(text) && URL.canParse(text) ? text : null;
}
