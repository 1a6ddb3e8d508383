import { accessibilityMessages } from '#web/locales/accessibility-messages.ts';
import { careerMessages } from '#web/locales/career-messages.ts';
import { changesMessages } from '#web/locales/changes-messages.ts';
import { collaboratorMessages } from '#web/locales/collaborator-messages.ts';
import { compareMessages } from '#web/locales/compare-messages.ts';
import { egoMessages } from '#web/locales/ego-messages.ts';
import { exploreMessages } from '#web/locales/explore-messages.ts';
import { hintMessages } from '#web/locales/hint-messages.ts';
import { intakeMessages } from '#web/locales/intake-messages.ts';
import { layerMessages } from '#web/locales/layer-messages.ts';
import { mapMessages } from '#web/locales/map-messages.ts';
import { messagesFor } from '#web/locales/messages.ts';
import { paletteMessages } from '#web/locales/palette-messages.ts';
import { questionsMessages } from '#web/locales/questions-messages.ts';
import { selectedMessages } from '#web/locales/selected-messages.ts';
import { shareMessages } from '#web/locales/share-messages.ts';
import { stepMessages } from '#web/locales/step-messages.ts';
import { streamMessages } from '#web/locales/stream-messages.ts';
import type { LocaleCode, Texts } from '#web/locales/translation.ts';
import { treeMessages } from '#web/locales/tree-messages.ts';
import { waitingMessages } from '#web/locales/waiting-messages.ts';

/** Every subject's texts: the type asks for a new one. */
export const SUBJECTS: { readonly [S in keyof Texts]: (code: LocaleCode) => Texts[S] } = {
  start: messagesFor,
  map: mapMessages,
  palette: paletteMessages,
  share: shareMessages,
  collaborators: collaboratorMessages,
  accessibility: accessibilityMessages,
  hint: hintMessages,
  compare: compareMessages,
  career: careerMessages,
  changes: changesMessages,
  explore: exploreMessages,
  questions: questionsMessages,
  step: stepMessages,
  tree: treeMessages,
  stream: streamMessages,
  layers: layerMessages,
  ego: egoMessages,
  selected: selectedMessages,
  intake: intakeMessages,
  waiting: waitingMessages,
};
