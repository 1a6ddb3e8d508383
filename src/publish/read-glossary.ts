import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Glossary } from '#analysis/french-name.ts';

const GLOSSARY_FILE = new URL('../analysis/glossary.json', import.meta.url);

/** The committed glossary of the field. */
export function readGlossary(): Glossary {
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(GLOSSARY_FILE, 'utf8')));
}
