/** French of the words that terms are put together from (see `french-phrase.ts`). Keys are those of terms: see `termKey`. */

export interface FrenchNoun {
  isFeminine: boolean;
  /** The plural, for what is only said in the plural ("data"). */
  singular: string;
  /** `undefined` for what is not counted: "text", "speech". */
  plural: string | undefined;
  isAlwaysPlural: boolean;
  /** "object detection" is of objects, "robot interaction" is not of robots; `undefined` for things. */
  action: 'transitive' | 'intransitive' | undefined;
}

export interface FrenchModifier {
  /** Masculine and feminine, singular and plural of each. */
  forms: readonly [string, string, string, string];
  /**
   * Of "… object detection": whether it says how that is done ("robust") or what it is done to ("deformable"). `undefined` for
   * what is not said of either.
   */
  isManner: boolean | undefined;
}

/** "key, gender, French"; after "/" a plural that is not regular, "-" for none. */
const NOUNS =
  'agent m agent; algorithm m algorithme; animal m animal/animaux; arm m bras/bras; autoencoder m autoencodeur; avatar m avatar; bandit m bandit; ' +
  'bound f borne; classifier m classifieur; community f communauté; concept m concept; conversation f conversation; dialogue m dialogue; ' +
  'document m document; domain m domaine; drone m drone; dynamical_system m système_dynamique/systèmes_dynamiques; encoder m encodeur; ' +
  'environment m environnement; error f erreur; event m événement; exoskeleton m exosquelette; facial_expression f expression_faciale/expressions_faciales; ' +
  'filter m filtre; finger m doigt; function f fonction; game m jeu/jeux; gesture m geste; gradient m gradient; graph m graphe; ' +
  'gripper m préhenseur; humanoid_robot m robot_humanoïde/robots_humanoïdes; humanoid m humanoïde; instrument m instrument; intent f intention; ' +
  'intention f intention; kernel m noyau/noyaux; keypoint m point_clé/points_clés; language_model m modèle_de_langue/modèles_de_langue; manipulator m manipulateur; material m matériau/matériaux; ' +
  'mechanism m mécanisme; microrobot m microrobot; mobile_robot m robot_mobile/robots_mobiles; model m modèle; motor m moteur; muscle m muscle; ' +
  'network m réseau/réseaux; neural_network m réseau_de_neurones/réseaux_de_neurones; neuron m neurone; object m objet; obstacle m obstacle; ' +
  'operator m opérateur; optimizer m optimiseur; path m trajet; pedestrian m piéton; planner m planificateur; point m point; ' +
  'point_cloud m nuage_de_points/nuages_de_points; program m programme; question f question; robot m robot; ' +
  'sensor m capteur; signal m signal/signaux; simulator m simulateur; solver m solveur; sound m son; space m espace; speaker m locuteur; ' +
  'subspace m sous-espace; swarm m essaim; system m système; tensor m tenseur; text m texte/-; tissue m tissu; tool m outil; topic m thème; ' +
  'transformer m transformeur; tree m arbre; vector m vecteur; vehicle m véhicule; word m mot; workspace m espace_de_travail/espaces_de_travail; ' +
  'face m visage; quadrotor m quadrirotor; skeleton m squelette; landmark m repère; actuator m actionneur; cell f cellule; attribute m attribut; ' +
  'opinion f opinion; product m produit; user m utilisateur; knowledge_graph m graphe_de_connaissances/graphes_de_connaissances; ' +
  'hyperparameter m hyperparamètre; parameter m paramètre; risk m risque; code m code/-; contact m contact; shadow f ombre; crowd f foule; ' +
  'motion m mouvement; movement m mouvement; traffic m trafic/-; light_field m champ_lumineux/champs_lumineux; depth_map f carte_de_profondeur/cartes_de_profondeur; ' +
  'radiance_field m champ_de_radiance/champs_de_radiance; vector_field m champ_de_vecteurs/champs_de_vecteurs; ability f capacité; action f action; anomaly f anomalie; ' +
  'architecture f architecture; attack f attaque; boundary f frontière; camera f caméra; category f catégorie; constraint f contrainte; ' +
  'curve f courbe; demonstration f démonstration; density f densité; depth f profondeur/-; distribution f distribution; disease f maladie; ' +
  'emotion f émotion; entity f entité; equation f équation; explanation f explication; feature f caractéristique; force f force/-; hand f main; human_pose f pose_humaine/poses_humaines; ' +
  'image f image; interface f interface; leg f patte; lesion f lésion; matrix f matrice; ' +
  'molecule f molécule; music f musique/-; named_entity f entité_nommée/entités_nommées; needle f aiguille; norm f norme; ' +
  'partial_differential_equation f équation_aux_dérivées_partielles/équations_aux_dérivées_partielles; person f personne; plant f plante; ' +
  'policy f politique; pose f pose; preference f préférence; primitive f primitive; property f propriété; protein f protéine; relation f relation; ' +
  'representation f représentation; reward f récompense; road f route; scene f scène; sentence f phrase; sequence f séquence; shape f forme; skill f habileté; speech f parole/-; ' +
  'strategy f stratégie; structure f structure; surface f surface; task f tâche; texture f texture; time_serie f série_temporelle/séries_temporelles; ' +
  'trajectory f trajectoire; uncertainty f incertitude/-; velocity f vitesse/-; video f vidéo; view f vue; tumor f tumeur; wheel f roue; map f carte; rule f règle; ' +
  'latent_variable f variable_latente/variables_latentes; value_function f fonction_de_valeur/fonctions_de_valeur; reward_function f fonction_de_récompense/fonctions_de_récompense; ' +
  'deformation f déformation; claim f affirmation; database f base_de_données/bases_de_données; lane f voie; query f requête; story f histoire; ' +
  'dataset m jeu_de_données/jeux_de_données; data f -/données; structured_data f -/données_structurées; body m corps/corps; wheelchair m fauteuil_roulant/fauteuils_roulants; ' +
  'answer f réponse; prompt m prompt; token m jeton; sign_language f langue_des_signes/langues_des_signes; natural_language m langage_naturel/-; ' +
  'manifold f variété; mesh m maillage; energy f énergie/-; torque m couple; stiffness f raideur/-; grasp f prise; terrain m terrain; ' +
  'gaussian_process m processus_gaussien/processus_gaussiens; random_field m champ_aléatoire/champs_aléatoires; ' +
  'decision_process m processus_de_décision/processus_de_décision; decision_tree m arbre_de_décision/arbres_de_décision; change_point m point_de_rupture/points_de_rupture; fact m fait; rumor f rumeur; ' +
  'inverse_problem m problème_inverse/problèmes_inverses; shortest_path m plus_court_chemin/plus_courts_chemins; label f étiquette; outlier f valeur_aberrante/valeurs_aberrantes; satellite_image f image_satellite/images_satellites';

