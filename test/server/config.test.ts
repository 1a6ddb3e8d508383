import { describe, expect, test } from 'vitest';
import { InvalidInput } from '#model/errors.ts';
import { readServerConfig } from '#server/config.ts';
import { negotiateEncoding } from '#server/encoding.ts';
import { hostOf, isLoopbackHost } from '#server/loopback.ts';

describe('readServerConfig', () => {
  test('serves the public on this machine unless told otherwise', () => {
    const config = readServerConfig({});
    expect(config).toMatchObject({ home: '.reseau', audience: 'public', host: '127.0.0.1', port: 8080, usesNeo4j: false });
    expect(config.frameAncestors).toEqual(["'self'"]);
  });

  test('command-line options win over the environment, and an empty PORT counts as none', () => {
    expect(readServerConfig({ PORT: '3000' }, { port: '4000' }).port).toBe(4000);
    expect(readServerConfig({ PORT: '' }).port).toBe(8080);
    expect(readServerConfig({ NEO4J_URI: 'bolt://localhost:7687' }).usesNeo4j).toBe(true);
    expect(readServerConfig({ NEO4J_URI: '' }).usesNeo4j).toBe(false);
  });

  test.each([
    [{ RESEAU_AUDIENCE: 'everyone' }, 'RESEAU_AUDIENCE'],
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ RESEAU_LOG_LEVEL: 'loud' }, 'RESEAU_LOG_LEVEL'],
    [{ RESEAU_RATE_LIMIT: '-1' }, 'RESEAU_RATE_LIMIT'],
    [{ RESEAU_FRAME_ANCESTORS: "'self'; script-src *" }, 'RESEAU_FRAME_ANCESTORS'],
    [{ RESEAU_TLS: 'perhaps' }, 'RESEAU_TLS'],
  ])('%o is refused by name', (env, name) => {
    expect(() => readServerConfig(env)).toThrow(InvalidInput);
    expect(() => readServerConfig(env)).toThrow(name);
  });

  test.each(['members', 'staff'])('%s listen on this machine only, with the reason', (audience) => {
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'reseau.example.org']) {
      expect(() => readServerConfig({ RESEAU_AUDIENCE: audience, RESEAU_HOST: host })).toThrow(/no sign-in yet/);
      expect(() => readServerConfig({ RESEAU_AUDIENCE: audience }, { host })).toThrow(/no sign-in yet/);
    }
    expect(readServerConfig({ RESEAU_AUDIENCE: audience, RESEAU_HOST: '::1' }).host).toBe('::1');
  });

  test('the public may be served to others', () => {
    expect(readServerConfig({ RESEAU_HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
  });
});

test.each([
  ['localhost', true],
  ['LOCALHOST', true],
  ['reseau.localhost', true],
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['[::1]', true],
  ['::1', true],
  ['127.0.0.1.example.org', false],
  ['localhost.example.org', false],
  ['notlocalhost', false],
  ['0.0.0.0', false],
  ['10.0.0.1', false],
])('the host %s is this machine: %s', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected);
});

test.each([
  ['localhost:8080', 'localhost'],
  ['[::1]:8080', '[::1]'],
  ['example.org', 'example.org'],
  ['user@localhost', undefined],
  ['localhost:8080/evil', undefined],
  ['a b', undefined],
  ['', undefined],
  [undefined, undefined],
])('the Host header %s names %s', (header, host) => {
  expect(hostOf(header)).toBe(host);
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['BR', 'br'],
  ['br;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0, gzip;q=0.5', 'gzip'],
  ['zstd', 'identity'],
  [undefined, 'identity'],
])('Accept-Encoding %s gets %s', (header, encoding) => {
  expect(negotiateEncoding(header)).toBe(encoding);
});
