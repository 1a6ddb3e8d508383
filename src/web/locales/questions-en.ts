import type { QuestionId } from '#model/question-id.ts';
import { createFormat } from './format.ts';

const f = createFormat('en');
const papers = { one: 'paper', other: 'papers' };
const joint = { one: 'joint paper', other: 'joint papers' };
const people = { one: 'person', other: 'people' };
const coauthors = { one: 'co-author', other: 'co-authors' };

/** What was asked, by the names that the answer gave it. */
export interface AskedWords {
  readonly a: string | null;
  readonly b: string | null;
  readonly topic: string | null;
  readonly since: number | null;
}

/** "on tides, since 2020", as far as it was asked. */
const narrowed = ({ topic, since }: AskedWords): string =>
  [topic === null ? '' : ` on “${topic}”`, since === null ? '' : ` since ${since}`].join('');
const at = ({ a }: AskedWords): string => (a === null ? 'here' : `of ${a}`);

/** Questions about everybody at once. Loaded with their panel, not at start. */
export const questionsEn = {
  title: 'Questions',
  lead: 'Asked of everybody at once. Each answer is lit on the map, is a table, and is a link.',
  all: 'All questions',
  groups: {
    bridges: 'Who connects',
    risk: 'What hangs by a thread',
    change: 'Who came and who left',
    supervision: 'Supervision',
  },
  onlyFor: {
    members: 'Questions about supervision are answered for members and staff: on the public map, supervision is known of few.',
    staff: 'Answered for staff only: it needs the dates of supervisions.',
  },
  notHere: 'Not for this map',
  visible: 'Counted from the roles that this map may show. Students appear in it once they agree.',
  placeA: 'Between',
  placeB: 'and',
  place: 'Place',
  choosePlace: 'Choose a place',
  everywhere: 'everywhere',
  regions: 'Regions',
  communities: 'Communities',
  institutions: 'Universities and others',
  topic: 'Topic',
  anyTopic: 'any',
  since: 'Since',
  usualYear: 'usual',
  anyYear: 'any year',
  waiting: 'Counting…',
  asTable: 'As a table',
  onMap: 'On the map',
  allPeople: 'Table of everybody',
  csv: 'Download as CSV',
  share: 'Share: link or picture',
  more: (n: number): string => `Show ${f.number(n)} more`,
  found: (shown: number, total: number): string =>
    shown === total
      ? `${f.count(total, { one: 'answer', other: 'answers' })}`
      : `The first ${f.number(shown)} of ${f.number(total)} answers`,
  caption: 'Answers in the order of the question; press a heading for another order',
  and: 'and',
  columns: {
    rank: 'Rank',
    person: 'Person',
    other: 'And',
    place: 'University',
    topics: 'Topics',
    date: 'Date',
    student: 'Student',
    supervisor: 'Supervisor',
  },
  date: (date: string): string => f.date(date),
  nothing: 'No answer',
  choose: 'Two places, please',
  chooseHint: 'Choose a region, a community or a university on either side. The answer is who ties them together.',
  same: 'Twice the same place',
  sameHint: 'Choose another on one side: a bridge needs two banks.',
  errors: {
    away: ['The server does not answer', 'You may be offline. Your question stands in the address.'],
    'store-away': ['Not ready yet', 'The server is still reading what it needs, or its database is away. Try again in a moment.'],
    busy: ['Many questions at once', 'The server answers one after another. Try again in a moment.'],
    'not-found': ['Not here any more', 'A place or a topic of this question is not on this map. Choose another.'],
    refused: ['This question cannot be answered here', 'It may be for another audience. Choose another question.'],
    unreadable: ['This answer could not be read', 'The page and the server may be of different versions. Reload the page.'],
  },
  day: (id: QuestionId, date: string): string =>
    id === 'who-left' ? `left ${f.date(date)}` : id === 'end-passed' ? `was to end ${f.date(date)}` : `came ${f.date(date)}`,
  file: 'question',
  papersWith: (n: number, others: number, place: string): string =>
    `${f.count(n, papers)} with ${f.count(others, people)} of ${place}`,
  papersIn: (place: string): string => `Papers with ${place}`,
  peopleIn: (place: string): string => `Co-authors in ${place}`,
  figures: {
    papersBoth: { name: 'Papers joining both', say: (n: number): string => `${f.count(n, papers)} of both together` },
    spread: { name: 'Spread', say: (n: number): string => `spread ${f.decimal(n)}` },
    communities: { name: 'Communities', say: (n: number): string => f.count(n, { one: 'community', other: 'communities' }) },
    coauthors: { name: 'Co-authors', say: (n: number): string => f.count(n, coauthors) },
    papers: { name: 'Papers', say: (n: number): string => f.count(n, papers) },
    combining: {
      name: 'People on both',
      say: (n: number): string => (n === 1 ? 'alone on both' : `${f.count(n, people)} on both`),
    },
    onRarer: { name: 'Papers on the rarer', say: (n: number): string => `${f.count(n, papers)} on the rarer` },
    onSmaller: { name: 'People on the smaller', say: (n: number): string => `${f.count(n, people)} on the smaller` },
    joint: { name: 'Joint papers', say: (n: number): string => f.count(n, joint) },
    onTopic: { name: 'Papers on it', say: (n: number): string => `${f.count(n, papers)} on it` },
    share: { name: 'Share', say: (n: number): string => `${f.number(n * 100)} % of its papers` },
    others: {
      name: 'Others working on it',
      say: (n: number): string => `${f.count(n, { one: 'other works', other: 'others work' })} on it`,
    },
    students: { name: 'Students', say: (n: number): string => f.count(n, { one: 'student', other: 'students' }) },
    coauthorsHere: { name: 'Co-authors still here', say: (n: number): string => `${f.count(n, coauthors)} still here` },
    common: {
      name: 'Common co-authors',
      say: (n: number): string => f.count(n, { one: 'common co-author', other: 'common co-authors' }),
    },
    since: { name: 'Came', say: (n: number): string => `came ${n}` },
    until: { name: 'Left', say: (n: number): string => `left ${n}` },
    first: { name: 'First', say: (n: number): string => `first ${n}` },
    last: { name: 'Last', say: (n: number): string => `last ${n}` },
  },
  questions: {
    between: {
      name: 'Who bridges two places?',
      asked: (asked: AskedWords): string =>
        `Who ties ${asked.a ?? 'one place'} and ${asked.b ?? 'another'} by papers${narrowed(asked)}?`,
      counted:
        'People with co-authors in both, or who belong to one and write with the other. First whose ties to the weaker side are strong: a paper of two counts 1, of n people 1/(n − 1) each. Who belongs to both places counts as co-author for neither.',
      empty:
        'Nobody joins these two by papers. Take the topic or the year off, or choose the wider region: then ask how two of their people are connected.',
    },
    bridges: {
      name: 'Who joins communities?',
      asked: (asked: AskedWords): string => `Whose joint papers${narrowed(asked)} are spread over several communities?`,
      counted:
        'Spread: the strength of somebody’s ties times the chance that two of them lead to different communities of the map. A paper of two counts 1, of n people 1/(n − 1) each.',
      empty: 'Nobody writes with two communities under these conditions. Take the topic or the year off.',
    },
    'topic-bridges': {
      name: 'Bridges between topics',
      asked: (asked: AskedWords): string => `Which topics${narrowed(asked)} are joined by hardly anybody, and by whom?`,
      counted:
        'Pairs of topics with at least ten people each that one to three people combine, with two papers or more on either. Fewest people first, then the larger topics.',
      empty: 'Every pair of topics here is combined by nobody or by many. Try an earlier year.',
    },
    'strong-pairs': {
      name: 'Strong pairs across universities',
      asked: (asked: AskedWords): string => `Who writes most together${narrowed(asked)} across two universities?`,
      counted: 'Pairs with three joint papers or more and no university in common, by the strength of their tie.',
      empty: 'Nobody of two universities has three joint papers under these conditions. Try an earlier year, or any topic.',
    },
    'faded-pairs': {
      name: 'Who used to work together?',
      asked: ({ since }: AskedWords): string =>
        `Which pairs here have no joint paper since ${since ?? ''}, after three or more before?`,
      counted: 'Both are here and both have published since. Most joint papers first.',
      empty: 'All who wrote together still do, or one of them stopped publishing. Try a later year.',
    },
    'one-deep': {
      name: 'Topics that rest on one person',
      asked: (asked: AskedWords): string =>
        `Which topics have one person ${at(asked)} alone behind them since ${asked.since ?? ''}?`,
      counted: 'Topics with three papers or more by people here, of whom one alone has two or more. Most papers first.',
      empty: 'No topic rests on one person. Choose a university: what is broad here may be thin there.',
    },
    newcomers: {
      name: 'Newcomers with no link yet',
      asked: ({ since }: AskedWords): string => `Who came in ${since ?? ''} or later and has worked with nobody here yet?`,
      counted:
        'Their first role began then; they have no joint paper with anybody here, and no supervision that may be shown. Latest first.',
      empty: 'Everybody who came since has a link. Try an earlier year.',
    },
    'who-left': {
      name: 'Who left?',
      asked: ({ since }: AskedWords): string => `Whose roles here ended in ${since ?? ''} or later?`,
      counted:
        'People with a role that has a known end and with none now. Latest first, with the co-authors whom they left behind.',
      empty: 'No role with a known end is over since then. Try an earlier year.',
    },
    'one-supervisor': {
      name: 'Topics with one supervisor',
      asked: (asked: AskedWords): string => `On which topics does one person ${at(asked)} alone supervise?`,
      counted:
        'Of those who name a topic or have two papers on it, one alone has students now. Topics that most others work on first.',
      empty: 'Every topic has two supervisors or none. Choose a university: what is broad here may be thin there.',
    },
    'most-cosupervision': {
      name: 'Who supervises together most?',
      asked: (): string => 'Which pairs share or shared most students?',
      counted: 'Students whom both supervise or supervised, and the papers that the two wrote together.',
      empty: 'No student here has two named supervisors.',
    },
    'supervise-not-publish': {
      name: 'Supervise together, never publish',
      asked: (): string => 'Which pairs supervise the same students and have no joint paper?',
      counted: 'Students whom both supervise or supervised, and co-authors whom the two have in common.',
      empty: 'All who supervise together have published together.',
    },
    'end-passed': {
      name: 'Students whose end date passed',
      asked: (): string => 'Whose supervision was to end before today while they are still here?',
      counted: 'The last known end is past, nobody supervises them now, and they hold a role here. The longest past first.',
      empty: 'No end date has passed of anybody who is still here.',
    },
  },
};
