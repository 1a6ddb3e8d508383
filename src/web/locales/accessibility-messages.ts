import { subject } from './texts.ts';

/** A key, or several, and what it does. */
type KeyLine = readonly [keys: string, does: string];

/** What the page says on accessibility: what was tested and how, what is known not to work, whom to tell. Loaded with the page. */
const EN = {
  title: 'Accessibility',
  aim: 'Réseau means to be usable by everybody, and aims at WCAG 2.2, level AA. This page says what was tested and how, what was not, and what is known not to work.',
  twins: 'The map is a picture. All it says is also here as text:',
  table: 'the table of everybody, sorted and filtered as the map is, at the same address',
  walk: 'the walk by keyboard, which says where one stands',
  cards: 'cards of people, topics, papers and places, which are plain pages of headings, lists and links',
  keysTitle: 'By keyboard',
  reach:
    'Search reaches anybody with a name in at most twelve keys from the opened page: /, the beginnings of one or two names, arrows, Enter. A test counts them for everybody in the demo, by what the map itself knows.',
  keys: [
    ['Tab, Tab, Enter', 'skips to the map'],
    ['/', 'goes to the search box'],
    ['Ctrl K, ⌘ K', 'opens the palette of every view and command'],
    ['Arrows, +, −, 0', 'on the map: move it, come closer, go back, show all'],
    ['Enter', 'goes into the regions, from there to communities, people and their co-authors'],
    ['Arrows, Page Down, End, letters', 'in there: walk from one to the next, or to the next of that name'],
    ['Space', 'opens the card of where one stands'],
    ['Esc', 'goes back, closes what lies on top'],
    ['Ctrl Z, Ctrl Shift Z', 'undoes and redoes'],
  ] satisfies readonly KeyLine[],
  testedTitle: 'What was tested, and how',
  tested: [
    'Every main view with axe-core, by a program in Chromium: light, dark and high contrast, in English and in French. Nothing may be found.',
    'Contrast of every colour of text, computed: 4.5:1, and 7:1 in high contrast; of marks 3:1 and 4.5:1.',
    'Searching, opening cards, walking the map, filters, the table and dialogs by keyboard alone, by a program.',
    'A window of 320 × 256 pixels, which is 1280 × 1024 at 400 %: nothing is cut off to the side, everything can be reached.',
    'The size of what a finger presses on a phone: 44 pixels for buttons, 24 at least for links in lists.',
    'With reduced motion nothing glides; with forced colours every control keeps its edge.',
  ],
  untestedTitle: 'What was not tested',
  untested: [
    'Screen readers: roles, names and announcements were written for them and are looked at by programs, but nobody has yet listened to all of it with NVDA, JAWS, VoiceOver or TalkBack.',
    'People with disabilities have not tried it in an arranged test.',
    'Firefox and Safari are not part of the automatic tests.',
  ],
  limitsTitle: 'Known limits',
  limits: [
    'On a map that is loaded in parts, the walk goes through those who are loaded; search finds everybody.',
    'People who belong to no region are not on the walk; search and table have them.',
    'Charts have their figures as text beside them, but are not walked bar by bar.',
    'Names of people carry no language, because the data does not say it; a screen reader may say them wrong.',
    'In a panel of a third language, sentences that are not translated yet are not marked one by one as being in another.',
  ],
  contactTitle: 'Tell us',
  contact: 'Something is in your way?',
  noContact: 'Tell the people who run this site: they have not said here how to be reached.',
};
export type AccessibilityMessages = Omit<typeof EN, 'keys' | 'tested' | 'untested' | 'limits'> & {
  readonly keys: readonly KeyLine[];
  readonly tested: readonly string[];
  readonly untested: readonly string[];
  readonly limits: readonly string[];
};

