import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '#model/errors.ts';
import { negotiateEncoding } from './encoding.ts';
import type { SnapshotFile } from './snapshot.ts';

export interface FileToSend {
  name: string;
  file: SnapshotFile | undefined;
  cacheControl: string;
  contentType?: string;
}

/** Sends stored bytes in the best form the client takes. Its name holds a hash of its content, so the name is its ETag. */
export function sendSnapshotFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, file, cacheControl, contentType = 'application/json; charset=utf-8' }: FileToSend,
): FastifyReply {
  if (file === undefined) {
    throw new NotFound(`There is no file "${name}" in the snapshot served now. manifest.json names those that are there.`);
  }
  const wanted = negotiateEncoding(request.headers['accept-encoding']);
  const encoding = file[wanted] === undefined ? 'identity' : wanted;
  // Weak: the same content in another encoding has the same tag.
  const etag = `W/"${name}"`;
  reply.header('cache-control', cacheControl).header('etag', etag).header('vary', 'accept-encoding');
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.header('content-type', contentType).send(file[encoding] ?? file.identity);
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag)) ?? false;
}
