import type { Professor } from './faculty.ts';
import { OUTSIDE_IDS } from './institutions.ts';
import { opaqueId, type Random, randomStream } from './random.ts';

/** A co-author from elsewhere. */
export interface Colleague {
  id: string;
  name: string;
  /** Half say where they are; the other half have no role at all, so that a student without consent is one among many. */
  institution: string | null;
}

const WITH_ROLE = 0.5;
/** Chance that a place goes to somebody new rather than to somebody known. */
const NEW = 0.5;
const FROM_PARTNER = 0.06;

/** Makes outside co-authors when papers need them, and lets each professor keep some of them. */
export class OutsiderPool {
  readonly all: Colleague[] = [];
  private readonly known = new Map<Professor, string[]>();
  private readonly homes = new Map<Professor, string[]>();
  private readonly nextName: () => string;
  private readonly random: Random = randomStream('outsiders');

  constructor(nextName: () => string) {
    this.nextName = nextName;
  }

  /** Somebody who is not on the paper yet: new, or one of those the lead wrote with before, the frequent ones more likely. */
  draw(lead: Professor, taken: readonly string[]): string {
    const partner =
      lead.partners.length > 0 && this.random.chance(FROM_PARTNER) ? this.random.pick(lead.partners).professor : lead;
    const known = (this.known.get(partner) ?? []).filter((id) => !taken.includes(id));
    const id = known.length < 2 || this.random.chance(NEW) ? this.make(this.homeOf(partner)).id : this.random.pick(known);
    this.known.set(partner, [...(this.known.get(partner) ?? []), id]);
    return id;
  }

  strangers(count: number): Colleague[] {
    const home = this.random.pick(OUTSIDE_IDS);
    return Array.from({ length: count }, () => this.make(home));
  }

  private make(home: string): Colleague {
    const institution = this.random.chance(WITH_ROLE) ? home : null;
    const colleague = { id: opaqueId('p', `outsider ${this.all.length}`), name: this.nextName(), institution };
    this.all.push(colleague);
    return colleague;
  }

  /** A lab's outside friends sit in few places. */
  private homeOf(professor: Professor): string {
    const homes = this.homes.get(professor) ?? [0, 1, 2].map(() => this.random.pick(OUTSIDE_IDS));
    this.homes.set(professor, homes);
    return this.random.weighted(homes, (home) => 3 - homes.indexOf(home));
  }
}
