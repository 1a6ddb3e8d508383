import type { CommandId } from '#web/state/commands.ts';
import { subject } from './texts.ts';

/** A command as it is said, of a person where one is chosen or of a language, and other words that find it. */
interface Said {
  readonly text: (person: string | null) => string;
  readonly also: string;
}

/** What the command palette says. Apart from the other texts: it is loaded when somebody asks for it. */
export interface PaletteMessages {
  readonly title: string;
  readonly placeholder: string;
  readonly recent: string;
  readonly pinned: string;
  readonly commands: string;
  readonly found: string;
  readonly results: (n: number) => string;
  readonly nothing: (text: string) => string;
  readonly help: string;
  readonly said: Readonly<Record<CommandId, Said>>;
}

const plain = (text: string, also: string): Said => ({ text: () => text, also });

const EN: PaletteMessages = {
  title: 'Go to, or do',
  placeholder: 'Person, topic, view, command',
  recent: 'Recent',
  pinned: 'Pinned',
  commands: 'Views and commands',
  found: 'People, topics, papers, places',
  results: (n) => (n === 1 ? '1 result' : `${n} results`),
  nothing: (text) => `Nothing found for “${text}”`,
  help: '↑ ↓ to choose · Enter to open · Esc to close',
  said: {
    map: plain('Show the map', 'atlas explore'),
    table: plain('Show the table', 'list everybody people rows'),
    supervision: plain('Show supervision', 'load supervisors students room'),
    collaborators: {
      text: (person) => (person === null ? 'Who to meet' : `Who to meet, for ${person}`),
      also: 'find collaborators partners recommendations suggest',
    },
    questions: plain('Questions about everybody', 'bridges newcomers left pairs supervisor risk insights views'),
    between: plain('Who bridges two places?', 'question departments communities universities dean broker'),
    shortlist: plain('Shortlist', 'saved people notes compare'),
    directions: {
      text: (person) => (person === null ? 'How are we connected?' : `How is ${person} connected to …?`),
      also: 'path way directions introduce between',
    },
    compare: {
      text: (person) => (person === null ? 'Compare people, topics or communities' : `Compare ${person} with …`),
      also: 'side by side common shared bridge versus',
    },
    papers: { text: (person) => `Papers of ${person}`, also: 'publications articles' },
    network: { text: (person) => `Network of ${person}`, also: 'ego rings around co-authors' },
    lasso: plain('Select people with a lasso', 'choose several group multi'),
    arrange: { text: (person) => `Arrange the co-authors of ${person}`, also: 'ego network layout collaborators' },
    unarrange: plain('Back to the map', 'arrange layout'),
    undo: plain('Undo', 'back revert step'),
    redo: plain('Redo', 'again forward step'),
    pin: { text: (person) => (person === null ? 'Pin this view' : `Pin ${person}`), also: 'keep remember favourite bookmark' },
    unpin: { text: (person) => (person === null ? 'Unpin this view' : `Unpin ${person}`), also: 'remove favourite bookmark' },
    clear: plain('Clear all filters', 'reset remove'),
    close: plain('Close the card', 'back'),
    fit: plain('Show the whole map', 'fit zoom reset centre'),
    layers: plain('Layers and legend', 'colour terrain edges topics papers'),
    changes: plain('What changed', 'appeared faded new left newcomers trends years before'),
    stream: plain('Topics over time', 'stream trends years papers evolution history'),
    share: plain('Share, cite or download this view', 'link qr embed picture png svg export csv gexf graphml json bibtex'),
    accessibility: plain('Accessibility', 'keyboard screen reader help contact wcag keys'),
    language: { text: (name) => `Language: ${name}`, also: 'language langue french français anglais english' },
    dark: plain('Dark appearance', 'theme night mode'),
    light: plain('Light appearance', 'theme day mode'),
    contrast: plain('High contrast', 'theme accessibility appearance black white'),
  },
};

const FR: PaletteMessages = {
  title: 'Aller à, ou faire',
  placeholder: 'Personne, thème, vue, commande',
  recent: 'Récents',
  pinned: 'Épinglés',
  commands: 'Vues et commandes',
  found: 'Personnes, thèmes, articles, lieux',
  results: (n) => (n < 2 ? `${n} résultat` : `${n} résultats`),
  nothing: (text) => `Rien pour « ${text} »`,
  help: '↑ ↓ pour choisir · Entrée pour ouvrir · Échap pour fermer',
  said: {
    map: plain('Afficher la carte', 'atlas explorer'),
    table: plain('Afficher le tableau', 'liste personnes'),
    supervision: plain('Afficher l’encadrement', 'supervision direction charge étudiants'),
    collaborators: {
      text: (person) => (person === null ? 'Qui rencontrer' : `Qui rencontrer, pour ${person}`),
      also: 'trouver collaborateurs partenaires suggestions',
    },
    questions: plain('Questions à tout le monde', 'ponts nouveaux départs duos encadrement vues'),
    between: plain('Qui relie deux lieux ?', 'question départements communautés universités pont doyen'),
    shortlist: plain('Sélection', 'liste retenue présélection notes comparer'),
    directions: {
      text: (person) => (person === null ? 'Comment sommes-nous liés ?' : `Comment relier ${person} à … ?`),
      also: 'chemin itinéraire présenter entre',
    },
    compare: {
      text: (person) => (person === null ? 'Comparer personnes, thèmes ou communautés' : `Comparer ${person} avec …`),
      also: 'côte à côte commun partagé pont versus',
    },
    papers: { text: (person) => `Articles de ${person}`, also: 'publications' },
    network: { text: (person) => `Réseau de ${person}`, also: 'cercles autour coauteurs' },
    lasso: plain('Choisir des personnes au lasso', 'plusieurs groupe sélectionner'),
    arrange: { text: (person) => `Disposer les coauteurs de ${person}`, also: 'réseau collaborateurs' },
    unarrange: plain('Revenir à la carte', 'disposer réseau'),
    undo: plain('Annuler la dernière étape', 'défaire retour'),
    redo: plain('Rétablir', 'refaire étape'),
    pin: {
      text: (person) => (person === null ? 'Épingler cette vue' : `Épingler ${person}`),
      also: 'garder retenir favori signet',
    },
    unpin: {
      text: (person) => (person === null ? 'Ne plus épingler cette vue' : `Ne plus épingler ${person}`),
      also: 'retirer favori signet détacher',
    },
    clear: plain('Retirer tous les filtres', 'effacer réinitialiser'),
    close: plain('Fermer la fiche', 'retour'),
    fit: plain('Voir toute la carte', 'ajuster zoom centrer'),
    layers: plain('Calques et légende', 'couches couleur relief liens thèmes articles'),
    changes: plain('Ce qui a changé', 'apparu effacé nouveau parti arrivées départs tendances années avant'),
    stream: plain('Les thèmes au fil du temps', 'flux tendances années articles évolution histoire'),
    share: plain(
      'Partager, citer ou télécharger cette vue',
      'lien qr intégrer image png svg exporter csv gexf graphml json bibtex',
    ),
    accessibility: plain('Accessibilité', 'clavier lecteur d’écran aide contact touches'),
    language: { text: (name) => `Langue : ${name}`, also: 'langue language anglais english français' },
    dark: plain('Apparence sombre', 'thème nuit'),
    light: plain('Apparence claire', 'thème jour'),
    contrast: plain('Contraste élevé', 'thème accessibilité apparence noir blanc'),
  },
};

export const paletteMessages = subject('palette', { en: EN, fr: FR });
