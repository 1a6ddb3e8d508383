import type { TestProject } from 'vitest/node';
import { type Site, startDemoSite } from './demo-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: Site;
  }
}

/** One served demo for all browser tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { site, end } = await startDemoSite();
  provide('site', site);
  return end;
}
