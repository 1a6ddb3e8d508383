import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { Problem } from '#model/api.ts';
import type { CollaboratorDesk } from './collaborator-desk.ts';
import type { CompareDesk } from './compare-desk.ts';
import type { ServerConfig } from './config.ts';
import type { Published } from './published.ts';
import type { QuestionDesk } from './question-desk.ts';
import type { StoreGate } from './store-gate.ts';
import type { TimeDesk } from './time-desk.ts';

/** A Fastify whose routes are typed by their zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression<RawServerDefault>,
  RawReplyDefaultExpression<RawServerDefault>,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What every route may use. */
export interface RouteContext {
  config: ServerConfig;
  published: Published;
  store: StoreGate;
  collaborators: CollaboratorDesk;
  questions: QuestionDesk;
  time: TimeDesk;
  compare: CompareDesk;
  /** The clock: milliseconds since 1970. */
  now: () => number;
}

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } });

/** Answers that any API route may give besides its own; for the OpenAPI document. */
export const PROBLEMS = {
  400: problem('The request cannot be used: the detail names the field.'),
  404: problem('Nothing with this id, or not for this audience.'),
  429: problem('Too many requests from this address; Retry-After says when to come back.'),
  503: problem('The store is away, or nothing is published yet; Retry-After says when to come back.'),
} as const;

/** For routes that take a text. */
export const TOO_LARGE = { 413: problem('The question is longer than this route takes.') } as const;
