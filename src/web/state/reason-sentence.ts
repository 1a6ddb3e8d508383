import type { PersonRef, TopicRef } from '#model/cards.ts';
import type { Reason } from '#model/collaborators.ts';
import type { LocalText } from '#model/primitives.ts';
import type { CollaboratorMessages } from '#web/locales/collaborator-messages.ts';
import type { Messages } from '#web/locales/messages.ts';
import { type Change, openPath, openTab, select, setPage } from './changes.ts';

/** A piece of a sentence; one with evidence is a link to the view that shows it. */
export interface Segment {
  readonly text: string;
  /** Set where the piece is not in the reader's language. */
  readonly lang: 'en' | null;
  readonly evidence: Change | null;
}

export interface ReasonContext {
  readonly messages: Messages;
  readonly words: CollaboratorMessages;
  /** Who asks; `null` for a question of topics or a text alone. */
  readonly asker: PersonRef | null;
  readonly them: PersonRef;
  /** Whether this audience may open the supervision view. */
  readonly supervision: boolean;
}

/** Where links of a sentence go: private characters, which no name or title has. */
const FIRST_MARK = 0xe000;
const MARKS = /([\ue000-\ue0ff])/;

/** Of an answer's reasons so much goes into a sentence; the cards that it leads to have the rest. */
const SHOWN = { topics: 3, others: 2, papers: 2, words: 4 } as const;

/** Longer titles are cut: the paper's own card has them whole. */
const TITLE_LENGTH = 90;

/** One sentence: marks stand in it for pieces until the language has ordered them. */
class Sentence {
  readonly #pieces: Segment[] = [];

  slot(text: string, evidence: Change | null, lang: 'en' | null = null): string {
    this.#pieces.push({ text, evidence, lang });
    return String.fromCharCode(FIRST_MARK + this.#pieces.length - 1);
  }

  segments(sentence: string): Segment[] {
    const parts = sentence.split(MARKS).filter((part) => part !== '');
    return parts.map((part) => this.#pieces[part.charCodeAt(0) - FIRST_MARK] ?? { text: part, evidence: null, lang: null });
  }
}

/** A reason in words of the reader's language, as pieces, with a link at each thing that shows it. */
export function reasonSentence(reason: Reason, context: ReasonContext): Segment[] {
  const sentence = new Sentence();
  return sentence.segments(sentenceOf(reason, context, sentence));
}

function sentenceOf(reason: Reason, context: ReasonContext, sentence: Sentence): string {
  const { messages, words, them, supervision } = context;
  const said = words.reasons;
  switch (reason.kind) {
    case 'shared-topics':
      return sharedTopics(reason.topics, context, sentence);
    case 'complementary-topics': {
      const list = reason.topics
        .slice(0, SHOWN.others)
        .map(({ topic, theirs, last }) => topicWith(topic, said.figures(theirs, last), context, sentence));
      return said.complementary(messages.format.list(list));
    }
    case 'close-papers':
      return closePapers(reason, context, sentence);
    case 'common-coauthors': {
      const rest = reason.count - reason.people.length;
      const names = reason.people.map((person) => personSlot(person, context, sentence));
      const all = rest > 0 ? [...names, said.others(rest)] : names;
      return said.common(sentence.slot(said.commonCoauthors(reason.count), wayTo(context)), messages.format.list(all));
    }
    case 'introduction': {
      const way = sentence.slot(said.steps(reason.steps), wayTo(context));
      return said.introduction(personSlot(reason.person, context, sentence), way);
    }
    case 'institution': {
      const slot = localSlot(reason.institution.name, openOn(them, 'source'), context, sentence);
      return reason.isSame ? said.sameInstitution(slot) : said.otherInstitution(slot);
    }
    case 'active':
      return said.lately(sentence.slot(said.active(reason.papers, reason.last), openOn(them, 'papers')));
    case 'joint-supervision': {
      const slot = sentence.slot(said.supervisionLink, supervision ? setPage('supervision') : null);
      return said.supervision(slot, reason.isSameInstitution);
    }
  }
}

type ReasonOf<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>;

/** With both sides' papers where somebody asks and has some, else with theirs alone. */
function sharedTopics(topics: ReasonOf<'shared-topics'>['topics'], context: ReasonContext, sentence: Sentence): string {
  const { messages, words, asker } = context;
  const said = words.reasons;
  const isBoth = asker !== null && topics.some(({ ours }) => ours > 0);
  const list = topics.slice(0, SHOWN.topics).map(({ topic, ours, theirs, last }) => {
    const figures = isBoth && ours > 0 && theirs > 0 ? said.bothFigures(ours, theirs, last) : said.figures(theirs, last);
    return topicWith(topic, figures, context, sentence);
  });
  const all = messages.format.list(list);
  return isBoth ? said.both(all) : said.works(all);
}

function closePapers(reason: ReasonOf<'close-papers'>, { messages, words }: ReasonContext, sentence: Sentence): string {
  const said = words.reasons;
  const list = reason.papers.slice(0, SHOWN.papers).map(({ id, title, year }) => {
    const slot = said.quoted(sentence.slot(cut(title), select({ kind: 'paper', id })));
    return year === null ? slot : `${slot} (${year})`;
  });
  const shared = reason.words.length === 0 ? '' : said.words(reason.words.slice(0, SHOWN.words).join(', '));
  return said.close(list.length, messages.format.list(list)) + shared;
}

function topicWith({ id, label }: TopicRef, figures: string, context: ReasonContext, sentence: Sentence): string {
  return `${localSlot(label, select({ kind: 'topic', id }), context, sentence)} (${figures})`;
}

function localSlot(text: LocalText, evidence: Change | null, { messages }: ReasonContext, sentence: Sentence): string {
  const isForeign = messages.language === 'fr' && text.frMissing;
  return sentence.slot(text[messages.language], evidence, isForeign ? 'en' : null);
}

function personSlot({ id, name }: PersonRef, { messages }: ReasonContext, sentence: Sentence): string {
  if (name === null) return sentence.slot(messages.app.unnamed, null);
  return sentence.slot(name, select({ kind: 'person', id }));
}

function wayTo({ asker, them }: ReasonContext): Change | null {
  return asker === null ? null : openPath(asker.id, them.id);
}

function openOn({ id }: PersonRef, tab: 'papers' | 'source'): Change {
  return (view) => openTab(tab)(select({ kind: 'person', id })(view));
}

/** At a word's end, so that no link ends in half a word. */
function cut(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  return `${title.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`;
}
