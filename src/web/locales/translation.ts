import type { Language } from '#model/primitives.ts';
import type { AccessibilityMessages } from './accessibility-messages.ts';
import type { CareerMessages } from './career-messages.ts';
import type { ChangesMessages } from './changes-messages.ts';
import type { CollaboratorMessages } from './collaborator-messages.ts';
import type { CompareMessages } from './compare-messages.ts';
import type { EgoMessages } from './ego-messages.ts';
import type { ExploreMessages } from './explore-messages.ts';
import type { HintMessages } from './hint-messages.ts';
import type { IntakeMessages } from './intake-messages.ts';
import type { LayerMessages } from './layer-messages.ts';
import type { MapMessages } from './map-messages.ts';
import type { Messages } from './messages.ts';
import type { PaletteMessages } from './palette-messages.ts';
import type { QuestionsMessages } from './questions-messages.ts';
import type { SelectedMessages } from './selected-messages.ts';
import type { ShareMessages } from './share-messages.ts';
import type { StepMessages } from './step-messages.ts';
import type { StreamMessages } from './stream-messages.ts';
import type { TreeMessages } from './tree-messages.ts';
import type { WaitingMessages } from './waiting-messages.ts';

/** The code of a language the client speaks, as in `lang` attributes: one of `LANGUAGES`. */
export type LocaleCode = string;

/** Every subject the client has texts on. A new one is a line here and a `subject(…)` in a file of its own. */
export interface Texts {
  readonly start: Messages;
  readonly map: MapMessages;
  readonly palette: PaletteMessages;
  readonly share: ShareMessages;
  readonly collaborators: CollaboratorMessages;
  readonly accessibility: AccessibilityMessages;
  readonly hint: HintMessages;
  readonly compare: CompareMessages;
  readonly career: CareerMessages;
  readonly changes: ChangesMessages;
  readonly explore: ExploreMessages;
  readonly questions: QuestionsMessages;
  readonly step: StepMessages;
  readonly tree: TreeMessages;
  readonly stream: StreamMessages;
  readonly layers: LayerMessages;
  readonly ego: EgoMessages;
  readonly selected: SelectedMessages;
  readonly intake: IntakeMessages;
  readonly waiting: WaitingMessages;
}

/** Any part of a tree of texts: what is missing is said in the language to fall back on. */
export type PartOf<T> = {
  readonly [K in keyof T]?: T[K] extends (...args: never) => unknown ? T[K] : T[K] extends object ? PartOf<T[K]> : T[K];
};

/** A language, all of it in one file if one likes. */
export interface Translation {
  /** In which of the data's languages names of topics and places are read, and what is not translated is said. */
  readonly names: Language;
  readonly texts: { readonly [S in keyof Texts]?: PartOf<Texts[S]> };
}
