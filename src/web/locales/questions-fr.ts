import { createFormat } from './format.ts';
import type { AskedWords } from './questions-en.ts';
import type { QuestionsMessages } from './questions-messages.ts';

const f = createFormat('fr');
const papers = { one: 'article', other: 'articles' };
const joint = { one: 'article commun', other: 'articles communs' };
const people = { one: 'personne', other: 'personnes' };
const coauthors = { one: 'coauteur', other: 'coauteurs' };

const narrowed = ({ topic, since }: AskedWords): string =>
  [topic === null ? '' : ` sur « ${topic} »`, since === null ? '' : ` depuis ${since}`].join('');
const at = ({ a }: AskedWords): string => (a === null ? 'ici' : `(${a})`);

export const questionsFr: QuestionsMessages = {
  title: 'Questions',
  lead: 'Posées à tout le monde à la fois. Chaque réponse s’éclaire sur la carte, se lit en tableau et tient dans un lien.',
  all: 'Toutes les questions',
  groups: {
    bridges: 'Qui relie',
    risk: 'Ce qui ne tient qu’à un fil',
    change: 'Arrivées et départs',
    supervision: 'Encadrement',
  },
  onlyFor: {
    members:
      'Les questions sur l’encadrement s’adressent aux membres et au personnel : la carte publique n’en connaît que peu de liens.',
    staff: 'Réservée au personnel : il faut les dates des encadrements.',
  },
  notHere: 'Pas sur cette carte',
  visible: 'Compté d’après les rôles que cette carte peut montrer. Les étudiants y figurent s’ils l’ont accepté.',
  placeA: 'Entre',
  placeB: 'et',
  place: 'Lieu',
  choosePlace: 'Choisir un lieu',
  everywhere: 'partout',
  regions: 'Régions',
  communities: 'Communautés',
  institutions: 'Universités et autres',
  topic: 'Thème',
  anyTopic: 'tous',
  since: 'Depuis',
  usualYear: 'année usuelle',
  anyYear: 'toujours',
  waiting: 'Calcul en cours…',
  asTable: 'En tableau',
  onMap: 'Sur la carte',
  allPeople: 'Tableau de tout le monde',
  csv: 'Télécharger en CSV',
  share: 'Partager : lien ou image',
  more: (n) => `Afficher ${f.number(n)} de plus`,
  found: (shown, total) =>
    shown === total
      ? f.count(total, { one: 'réponse', other: 'réponses' })
      : `Les ${f.number(shown)} premières réponses sur ${f.number(total)}`,
  caption: 'Réponses dans l’ordre de la question ; un en-tête de colonne en donne un autre',
  and: 'et',
  columns: {
    rank: 'Rang',
    person: 'Personne',
    other: 'Et',
    place: 'Université',
    topics: 'Thèmes',
    date: 'Date',
    student: 'Étudiant',
    supervisor: 'Direction',
  },
  date: (date) => f.date(date),
  nothing: 'Aucune réponse',
  choose: 'Deux lieux, s’il vous plaît',
  chooseHint: 'Choisissez de chaque côté une région, une communauté ou une université. La réponse : qui les relie.',
  same: 'Deux fois le même lieu',
  sameHint: 'Changez l’un des deux : un pont a deux rives.',
  errors: {
    away: ['Le serveur ne répond pas', 'Vous êtes peut-être hors ligne. Votre question reste dans l’adresse.'],
    'store-away': [
      'Pas encore prêt',
      'Le serveur lit encore ce qu’il lui faut, ou sa base de données est absente. Réessayez dans un instant.',
    ],
    busy: ['Beaucoup de questions à la fois', 'Le serveur y répond l’une après l’autre. Réessayez dans un instant.'],
    'not-found': ['Plus ici', 'Un lieu ou un thème de cette question n’est pas sur cette carte. Choisissez-en un autre.'],
    refused: ['Pas de réponse ici', 'La question s’adresse peut-être à un autre public. Choisissez-en une autre.'],
    unreadable: ['Réponse illisible', 'La page et le serveur sont peut-être de versions différentes. Rechargez la page.'],
  },
  day: (id, date) =>
    id === 'who-left'
      ? `départ : ${f.date(date)}`
      : id === 'end-passed'
        ? `fin prévue : ${f.date(date)}`
        : `arrivée : ${f.date(date)}`,
  file: 'question',
  papersWith: (n, others, place) => `${f.count(n, papers)} avec ${f.count(others, people)} : ${place}`,
  papersIn: (place) => `Articles avec ${place}`,
  peopleIn: (place) => `Coauteurs : ${place}`,
  figures: {
    papersBoth: { name: 'Articles réunissant les deux', say: (n) => `${f.count(n, papers)} des deux ensemble` },
    spread: { name: 'Étendue', say: (n) => `étendue ${f.decimal(n)}` },
    communities: { name: 'Communautés', say: (n) => f.count(n, { one: 'communauté', other: 'communautés' }) },
    coauthors: { name: 'Coauteurs', say: (n) => f.count(n, coauthors) },
    papers: { name: 'Articles', say: (n) => f.count(n, papers) },
    combining: {
      name: 'Personnes sur les deux',
      say: (n) => (n === 1 ? 'seule sur les deux' : `${f.count(n, people)} sur les deux`),
    },
    onRarer: { name: 'Articles sur le plus rare', say: (n) => `${f.count(n, papers)} sur le plus rare` },
    onSmaller: { name: 'Personnes sur le plus petit', say: (n) => `${f.count(n, people)} sur le plus petit` },
    joint: { name: 'Articles communs', say: (n) => f.count(n, joint) },
    onTopic: { name: 'Articles sur ce thème', say: (n) => `${f.count(n, papers)} sur ce thème` },
    share: { name: 'Part', say: (n) => `${f.number(n * 100)} % de ses articles` },
    others: {
      name: 'Autres sur ce thème',
      say: (n) => `${f.count(n, { one: 'autre y travaille', other: 'autres y travaillent' })}`,
    },
    students: { name: 'Étudiants', say: (n) => f.count(n, { one: 'étudiant', other: 'étudiants' }) },
    coauthorsHere: { name: 'Coauteurs encore ici', say: (n) => `${f.count(n, coauthors)} encore ici` },
    common: { name: 'Coauteurs communs', say: (n) => f.count(n, { one: 'coauteur commun', other: 'coauteurs communs' }) },
    since: { name: 'Arrivée', say: (n) => `arrivée en ${n}` },
    until: { name: 'Départ', say: (n) => `départ en ${n}` },
    first: { name: 'Premier', say: (n) => `premier en ${n}` },
    last: { name: 'Dernier', say: (n) => `dernier en ${n}` },
  },
  questions: {
    between: {
      name: 'Qui relie deux lieux ?',
      asked: (asked) => `Qui relie ${asked.a ?? 'un lieu'} et ${asked.b ?? 'un autre'} par ses articles${narrowed(asked)} ?`,
      counted:
        'Qui a des coauteurs des deux côtés, ou appartient à l’un et publie avec l’autre. D’abord qui tient fort au côté le plus faible : un article à deux compte 1, à n personnes 1/(n − 1) pour chacune. Qui appartient aux deux lieux ne compte comme coauteur pour aucun.',
      empty:
        'Personne ne relie ces deux lieux par des articles. Retirez le thème ou l’année, ou choisissez une région plus large ; demandez ensuite comment deux de leurs gens sont liés.',
    },
    bridges: {
      name: 'Qui relie les communautés ?',
      asked: (asked) => `Qui a des articles communs${narrowed(asked)} avec plusieurs communautés ?`,
      counted:
        'Étendue : la force des liens d’une personne, fois la chance que deux d’entre eux mènent à deux communautés de la carte. Un article à deux compte 1, à n personnes 1/(n − 1) pour chacune.',
      empty: 'À ces conditions, personne ne publie avec deux communautés. Retirez le thème ou l’année.',
    },
    'topic-bridges': {
      name: 'Ponts entre thèmes',
      asked: (asked) => `Quels thèmes${narrowed(asked)} presque personne ne réunit, et qui le fait ?`,
      counted:
        'Deux thèmes d’au moins dix personnes chacun, qu’une à trois personnes réunissent, avec deux articles ou plus sur chacun. Les moins nombreuses d’abord, puis les plus grands thèmes.',
      empty: 'Ici, deux thèmes sont réunis par personne ou par beaucoup. Essayez une année antérieure.',
    },
    'strong-pairs': {
      name: 'Duos forts entre universités',
      asked: (asked) => `Qui publie le plus ensemble${narrowed(asked)} d’une université à l’autre ?`,
      counted: 'Trois articles communs ou plus et aucune université en commun, selon la force du lien.',
      empty:
        'À ces conditions, aucun duo de deux universités n’a trois articles communs. Essayez une année antérieure ou tous les thèmes.',
    },
    'faded-pairs': {
      name: 'Qui travaillait ensemble ?',
      asked: ({ since }) =>
        `Quels duos d’ici n’ont plus d’article commun depuis ${since ?? ''}, après trois ou plus auparavant ?`,
      counted: 'Les deux sont ici et publient encore depuis. Le plus d’articles communs d’abord.',
      empty: 'Qui publiait ensemble continue, ou l’un des deux ne publie plus. Essayez une année plus récente.',
    },
    'one-deep': {
      name: 'Thèmes portés par une seule personne',
      asked: (asked) => `Quels thèmes ne reposent que sur une personne ${at(asked)} depuis ${asked.since ?? ''} ?`,
      counted: 'Au moins trois articles de gens d’ici, dont une seule personne en a deux ou plus. Le plus d’articles d’abord.',
      empty: 'Aucun thème ne repose sur une seule personne. Choisissez une université : ce qui est large ici peut y être mince.',
    },
    newcomers: {
      name: 'Nouveaux venus encore sans lien',
      asked: ({ since }) => `Qui est arrivé en ${since ?? ''} ou après et n’a encore travaillé avec personne d’ici ?`,
      counted:
        'Leur premier rôle a commencé alors ; aucun article commun avec quelqu’un d’ici, aucun encadrement que l’on puisse montrer. Les plus récents d’abord.',
      empty: 'Tous ceux qui sont arrivés depuis ont un lien. Essayez une année antérieure.',
    },
    'who-left': {
      name: 'Qui est parti ?',
      asked: ({ since }) => `De qui les rôles ici ont-ils pris fin en ${since ?? ''} ou après ?`,
      counted: 'Un rôle dont la fin est connue, et aucun aujourd’hui. Les plus récents d’abord, avec les coauteurs restés ici.',
      empty: 'Aucun rôle à fin connue ne s’est achevé depuis. Essayez une année antérieure.',
    },
    'one-supervisor': {
      name: 'Thèmes à direction unique',
      asked: (asked) => `Sur quels thèmes une seule personne ${at(asked)} encadre-t-elle ?`,
      counted:
        'De qui nomme un thème ou y a deux articles, une seule personne a des étudiants en ce moment. D’abord les thèmes où travaillent le plus d’autres.',
      empty: 'Chaque thème a deux directions ou aucune. Choisissez une université : ce qui est large ici peut y être mince.',
    },
    'most-cosupervision': {
      name: 'Qui encadre le plus ensemble ?',
      asked: () => 'Quels duos partagent ou ont partagé le plus d’étudiants ?',
      counted: 'Les étudiants que les deux encadrent ou ont encadrés, et les articles que les deux ont écrits ensemble.',
      empty: 'Ici, aucun étudiant n’a deux directions nommées.',
    },
    'supervise-not-publish': {
      name: 'Encadrent ensemble sans publier',
      asked: () => 'Quels duos encadrent les mêmes étudiants et n’ont aucun article commun ?',
      counted: 'Les étudiants que les deux encadrent ou ont encadrés, et leurs coauteurs communs.',
      empty: 'Tous ceux qui encadrent ensemble ont publié ensemble.',
    },
    'end-passed': {
      name: 'Étudiants dont la fin est passée',
      asked: () => 'De qui l’encadrement devait-il prendre fin avant aujourd’hui, alors que la personne est encore ici ?',
      counted:
        'La dernière fin connue est passée, personne ne les encadre aujourd’hui, et ils ont un rôle ici. Les plus anciennes d’abord.',
      empty: 'Aucune date de fin n’est passée pour quelqu’un qui est encore ici.',
    },
  },
};