/** Things done, never counted. What is done to something comes after "de". */
const ACTIONS =
  'acquisition f acquisition; adaptation f adaptation; aggregation f agrégation; alignment m alignement; analysis f analyse; annotation f annotation; ' +
  'approximation f approximation; calibration f étalonnage; captioning m légendage; capture f capture; classification f classification; ' +
  'clustering m regroupement; colorization f colorisation; comparison f comparaison; completion f complétion; compression f compression; control f commande; ' +
  'coordination f coordination; correction f correction; decoding m décodage; decomposition f décomposition; deblurring m défloutage; denoising m débruitage; design f conception; ' +
  'detection f détection; discovery f découverte; disambiguation f désambiguïsation; editing f édition; elicitation f élicitation; embedding m plongement; encoding m encodage; estimation f estimation; ' +
  'evaluation f évaluation; exploration f exploration; extraction f extraction; factorization f factorisation; filtering m filtrage; forecasting f prévision; fusion f fusion; ' +
  'generation f génération; identification f identification; indexing f indexation; inspection f inspection; interpolation f interpolation; labeling m étiquetage; ' +
  'linking f liaison; localization f localisation; mapping f cartographie; matching m appariement; minimization f minimisation; ' +
  'modeling f modélisation; monitoring f surveillance; optimization f optimisation; planning f planification; prediction f prédiction; ' +
  'processing m traitement; pruning m élagage; quantization f quantification; ranking m classement; recognition f reconnaissance; recommendation f recommandation; reconstruction f reconstruction; ' +
  'registration m recalage; regression f régression; rendering m rendu; resolution f résolution; restoration f restauration; retrieval f recherche; sampling m échantillonnage; ' +
  'scheduling m ordonnancement; search f recherche; segmentation f segmentation; selection f sélection; separation f séparation; simplification f simplification; simulation f simulation; summarization m résumé_automatique; ' +
  'synthesis f synthèse; tracking m suivi; transcription f transcription; transfer m transfert; translation f traduction; understanding f compréhension; validation f validation; verification f vérification; visualization f visualisation; ' +
  'programming f programmation; avoidance m évitement; allocation f allocation; motion_planning f planification_de_mouvement; path_planning f planification_de_trajet; ' +
  'trajectory_optimization f optimisation_de_trajectoire; pose_estimation f estimation_de_pose; odometry f odométrie; ' +
  '';

