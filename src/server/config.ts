import { z } from 'zod';
import { InvalidInput } from '#model/errors.ts';
import { Audience } from '#model/visibility.ts';
import { isLoopbackHost } from './loopback.ts';

/** A number that may come as text, or be left empty: `PORT=` counts as not given. */
const numberFrom = (minimum: number, maximum: number, fallback: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(minimum).max(maximum).default(fallback),
  );

/** Every setting of the server, as the environment names it. docs/operating.md has the same table. */
const ServerEnv = z.object({
  RESEAU_HOME: z.string().min(1).default('.reseau'),
  RESEAU_AUDIENCE: Audience.default('public'),
  RESEAU_HOST: z.string().min(1).default('127.0.0.1'),
  PORT: numberFrom(0, 65_535, 8080),
  NEO4J_URI: z.string().optional(),
  RESEAU_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Sources of `frame-ancestors`, space-separated, as in a Content-Security-Policy. */
  RESEAU_FRAME_ANCESTORS: z
    .string()
    .regex(/^[^;,\r\n]+$/, "expected sources separated by spaces, such as 'self' https://www.example.org")
    .default("'self'"),
  /** Whom the accessibility page names: a mail address, or a page's. */
  RESEAU_CONTACT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.union([z.email(), z.url({ protocol: /^https$/ })], 'expected a mail address or an https: address').optional(),
  ),
  /** Requests per minute and address over the API; 0 switches the limit off. */
  RESEAU_RATE_LIMIT: numberFrom(0, 1_000_000, 600),
  /** True behind a reverse proxy that sets X-Forwarded-For and X-Forwarded-Proto. */
  RESEAU_TRUST_PROXY: z.stringbool().default(false),
  /** True where pages are served over TLS: sends HSTS and upgrade-insecure-requests. */
  RESEAU_TLS: z.stringbool().default(false),
});

export interface ServerConfig {
  home: string;
  audience: Audience;
  host: string;
  port: number;
  /** Whether store routes are answered by a Neo4j server. */
  usesNeo4j: boolean;
  logLevel: string;
  frameAncestors: readonly string[];
  contact: string | null;
  rateLimit: number;
  trustProxy: boolean;
  tls: boolean;
}

/** Parses the environment; `overrides` are command-line options and win. Throws `InvalidInput` naming the variable. */
export function readServerConfig(
  env: Readonly<Record<string, string | undefined>>,
  overrides: { host?: string | undefined; port?: string | number | undefined } = {},
): ServerConfig {
  const given = {
    ...env,
    ...(overrides.host === undefined ? {} : { RESEAU_HOST: overrides.host }),
    ...(overrides.port === undefined ? {} : { PORT: overrides.port }),
  };
  const parsed = ServerEnv.safeParse(given);
  if (!parsed.success) {
    throw new InvalidInput(`A setting cannot be used: ${z.prettifyError(parsed.error)}. See docs/operating.md.`, {
      cause: parsed.error,
    });
  }
  const settings = parsed.data;
  refuseOpenHost(settings.RESEAU_AUDIENCE, settings.RESEAU_HOST);
  return {
    home: settings.RESEAU_HOME,
    audience: settings.RESEAU_AUDIENCE,
    host: settings.RESEAU_HOST,
    port: settings.PORT,
    usesNeo4j: (settings.NEO4J_URI ?? '') !== '',
    logLevel: settings.RESEAU_LOG_LEVEL,
    frameAncestors: settings.RESEAU_FRAME_ANCESTORS.trim().split(/\s+/),
    contact: settings.RESEAU_CONTACT ?? null,
    rateLimit: settings.RESEAU_RATE_LIMIT,
    trustProxy: settings.RESEAU_TRUST_PROXY,
    tls: settings.RESEAU_TLS,
  };
}

/** There is no sign-in yet, so whoever reaches a members' or staff server is taken for a member or staff. */
function refuseOpenHost(audience: Audience, host: string): void {
  if (audience === 'public' || isLoopbackHost(host)) return;
  throw new InvalidInput(
    `The ${audience} audience was asked to listen on "${host}". There is no sign-in yet, so it listens on this machine only: ` +
      'use 127.0.0.1, or RESEAU_AUDIENCE=public to serve others.',
  );
}
