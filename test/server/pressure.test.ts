import { describe, expect, test } from 'vitest';
import { putOffQuestions } from '#server/app.ts';
import { Refusal } from '#server/problems.ts';

describe('a server that is behind', () => {
  test.each([
    '/',
    '/before-paint.js',
    '/assets/index.js',
    '/snapshot/manifest.json',
    '/snapshot/tiles/1-0-0.abc.json',
    '/api/network',
    '/api/network?x=1',
    '/healthz',
    '/readyz',
  ])('goes on serving %s', (url) => {
    expect(putOffQuestions({ url })).toBeUndefined();
  });

  test.each(['/api/search?q=a', '/api/people/p1', '/api/paths?from=a&to=b', '/api/network/around/p1', '/api/collaborators'])(
    'puts off %s',
    async (url) => {
      await expect(putOffQuestions({ url })).rejects.toSatisfy((error) => error instanceof Refusal && error.statusCode === 503);
    },
  );
});
