import { createFormat } from './format.ts';

const f = createFormat('en');
const papers = { one: 'paper', other: 'papers' };
const people = { one: 'person', other: 'people' };
const topics = { one: 'topic', other: 'topics' };
const steps = { one: 'step', other: 'steps' };

/** ", last 2025", or nothing. */
const lastOf = (year: number | null): string => (year === null ? '' : `, last ${year}`);

/** "Who to meet" and the shortlist. Loaded with them, not at start. Where a sentence takes a `slot`, a link is put there. */
export const collaboratorsEn = {
  title: 'Who to meet',
  person: 'For whom',
  for: 'For',
  personHint: 'A person (optional)',
  topics: 'On which topics',
  on: 'On',
  topicsHint: 'Add a topic',
  removeTopic: (name: string): string => `Remove ${name}`,
  text: 'Or start from a text',
  textOn: 'With a text, compared with papers',
  removeText: 'Take the text away',
  textLabel: 'An abstract, a call, or BibTeX',
  textHint: 'Paste an abstract, or the entries of a bibliography',
  privacy: 'Sent to this institute’s own server to be compared with its papers. Not kept there, and not in the address.',
  file: 'Open a BibTeX file',
  bibliography: (name: string, entries: number): string => `${name}: ${f.count(entries, { one: 'entry', other: 'entries' })}`,
  removeFile: 'Remove the file',
  cut: (max: number): string => `Only the first ${f.number(max)} characters are compared.`,
  find: 'Find people',
  filters: 'Filters',
  filtersOn: (n: number): string => `Filters: ${f.number(n)}`,
  clearFilters: 'Clear the filters',
  place: 'Place',
  places: { any: 'anywhere', inside: 'in the institute', outside: 'outside the institute', elsewhere: 'at another university' },
  institution: 'University',
  anyInstitution: 'any',
  seniority: 'First paper',
  seniorities: { any: 'any time', junior: 'under 10 years ago', senior: '10 years ago or more' },
  activeSince: 'Active since',
  anyYear: 'any year',
  takingStudents: 'Taking students',
  takingStudentsHint: 'Only people who said so, to you or to everybody',
  facultyOnly: 'Faculty only',
  includeKnown: 'Include known people',
  includeKnownHint: 'Co-authors, own supervisors and own students too',
  bibtex: {
    syntax: (name: string, line: number, column: number): string =>
      `${name} cannot be read: line ${f.number(line)}, column ${f.number(column)} is not BibTeX. Often a brace or a comma is missing just before.`,
    empty: (name: string): string => `${name} has no titles in it. A BibTeX entry begins like this: @article{key, title = {…}}`,
    tooBig: (name: string): string => `${name} is larger than 5 MB. Take the part of it that matters here.`,
    unreadable: (name: string): string => `${name} could not be opened.`,
    pasted: 'The pasted text',
  },
  empty: 'Whom should you meet?',
  emptyHint:
    'Say who asks, name topics, or paste an abstract: any one is enough. Everybody suggested comes with the reasons, and each reason leads to what shows it.',
  waiting: 'Looking for people…',
  found: (shown: number, considered: number): string =>
    shown === considered
      ? `${f.count(shown, people)}, strongest first`
      : `The strongest ${f.number(shown)} of ${f.count(considered, people)} with a reason`,
  more: (n: number): string => `Show ${f.number(n)} more`,
  understood: 'Understood as',
  unknownWords: (list: string): string => `In nobody’s papers: ${list}`,
  nobody: 'Nobody to suggest',
  nobodyFiltered: 'Nobody passes these filters. Take one off to see who would come next.',
  nobodyText: 'No paper here speaks of this. Try other words, or a topic from the list.',
  nobodyPerson: 'There are no papers or topics to start from. Add a topic, or paste an abstract.',
  keys: 'Arrow keys walk the list, Enter opens a card.',
  list: 'People to meet',
  known: { coauthor: 'co-author already', supervisor: 'own supervisor', student: 'own student' },
  allReasons: (n: number): string => (n === 1 ? 'One more reason' : `${f.number(n)} more reasons`),
  reasons: {
    both: (slot: string): string => `Both work on ${slot}`,
    works: (slot: string): string => `Works on ${slot}`,
    bothFigures: (ours: number, theirs: number, last: number | null): string =>
      `${f.count(theirs, papers)}${lastOf(last)}; yours ${f.number(ours)}`,
    figures: (theirs: number, last: number | null): string =>
      theirs === 0 ? 'declared' : `${f.count(theirs, papers)}${lastOf(last)}`,
    complementary: (slot: string): string => `Also works on ${slot}: new to you`,
    close: (n: number, slot: string): string => (n === 1 ? `A close paper: ${slot}` : `Close papers: ${slot}`),
    words: (list: string): string => `. Words in common: ${list}`,
    quoted: (slot: string): string => `“${slot}”`,
    commonCoauthors: (n: number): string => f.count(n, { one: 'common co-author', other: 'common co-authors' }),
    common: (count: string, slot: string): string => `${count}: ${slot}`,
    others: (n: number): string => f.count(n, { one: 'other', other: 'others' }),
    introduction: (person: string, way: string): string => `${person} could introduce you: ${way}`,
    steps: (n: number): string => `${f.count(n, steps)} of joint papers`,
    sameInstitution: (slot: string): string => `The same university: ${slot}`,
    otherInstitution: (slot: string): string => `Another university: ${slot}`,
    active: (n: number, last: number): string => `${f.count(n, papers)} in the last three years, the latest in ${last}`,
    lately: (slot: string): string => `Active: ${slot}`,
    supervisionLink: 'supervise together',
    supervision: (slot: string, isSame: boolean): string =>
      `Could ${slot}, ${isSame ? 'at one university' : 'across two universities'}`,
  },
  introduce: {
    action: 'Introduce me',
    heading: (name: string): string => `A message to ${name}`,
    nothingSent: 'Nothing is sent. Copy it into a message of your own, and change what you like.',
    copy: 'Copy the message',
    way: 'Show the way',
    hello: (name: string): string => `Dear ${name},`,
    near: (name: string): string => `I would like to meet ${name}, with whom you have written papers.`,
    far: (name: string, n: number): string =>
      `I would like to meet ${name}. By joint papers you are on the shortest way between us, ${f.count(n, steps)} in all.`,
    topics: (list: string, n: number): string => `We share ${n === 1 ? 'a topic' : `${f.count(n, topics)}`}: ${list}.`,
    please: 'Would you introduce us?',
    thanks: 'With thanks,',
    sign: '[your name]',
  },
  errors: {
    away: ['The server does not answer', 'You may be offline. What you asked is still here.'],
    'store-away': [
      'Not ready yet',
      'The server is still reading what it needs, or its database is away. What you asked is still here; try again in a moment.',
    ],
    busy: ['Many questions at once', 'The server answers one after another. Try again in a moment.'],
    'not-found': ['Not here any more', 'A person or a topic of this question is not shown here. Choose another.'],
    refused: [
      'This question cannot be answered',
      'A part of it is not understood. Choose the person and the topics again, or shorten the text.',
    ],
    unreadable: ['This answer could not be read', 'The page and the server may be of different versions. Reload the page.'],
  },
  shortlist: {
    title: 'Shortlist',
    kept: 'Kept in this browser only, with the notes.',
    shared: (n: number): string => `A list somebody shared: ${f.count(n, people)}`,
    keep: 'Keep all of them',
    allKept: 'All of them are in your shortlist',
    own: 'Your own shortlist',
    nobody: 'Nobody of this list is shown here',
    nobodyHint: 'They may have been removed, or may not be shown to this audience.',
    empty: 'Nobody here yet',
    emptyHint:
      'The star on a card or beside a suggestion puts somebody here, with room for a note. The list stays in this browser.',
    emptyAction: 'Find people to meet',
    remove: (name: string): string => `Remove ${name} from the shortlist`,
    note: (name: string): string => `Note about ${name}`,
    noteHint: 'A note for yourself',
    compare: (n: number): string => (n > 5 ? 'Compare the first five' : 'Compare side by side'),
    csv: 'Export as CSV',
    papers: 'Their papers',
    papersOf: {
      all: 'of all years',
      last: (n: number): string => (n === 1 ? 'of the last year' : `of the last ${f.number(n)} years`),
    },
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
    link: 'Copy a link',
    linkCopied: 'Link copied',
    linkHint: 'The link names the people; notes stay here.',
    file: 'shortlist',
    headings: ['Name', 'Kind', 'University', 'Papers', 'Note', 'Address'],
    someone: 'Somebody who is not shown here',
    full: (n: number): string => `The shortlist holds ${f.number(n)} people. Remove somebody first.`,
    unsaved: 'This browser keeps nothing for this page, so the list will be gone when it closes. Export it or copy its link.',
  },
};