/** Things done by somebody, or in some way: what stands before them is not what they are done to. */
const HABITS =
  'interaction f interaction; collaboration f collaboration; cooperation f coopération; communication f communication; reasoning m raisonnement; perception f perception; locomotion f locomotion; walking f marche; flight m vol; vision f vision; cognition f cognition; supervision f supervision; robotics f robotique; statistics f statistique; inference f inférence; navigation f navigation; teleoperation f téléopération; grasping f préhension; surgery f chirurgie; geometry f géométrie; parsing f analyse_syntaxique; manipulation f manipulation; robustness f robustesse; fairness f équité; privacy f confidentialité; convergence f convergence; consistency f cohérence; dynamics f dynamique; kinematics f cinématique; learning m apprentissage; assembly m assemblage; insertion f insertion; animation f animation';

/** "key French"; "=" does not agree, "*" says how a thing is done. */
const MODIFIERS =
  '*active actif; *adaptive adaptatif; *adversarial antagoniste; aerial aérien; algebraic algébrique; *algorithmic algorithmique; anthropomorphic anthropomorphe; *approximate approché; articulated articulé; artificial artificiel; *asynchronous asynchrone; ' +
  '*autonomous autonome; *bayesian bayésien; bimanual bimanuel; biological biologique; biomedical biomédical; bioinspired bio-inspiré; bio_inspired bio-inspiré; cardiac cardiaque; causal causal; clinical clinique; *cognitive cognitif; *collaborative collaboratif; ' +
  '*combinatorial combinatoire; compliant compliant; *compositional compositionnel; *computational computationnel; *conditional conditionnel; *constrained =sous_contraintes; *contextual contextuel; *continual continu; *continuous continu; *contrastive contrastif; *conversational conversationnel; convex convexe; convolutional convolutif; ' +
  '*cooperative coopératif; *crossdomain interdomaine; *crosslingual interlingue; *crossmodal intermodal; *decentralized décentralisé; -deep profond; deformable déformable; *dense dense; dexterous dextre; differentiable différentiable; digital numérique; discrete discret; *distributed distribué; *dynamic dynamique; ' +
  'elastic élastique; empathetic empathique; endoscopic endoscopique; *equivariant équivariant; *explainable explicable; *evolutionary évolutionnaire; facial facial; *fair équitable; *federated fédéré; finite fini; flexible flexible; *functional fonctionnel; *few_shot =à_peu_d’exemples; *fine_grained =à_grain_fin; gaussian gaussien; generative génératif; genetic génétique; *geometric géométrique; *global global; *greedy glouton; ' +
  '*haptic haptique; heterogeneous hétérogène; *hierarchical hiérarchique; human humain; humanoid humanoïde; *hybrid hybride; hyperbolic hyperbolique; hyperspectral hyperspectral; implicit implicite; *incremental incrémental; industrial industriel; inertial inertiel; *interactive interactif; *interpretable interprétable; invariant invariant; *inverse inverse; *iterative itératif; kinematic cinématique; laparoscopic laparoscopique; ' +
  '*large_scale =à_grande_échelle; latent latent; legged =à_pattes; lexical lexical; *linear linéaire; *local local; logical logique; *long_term =à_long_terme; low_rank =de_rang_faible; magnetic magnétique; markov =de_Markov; mathematical mathématique; mechanical mécanique; medical médical; mobile mobile; *modular modulaire; molecular moléculaire; *monocular monoculaire; multiagent =multi-agents; multilingual multilingue; ' +
  '*multimodal multimodal; multirobot =multirobots; multispectral multispectral; *multitask multitâche; *multiview multivue; *multiobjective =multiobjectif; *multiscale multiéchelle; *multilevel =multiniveau; musical musical; nested imbriqué; *neural neuronal; nonconvex non_convexe; *nonlinear non_linéaire; *nonparametric non_paramétrique; nonrigid non_rigide; nonholonomic non_holonome; nonsmooth non_lisse; *numerical numérique; *offline =hors_ligne; omnidirectional omnidirectionnel; *online =en_ligne; *open_vocabulary =à_vocabulaire_ouvert; *open_world =en_monde_ouvert; optical optique; ' +
  '*optimal optimal; *parallel parallèle; *parametric paramétrique; *partial partiel; *passive passif; periodic périodique; *personalized personnalisé; *physical physique; planar plan; political politique; *probabilistic probabiliste; quadratic quadratique; quadruped quadrupède; quadrupedal quadrupède; biped bipède; bipedal bipède; -quantum quantique; *random aléatoire; *randomized randomisé; *real_time =en_temps_réel; *recurrent récurrent; *recursive récursif; redundant redondant; *relational relationnel; *remote =à_distance; residual résiduel; rigid rigide; ' +
  '-robotic robotique; *robust robuste; *safe sûr; *selective sélectif; *selfsupervised autosupervisé; *semisupervised semi-supervisé; *weakly_supervised faiblement_supervisé; *semantic sémantique; sensory sensoriel; *sequential séquentiel; social social; soft souple; *sparse parcimonieux; *spatial spatial; *spatiotemporal spatiotemporel; spectral spectral; spherical sphérique; spiking =à_impulsions; *statistical statistique; stereo =stéréo; ' +
  '*stochastic stochastique; strategic stratégique; *structural structurel; *structured structuré; submodular sous-modulaire; *supervised supervisé; surgical chirurgical; *symbolic symbolique; symmetric symétrique; syntactic syntaxique; synthetic synthétique; tactile tactile; *temporal temporel; textual textuel; thermal thermique; *topological topologique; underactuated sous-actionné; underwater sous-marin; *unified unifié; *universal universel; *unsupervised non_supervisé; urban urbain; *variational variationnel; vertical vertical; virtual virtuel; ' +
  '*visual visuel; wearable portable; *zero_shot =sans_exemple; 3d =3D; 2d =2D; reflective réfléchissant; transparent transparent; photorealistic photoréaliste; reconfigurable reconfigurable; nonstationary non_stationnaire; noisy bruité; *private confidentiel; differential différentiel; *multivariate multivarié; *tabular tabulaire; *stylized stylisé; pneumatic pneumatique; hydraulic hydraulique; electric électrique; *predictive prédictif; *proximal proximal; dual dual; *graph_based =à_base_de_graphes; *vision_based =par_vision; *model_based =à_base_de_modèle; *model_free =sans_modèle';

