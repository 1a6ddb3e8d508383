import { z } from 'zod';
import { InvalidInput } from '#model/errors.ts';

const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

/** How to reach Neo4j: the same four variables that Neo4j's own tools and Aura print. Without a URI the embedded store is used. */
export const StoreEnv = z.object({
  NEO4J_URI: z
    .string()
    .trim()
    .optional()
    .transform((uri) => (uri === '' ? undefined : uri))
    .refine((uri) => uri === undefined || SCHEMES.some((scheme) => uri.startsWith(`${scheme}://`)), {
      error: `expected ${SCHEMES.map((scheme) => `${scheme}://`).join(', ')} and a host, such as neo4j://localhost:7687`,
    }),
  NEO4J_USER: z.string().trim().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().trim().min(1).default('neo4j'),
});

export interface Neo4jConfig {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** Where the graph lives, or `undefined` for the embedded store. */
export function neo4jConfig(env: Readonly<Record<string, string | undefined>>): Neo4jConfig | undefined {
  const parsed = StoreEnv.safeParse(env);
  if (!parsed.success) throw new InvalidInput(`The Neo4j settings cannot be used: ${z.prettifyError(parsed.error)}`);
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = parsed.data;
  return uri === undefined ? undefined : { uri, user, password, database };
}
