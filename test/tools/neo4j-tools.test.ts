import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jarFolder } from '#scripts/neo4j/jars.ts';
import { findJava, findMaven, ToolMissing } from '#scripts/neo4j/java.ts';

/** A folder with one program, which prints this as its version. */
async function folderWith(program: string, says: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reseau-tools-'));
  await writeFile(join(folder, program), `#!/bin/sh\necho '${says}' >&2\n`, { mode: 0o755 });
  return folder;
}

describe('the Java for Neo4j', () => {
  it.each([
    ['17', 'openjdk version "17.0.15" 2025-04-15'],
    ['21', 'openjdk version "21" 2023-09-19'],
  ])('may be %s', async (_, says) => {
    expect(await findJava({ PATH: await folderWith('java', says) })).toBe('java');
  });

  it.each([
    ['1.8', 'java version "1.8.0_402"', /found Java 1, but Neo4j needs Java 17/],
    ['11', 'openjdk version "11.0.22" 2024-01-16', /found Java 11/],
    ['unknown', 'something else', /found no Java/],
  ])('may not be %s', async (_, says, message) => {
    const finding = findJava({ PATH: await folderWith('java', says) });
    await expect(finding).rejects.toThrow(message);
    await expect(finding).rejects.toBeInstanceOf(ToolMissing);
  });

  it('is the one of JAVA_HOME before the one on the path', async () => {
    await expect(findJava({ ...process.env, JAVA_HOME: '/nowhere' })).rejects.toThrow(/found no Java/);
  });
});

describe('Maven', () => {
  it('is asked for by name where it is absent', async () => {
    await expect(findMaven({ PATH: '/nowhere' })).rejects.toThrow(/apt-get install maven/);
  });
});

describe('the folder of the jars', () => {
  it('is in the cache of the user, by version', () => {
    expect(jarFolder({ XDG_CACHE_HOME: '/cache' })).toMatch(/^\/cache\/reseau\/neo4j-5\.26\.\d+$/);
  });
});
