import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const RIVALS = fileURLToPath(new URL('./rivals.py', import.meta.url));
const JUDGE = fileURLToPath(new URL('../../../../shared/eval/layout_eval.py', import.meta.url));
export const HOW_TO_GET = 'pip install igraph numpy scipy';

const run = promisify(execFile);

const LeidenAnswer = z.object({
  seconds: z.number(),
  modularity: z.number(),
  communities: z.number(),
  disconnected: z.number(),
});
const DrlAnswer = z.object({ seconds: z.number() });
const Versions = z.object({ igraph: z.string(), numpy: z.string(), scipy: z.string() });
const Judged = z.object({ np: z.number(), crowding: z.number(), purity: z.number(), distance: z.number() });

/** The rivals that live in Python. Every call is one process. */
export interface Python {
  versions: z.infer<typeof Versions>;
  leiden(edges: string, communities: string, iterations: number, runs?: number): Promise<z.infer<typeof LeidenAnswer>>;
  drl(edges: string, positions: string): Promise<z.infer<typeof DrlAnswer>>;
  /** The project's own evaluator; `undefined` where it is not beside the checkout, or cannot judge. */
  judge(files: { edges: string; positions: string; communities: string }): Promise<z.infer<typeof Judged> | undefined>;
}

/** Python with igraph, numpy and scipy; or what is missing and how to get it. */
export async function findPython(seed: number): Promise<Python | { missing: string }> {
  const command = process.env.PYTHON ?? 'python3';
  const answer = async (args: readonly string[]): Promise<unknown> =>
    JSON.parse((await run(command, [...args], { maxBuffer: 1 << 26 })).stdout);
  const rival = (args: readonly string[]): Promise<unknown> => answer([RIVALS, ...args, '--seed', String(seed)]);
  const versions = await answer([RIVALS, 'check']).catch(() => undefined);
  if (versions === undefined) return { missing: `no Python with igraph here: ${HOW_TO_GET} (or PYTHON=/path/to/python)` };
  return {
    versions: Versions.parse(versions),
    leiden: async (edges, communities, iterations, runs = 3) =>
      LeidenAnswer.parse(
        await rival([
          'leiden',
          '--edges',
          edges,
          '--communities',
          communities,
          '--iterations',
          String(iterations),
          '--runs',
          String(runs),
        ]),
      ),
    drl: async (edges, positions) => DrlAnswer.parse(await rival(['drl', '--edges', edges, '--positions', positions])),
    judge: async ({ edges, positions, communities }) => {
      if (!existsSync(JUDGE)) return undefined;
      const args = ['--edges', edges, '--positions', positions, '--communities', communities, '--json'];
      // It ends with an error, or prints NaN, where a graph gives it nothing to judge.
      return Judged.safeParse(await answer([JUDGE, ...args]).catch(() => undefined)).data;
    },
  };
}
