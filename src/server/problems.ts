import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Problem } from '#model/api.ts';
import { HTTP_STATUS, isReseauError } from '#model/errors.ts';

/** Seconds that a client should wait for a store that is away: the breaker tries again after about as long. */
export const RETRY_AFTER_SECONDS = 2;

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be used',
  403: 'Not for this audience',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'The request is too large',
  415: 'Not the kind of request body that is expected',
  421: 'Misdirected request',
  429: 'Too many requests',
  500: 'The server failed',
  503: 'Not available for now',
};

/** A refusal that only HTTP knows: its status and a sentence for the person who asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** The RFC 9457 body of any failure. What the server did wrong is logged, not told. */
export function toProblem(error: FastifyError | Error, request: FastifyRequest): Problem {
  const status = statusOf(error);
  return {
    type: `urn:reseau:problem:${status}`,
    title: TITLES[status] ?? 'The request failed',
    status,
    detail: status === 500 ? 'Something went wrong on our side. The log has the details under the request id.' : detailOf(error),
    instance: request.url.split('?')[0] ?? request.url,
    requestId: request.id,
  };
}

export function sendProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error, request);
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  if (problem.status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', String(RETRY_AFTER_SECONDS));
  // Bytes, so that no route's response schema is applied to it.
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .removeHeader('etag')
    .send(Buffer.from(JSON.stringify(problem)));
}

function statusOf(error: FastifyError | Error): number {
  if (isReseauError(error)) return HTTP_STATUS[error.code];
  if ('validation' in error && error.validation !== undefined) return 400;
  if ('statusCode' in error && typeof error.statusCode === 'number' && error.statusCode >= 400) return error.statusCode;
  return 500;
}

function detailOf(error: FastifyError | Error): string {
  if (!hasZodFastifySchemaValidationErrors(error)) return error.message;
  return error.validation.map(({ instancePath, message }) => `${instancePath.slice(1) || 'request'}: ${message}`).join('; ');
}
