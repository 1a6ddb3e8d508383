import { z } from 'zod';

/** Who is looking. Each audience sees what the ones before it see, and more. */
export const Audience = z.enum(['public', 'members', 'staff']);
export type Audience = z.infer<typeof Audience>;

/** The least audience that may see a fact. @alias */
export const Visibility = Audience;
export type Visibility = Audience;

/** `public` 0, `members` 1, `staff` 2: an audience sees a fact when its rank is at least the fact's. Also stored in Neo4j. */
export const AUDIENCE_RANK: Readonly<Record<Audience, number>> = { public: 0, members: 1, staff: 2 };

export function maySee(audience: Audience, visibility: Visibility): boolean {
  return AUDIENCE_RANK[audience] >= AUDIENCE_RANK[visibility];
}

/** The narrower of several visibilities: an edge is never more visible than its ends. */
export function narrowest(...visibilities: readonly Visibility[]): Visibility {
  return visibilities.reduce((a, b) => (AUDIENCE_RANK[b] > AUDIENCE_RANK[a] ? b : a), 'public');
}