const FR: AccessibilityMessages = {
  title: 'Accessibilité',
  aim: 'Réseau se veut utilisable par tout le monde et vise les WCAG 2.2, niveau AA. Cette page dit ce qui a été vérifié et comment, ce qui ne l’a pas été, et ce dont on sait que cela ne va pas.',
  twins: 'La carte est une image. Tout ce qu’elle dit se lit aussi :',
  table: 'le tableau de tout le monde, trié et filtré comme la carte, à la même adresse',
  walk: 'le parcours au clavier, qui dit où l’on se trouve',
  cards: 'les fiches des personnes, thèmes, articles et lieux, simples pages de titres, de listes et de liens',
  keysTitle: 'Au clavier',
  reach:
    'La recherche mène à toute personne nommée en douze touches au plus depuis la page ouverte : /, le début d’un ou de deux noms, les flèches, Entrée. Un essai les compte pour toute la démonstration, d’après ce que la carte sait elle-même.',
  keys: [
    ['Tab, Tab, Entrée', 'mène à la carte'],
    ['/', 'mène à la recherche'],
    ['Ctrl K, ⌘ K', 'ouvre la palette de toutes les vues et commandes'],
    ['Flèches, +, −, 0', 'sur la carte : la déplacent, l’approchent, l’éloignent, la montrent entière'],
    ['Entrée', 'entre dans les régions, puis dans les communautés, chez les personnes et leurs coauteurs'],
    ['Flèches, Page suivante, Fin, lettres', 'là : vont de l’un à l’autre, ou au prochain de ce nom'],
    ['Espace', 'ouvre la fiche de l’endroit où l’on est'],
    ['Échap', 'revient en arrière, ferme ce qui est dessus'],
    ['Ctrl Z, Ctrl Maj Z', 'annule et rétablit'],
  ],
  testedTitle: 'Ce qui a été vérifié, et comment',
  tested: [
    'Chaque vue principale avec axe-core, par un programme dans Chromium : clair, sombre et contraste élevé, en français et en anglais. Rien ne doit être relevé.',
    'Le contraste de chaque couleur de texte, par calcul : 4,5 pour 1, et 7 pour 1 en contraste élevé ; celui des signes : 3 et 4,5 pour 1.',
    'La recherche, les fiches, le parcours de la carte, les filtres, le tableau et les dialogues au clavier seul, par un programme.',
    'Une fenêtre de 320 × 256 pixels, soit 1280 × 1024 à 400 % : rien n’est coupé sur le côté, tout reste accessible.',
    'La taille de ce qu’un doigt touche sur un téléphone : 44 pixels pour les boutons, 24 au moins pour les liens des listes.',
    'Avec moins d’animations, rien ne glisse ; avec des couleurs imposées, chaque commande garde son contour.',
  ],
  untestedTitle: 'Ce qui ne l’a pas été',
  untested: [
    'Les lecteurs d’écran : rôles, noms et annonces ont été écrits pour eux et sont vérifiés par des programmes, mais personne n’a encore tout écouté avec NVDA, JAWS, VoiceOver ou TalkBack.',
    'Aucune séance d’essai n’a été tenue avec des personnes handicapées.',
    'Firefox et Safari ne font pas partie des essais automatiques.',
  ],
  limitsTitle: 'Limites connues',
  limits: [
    'Sur une carte chargée par morceaux, le parcours passe par les personnes chargées ; la recherche trouve tout le monde.',
    'Les personnes qui ne sont d’aucune région ne sont pas sur le parcours ; la recherche et le tableau les ont.',
    'Les graphiques ont leurs chiffres en texte à côté, mais ne se parcourent pas barre à barre.',
    'Les noms de personnes ne portent pas de langue, car les données ne la disent pas : un lecteur d’écran peut mal les prononcer.',
    'Dans un panneau d’une troisième langue, les phrases pas encore traduites ne sont pas signalées une à une.',
  ],
  contactTitle: 'Nous le dire',
  contact: 'Quelque chose vous gêne ?',
  noContact: 'Dites-le aux gestionnaires de ce site : ils n’ont pas indiqué ici comment les joindre.',
};

export const accessibilityMessages = subject('accessibility', { en: EN, fr: FR });