/** The adjective in -al whose plural is not in -aux. */
const REGULAR_AL = 'causal';

export const FRENCH_NOUNS: ReadonlyMap<string, FrenchNoun> = new Map([
  ...entries(NOUNS).map((entry) => nounOf(entry, undefined)),
  ...entries(ACTIONS).map((entry) => nounOf(entry, 'transitive')),
  ...entries(HABITS).map((entry) => nounOf(entry, 'intransitive')),
]);

export const FRENCH_MODIFIERS: ReadonlyMap<string, FrenchModifier> = new Map(entries(MODIFIERS).map(modifierOf));

function entries(text: string): string[] {
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function spaced(text: string): string {
  return text.replaceAll('_', ' ');
}

function nounOf(entry: string, action: FrenchNoun['action']): [string, FrenchNoun] {
  const [key = '', gender, french = ''] = entry.split(' ');
  const [singular = '', plural = action ? '-' : `${singular}s`] = french.split('/').map(spaced);
  const isAlwaysPlural = singular === '-';
  const noun = { isFeminine: gender === 'f', isAlwaysPlural, action };
  return [spaced(key), { ...noun, singular: isAlwaysPlural ? plural : singular, plural: plural === '-' ? undefined : plural }];
}

function modifierOf(entry: string): [string, FrenchModifier] {
  const isManner = entry.startsWith('-') ? undefined : entry.startsWith('*');
  const [key = '', french = ''] = entry.replace(/^[*-]/, '').split(' ').map(spaced);
  const same = french.slice(1);
  return [key, { isManner, forms: french.startsWith('=') ? [same, same, same, same] : agreeing(french) }];
}

/** The four forms of a regular adjective, from its masculine. */
function agreeing(masculine: string): FrenchModifier['forms'] {
  const feminine = feminineOf(masculine);
  const plural = masculine.endsWith('al') ? `${masculine.slice(0, -1)}ux` : /[sx]$/.test(masculine) ? masculine : `${masculine}s`;
  return [masculine, feminine, masculine === REGULAR_AL ? `${masculine}s` : plural, `${feminine}s`];
}

function feminineOf(masculine: string): string {
  if (masculine.endsWith('e')) return masculine;
  if (masculine.endsWith('f')) return `${masculine.slice(0, -1)}ve`;
  if (masculine.endsWith('eux')) return `${masculine.slice(0, -1)}se`;
  if (masculine.endsWith('el') || masculine.endsWith('ien')) return `${masculine}${masculine.slice(-1)}e`;
  return masculine === 'discret' ? 'discrète' : `${masculine}e`;
}
