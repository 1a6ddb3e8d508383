import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyReply } from 'fastify';
import type { ServerConfig } from './config.ts';

type Directives = Record<string, string[] | null>;

/**
 * The explorer loads its own files and nothing else. Styles are constructable sheets and files; `data:` and `blob:` images are
 * icons and exported pictures. Fonts, workers and requests are our own.
 */
export function explorerPolicy(config: Pick<ServerConfig, 'frameAncestors' | 'tls'>): Directives {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': [...config.frameAncestors],
    'upgrade-insecure-requests': config.tls ? [] : null,
  };
}

/** Headers of everything but what is meant to be embedded. */
export function helmetOptions(config: ServerConfig): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives: explorerPolicy(config) },
    strictTransportSecurity: config.tls,
    // `frame-ancestors` says it, and can name more than one site.
    xFrameOptions: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  };
}

/** What only a document's answer is asked for: on files that a page loads these are more bytes than some of the files. */
const OF_DOCUMENTS: readonly string[] = [
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];
/** A worker's policy is the one its script comes with; whatever else is a file, opened by itself, may do nothing at all. */
const FILE_POLICY = "default-src 'none';script-src 'self'";

/** Makes the headers of every answer those of a file that pages load. Called when all of them are set. */
export function shortenHeaders({ raw }: FastifyReply): void {
  for (const name of OF_DOCUMENTS) raw.removeHeader(name);
  raw.setHeader('content-security-policy', FILE_POLICY);
}

/** What a page of another origin needs to use the widget and its data. Only ever sent with public data. */
export const EMBED_HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
} as const;
