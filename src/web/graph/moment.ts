import type { LabelView } from './label-candidates.ts';
import type { SpriteLook } from './label-sprites.ts';
import type { Spoken } from './spoken.ts';

/** What the map shows at one moment, and where: a picture of it needs nothing else. */
export interface Moment {
  readonly spoken: Spoken;
  /** With the camera and the size of the map, CSS pixels. */
  readonly labels: LabelView;
  readonly look: SpriteLook;
}
