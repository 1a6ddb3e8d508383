import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { foldWords } from '#analysis/fold-text.ts';

const Line = z.object({
  accepted: z.boolean().default(true),
  authors: z.array(z.object({ name: z.string(), affiliation: z.string().nullish() })),
});

/** A paper of a list as it stands, and the folded names of its authors. */
export interface InputPaper {
  line: string;
  authors: string[];
  /** All that the authors give, one after the other. */
  affiliations: string;
}

/** Accepted papers of gzipped JSON lines. */
export async function readInput(files: readonly string[]): Promise<InputPaper[]> {
  const papers: InputPaper[] = [];
  for (const file of files) {
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
      const parsed = Line.safeParse(line.trim() === '' ? undefined : JSON.parse(line));
      if (!parsed.success || !parsed.data.accepted) continue;
      const { authors } = parsed.data;
      papers.push({
        line,
        authors: authors.map(({ name }) => foldWords(name).join(' ')),
        affiliations: authors.map(({ affiliation }) => affiliation ?? '').join(' ; '),
      });
    }
  }
  return papers;
}
