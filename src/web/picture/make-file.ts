import { type Citation, citationOf, creditLine } from '#analysis/export/citation.ts';
import { type DrawnGraph, toDrawnGraph } from '#analysis/export/drawn-graph.ts';
import type { Moment } from '#web/graph/moment.ts';
import { type ShareMessages, shareMessages } from '#web/locales/share-messages.ts';
import type { Explorer } from '#web/state/explorer.ts';
import { seenPart } from '#web/state/seen-part.ts';
import type { Caption } from './paint-legend.ts';

export type PictureKind = 'png' | 'svg';
export type DataKind = keyof ShareMessages['files'];

/** A file to take away. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

interface Writer {
  readonly type: string;
  readonly end: string;
  /** The code of each writer comes when it is asked for. */
  write(graph: DrawnGraph, words: ShareMessages['vosviewer']): Promise<Iterable<string>>;
}

const WRITERS: Readonly<Record<DataKind, Writer>> = {
  gexf: {
    type: 'application/gexf+xml',
    end: '.gexf',
    write: async (graph) => (await import('#analysis/export/gexf.ts')).toGexf(graph),
  },
  graphml: {
    type: 'application/graphml+xml',
    end: '.graphml',
    write: async (graph) => (await import('#analysis/export/graphml.ts')).toGraphml(graph),
  },
  people: {
    type: 'text/csv',
    end: '.people.csv',
    write: async (graph) => (await import('#analysis/export/csv.ts')).nodesCsv(graph),
  },
  ties: {
    type: 'text/csv',
    end: '.ties.csv',
    write: async (graph) => (await import('#analysis/export/csv.ts')).edgesCsv(graph),
  },
  json: {
    type: 'application/json',
    end: '.json',
    write: async (graph) => (await import('#analysis/export/graph-json.ts')).toGraphJson(graph),
  },
  vosviewer: {
    type: 'application/json',
    end: '.vosviewer.json',
    write: async (graph, words) => [(await import('#analysis/export/vosviewer-json.ts')).toVosviewerJson(graph, words)],
  },
};

/** What is seen, as data; `null` while there is no network. VOSviewer knows no colours but those of its clusters, our regions. */
export async function makeData(kind: DataKind, explorer: Explorer): Promise<MadeFile | null> {
  const isByTopic = explorer.view.layers.colour === 'topic';
  const papers = isByTopic ? await explorer.api.paperLayer(new AbortController().signal) : null;
  const seen = seenPart(explorer, creditOf(explorer), papers);
  if (seen === null || explorer.index === null) return null;
  const { type, end, write } = WRITERS[kind];
  const { colours: _byQuestion, ...byRegion } = seen;
  const graph = toDrawnGraph(explorer.index.network, kind === 'vosviewer' ? byRegion : seen);
  const parts = await write(graph, shareMessages(explorer.locale).vosviewer);
  return { name: fileName(explorer, end), blob: new Blob([...parts], { type }) };
}

/** What is seen, as a picture of the map. */
export async function makePicture(kind: PictureKind, explorer: Explorer, moment: Moment): Promise<MadeFile> {
  const { canvasMeasure, toPng, toSvgFile } = await import('./make-picture.ts');
  const caption = captionOf(explorer);
  const blob =
    kind === 'png'
      ? await toPng(moment, caption)
      : new Blob([await toSvgFile(moment, caption, canvasMeasure())], { type: 'image/svg+xml' });
  return { name: fileName(explorer, `.${kind}`), blob };
}

/** What stands under a picture of the map. */
export function captionOf(explorer: Explorer): Caption {
  const { index, language, messages } = explorer;
  return { title: index?.network.name[language] ?? messages.app.title, credit: creditOf(explorer) };
}

/** Lets the browser save it. */
export function save({ name, blob }: MadeFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser takes the file in its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** How the snapshot that is seen is cited; `null` before anything is published. */
export function citationHere({ about, language }: Explorer): Citation | null {
  if (about === null || about.snapshot === null) return null;
  const publishedAt = about.publishedAt ?? about.asOf;
  return citationOf({ ...about, hash: about.snapshot, publishedAt }, language, location.href);
}

function creditOf(explorer: Explorer): string {
  const citation = citationHere(explorer);
  return citation === null ? explorer.messages.app.title : creditLine(citation);
}

function fileName({ about }: Explorer, end: string): string {
  return ['reseau', about?.asOf, about?.snapshot?.slice(0, 8)].filter((part) => part !== undefined).join('-') + end;
}
