import { inject } from 'vitest';
import type { Site } from './demo-site.ts';

/** The served demo. Only for tests in test/browser. */
export function site(): Site {
  return inject('site');
}
