import type { Language } from '#model/primitives.ts';

/** What the share dialog says, and what VOSviewer and a picture say in its place. Loaded with the dialog. */
const EN = {
  title: 'Share this view',
  tabs: { link: 'Link', files: 'Picture and data', cite: 'Cite' },
  link: 'Link',
  linkHint: 'Opens this view: the same place, choice, filters and language.',
  copyLink: 'Copy the link',
  qr: 'QR code of the link',
  saveQr: 'Save the QR code',
  embed: 'Embed code',
  embedHint: 'For a web page. It shows public data only.',
  embedElsewhere:
    'Embed codes come from the public explorer: a page on the web must not read from this server. Open the same view there.',
  copyEmbed: 'Copy the code',
  copied: 'Copied to the clipboard',
  picture: 'Picture',
  pictureHint: 'The map as you see it, with legend and credit.',
  noPicture: 'Pictures are of the map: open it first.',
  png: 'PNG, twice as sharp as the screen',
  svg: 'SVG, as vectors',
  data: 'Data',
  dataHint: (people: string, ties: string): string => `${people} and ${ties}, as filtered, with colours and places.`,
  dataPart: 'Of a large map, only who is loaded here. The whole of it: reseau export.',
  restricted: (audience: string): string =>
    `This is what ${audience} may see. Mind whom you give it to; for the public, open the same view in the public explorer.`,
  audiences: { public: 'everybody', members: 'members', staff: 'staff' },
  files: {
    gexf: 'GEXF, for Gephi',
    graphml: 'GraphML, for networkx, igraph, Cytoscape',
    people: 'CSV, people',
    ties: 'CSV, ties',
    json: 'JSON, for graphology, Sigma, Gephi Lite',
    vosviewer: 'VOSviewer JSON',
  },
  saved: (name: string): string => `Saved ${name}`,
  failed: 'The file could not be made. Reload the page and try again.',
  citeHint: 'Names the snapshot you see: its day and its hash. The same hash is the same data.',
  nothingToCite: 'Nothing is published yet.',
  copyCitation: (name: string): string => `Copy as ${name}`,
  ties: { one: 'tie', other: 'ties' },
  vosviewer: {
    unnamed: 'Unnamed student',
    others: 'Others',
    person: 'Person',
    people: 'People',
    tie: 'Joint work',
    ties: 'Joint work',
    region: 'Region',
    regions: 'Regions',
    papers: 'Papers',
    coauthors: 'Co-authors',
  },
};

export type ShareMessages = typeof EN;

const FR: ShareMessages = {
  title: 'Partager cette vue',
  tabs: { link: 'Lien', files: 'Image et données', cite: 'Citer' },
  link: 'Lien',
  linkHint: 'Ouvre cette même vue : le lieu, le choix, les filtres et la langue.',
  copyLink: 'Copier le lien',
  qr: 'Code QR du lien',
  saveQr: 'Enregistrer le code QR',
  embed: 'Code d’intégration',
  embedHint: 'Pour une page web. Seules les données publiques y paraissent.',
  embedElsewhere:
    'Les codes d’intégration viennent de l’explorateur public : une page web ne doit pas lire ce serveur-ci. Ouvrez-y la même vue.',
  copyEmbed: 'Copier le code',
  copied: 'Copié dans le presse-papiers',
  picture: 'Image',
  pictureHint: 'La carte telle que vous la voyez, avec sa légende et sa source.',
  noPicture: 'Les images viennent de la carte : ouvrez-la d’abord.',
  png: 'PNG, deux fois plus fin que l’écran',
  svg: 'SVG, vectoriel',
  data: 'Données',
  dataHint: (people: string, ties: string): string => `${people} et ${ties}, selon les filtres, avec couleurs et positions.`,
  dataPart: 'D’une grande carte, seulement les personnes chargées ici. Tout le reste : reseau export.',
  restricted: (audience: string): string =>
    `Voici ce que ${audience} peut voir. Pensez à qui vous le donnez ; pour le public, ouvrez la même vue dans l’explorateur public.`,
  audiences: { public: 'tout le monde', members: 'un membre', staff: 'le personnel' },
  files: {
    gexf: 'GEXF, pour Gephi',
    graphml: 'GraphML, pour networkx, igraph, Cytoscape',
    people: 'CSV, personnes',
    ties: 'CSV, liens',
    json: 'JSON, pour graphology, Sigma, Gephi Lite',
    vosviewer: 'JSON de VOSviewer',
  },
  saved: (name: string): string => `${name} est enregistré`,
  failed: 'Le fichier n’a pas pu être produit. Rechargez la page et réessayez.',
  citeHint: 'Désigne l’instantané que vous voyez : son jour et son empreinte. Même empreinte, mêmes données.',
  nothingToCite: 'Rien n’est encore publié.',
  copyCitation: (name: string): string => `Copier en ${name}`,
  ties: { one: 'lien', other: 'liens' },
  vosviewer: {
    unnamed: 'Étudiant non nommé',
    others: 'Autres',
    person: 'Personne',
    people: 'Personnes',
    tie: 'Travail commun',
    ties: 'Travaux communs',
    region: 'Région',
    regions: 'Régions',
    papers: 'Articles',
    coauthors: 'Coauteurs',
  },
};

const MESSAGES: Readonly<Record<Language, ShareMessages>> = { en: EN, fr: FR };

export function shareMessages(language: Language): ShareMessages {
  return MESSAGES[language];
}
