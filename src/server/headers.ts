import type { FastifyHelmetOptions } from '@fastify/helmet';
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

/** What a page of another origin needs to use the widget and its data. Only ever sent with public data. */
export const EMBED_HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
} as const;
