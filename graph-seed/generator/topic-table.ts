import { type AreaSpec, parseTopics } from './areas.ts';

const LEARNING = parseTopics(`
  deep-rl | Deep reinforcement learning | Apprentissage par renforcement profond | value networks; actor-critic agents; replay buffers; policy gradients; distributional critics; successor features | sparse rewards; Atari benchmarks; delayed credit assignment; sample efficiency; value overestimation; catastrophic unlearning
  offline-rl | Offline reinforcement learning | Apprentissage par renforcement hors ligne | conservative value estimation; behaviour cloning; return-conditioned policies; importance weighting; offline policy evaluation | logged decisions; distribution shift of policies; narrow datasets; off-policy evaluation; safe deployment of policies
  exploration | Exploration and curiosity | Exploration et curiosité | intrinsic rewards; count-based bonuses; posterior sampling; curiosity modules; empowerment objectives | hard exploration; reward-free environments; deceptive rewards; skill discovery; open-ended worlds
  multi-agent | Multi-agent learning | Apprentissage multi-agents | self-play; centralised critics; communication protocols; opponent shaping; population training | social dilemmas; ad hoc teamwork; mixed-motive games; emergent cooperation; coordination games
  model-based-rl | World models and planning | Modèles du monde et planification | world models; latent planning; tree search; imagined rollouts; model-predictive agents | long-horizon planning; model errors; visual control; partial observability; goal reaching
  bandits | Bandits and online decisions | Bandits et décisions en ligne | Thompson sampling; optimistic bandits; contextual bandits; regret matching; best-arm identification | regret bounds; non-stationary rewards; delayed feedback; adaptive trials; budgeted decisions
  recommender | Recommendation and markets | Recommandation et marchés | recommender systems; collaborative filtering; auction design; exposure control; session encoders | cold-start users; filter bubbles; cultural discoverability; two-sided markets; news consumption
  hierarchical-rl | Hierarchical reinforcement learning | Apprentissage par renforcement hiérarchique | temporal options; option discovery; skill hierarchies; subgoal networks; feudal policies | temporal abstraction; transfer of skills; lifelong agents; task decomposition; termination conditions
`);

const LANGUAGE = parseTopics(`
  llm | Large language models | Grands modèles de langage | large language models; instruction tuning; in-context learning; prompt optimisation; mixture-of-experts language models; preference tuning | factual recall; multi-step reasoning; hallucination; long contexts; instruction following; tool use
  machine-translation | Machine translation | Traduction automatique | neural translation; subword segmentation; back-translation; multilingual encoders; non-autoregressive decoding | low-resource translation; morphologically rich languages; document-level translation; Canadian French; Indigenous languages
  dialogue | Dialogue and conversation | Dialogue et conversation | dialogue agents; response ranking; user simulators; conversational memory; turn-taking models | open-domain dialogue; clarification questions; task-oriented dialogue; conversational search; persona consistency
  speech | Speech and audio | Parole et audio | self-supervised speech encoders; neural vocoders; speaker embeddings; end-to-end recognisers; audio transformers | accented speech; speaker separation; bilingual speech recognition; noisy recordings; music transcription
  music-creativity | Computational creativity | Créativité computationnelle | symbolic music models; co-creative tools; style transfer; generative choreography; timbre synthesis | live performance; orchestral scores; museum archives; game design; folk melodies
  information-extraction | Information extraction | Extraction d’information | entity linking; relation extraction; weak supervision; sequence labelling; knowledge-base completion | scientific articles; legal documents; event timelines; coreference; biomedical text
  text-generation | Text generation and summarisation | Génération et résumé de textes | abstractive summarisation; constrained decoding; diffusion decoders; copy mechanisms; paraphrase models | faithful summaries; table-to-text generation; controllable style; parliamentary debates; long documents
  computational-linguistics | Computational linguistics | Linguistique informatique | probing classifiers; grammar induction; dependency parsers; lexical embeddings; syntactic priors | compositional generalisation; agreement errors; code-switching; word meaning over time; language acquisition
  code-models | Models of code | Modèles de code | program synthesis; code language models; execution feedback; type-directed decoding; repository retrieval | bug repair; unit-test generation; code review; legacy software; formal verification
`);

const VISION = parseTopics(`
  object-recognition | Visual recognition | Reconnaissance visuelle | vision transformers; convolutional backbones; open-vocabulary detectors; prototype classifiers; token pruning | fine-grained recognition; few-shot detection; long-tailed images; object detection; semantic segmentation
  generative-images | Image generation | Génération d’images | diffusion models; score distillation; adversarial generators; latent autoencoders; guidance schedules | image editing; text-to-image synthesis; super-resolution; layout control; image inpainting
  3d-vision | 3D vision and scenes | Vision 3D et scènes | neural radiance fields; Gaussian splatting; implicit surfaces; point-cloud networks; differentiable rendering | novel view synthesis; scene reconstruction; depth estimation; indoor scenes; pose estimation
  video | Video understanding | Compréhension de la vidéo | temporal transformers; optical flow; slot attention; masked video encoders; trajectory queries | action recognition; object tracking; sports footage; moment retrieval; video prediction
  vision-language | Vision and language | Vision et langage | contrastive image–text models; visual grounding; cross-modal attention; captioning models; multimodal prompts | visual question answering; image captioning; referring expressions; chart reading; visual reasoning
  document-images | Documents and handwriting | Documents et écriture manuscrite | handwriting recognisers; layout transformers; stroke models; page segmentation; synthetic fonts | historical archives; handwritten forms; sketch retrieval; map digitisation; parish registers
`);

const THEORY = parseTopics(`
  generalisation | Generalisation theory | Théorie de la généralisation | PAC-Bayes bounds; stability arguments; margin bounds; information-theoretic bounds; double-descent analysis | overparameterised networks; benign overfitting; implicit bias; interpolation; sharp minima
  optimisation | Optimisation for learning | Optimisation pour l’apprentissage | stochastic gradient methods; adaptive step sizes; momentum schedules; second-order preconditioners; variance reduction | non-convex objectives; large-batch training; saddle points; convergence rates; heavy-tailed gradients
  games-minmax | Games and variational inequalities | Jeux et inégalités variationnelles | extragradient methods; consensus optimisation; mirror-prox; fictitious play; operator splitting | minimax problems; equilibrium computation; adversarial training dynamics; monotone games; last-iterate convergence
  kernels-gp | Kernels and Gaussian processes | Noyaux et processus gaussiens | Gaussian processes; neural tangent kernels; random features; sparse inducing points; kernel mean embeddings | Bayesian optimisation; calibrated regression; infinite-width limits; two-sample testing; active sampling
  statistics | High-dimensional statistics | Statistique en grande dimension | spectral estimators; message passing algorithms; penalised regression; sketching; robust mean estimation | phase transitions; low-rank recovery; heavy-tailed data; sparse regression; covariance estimation
  architectures | Neural architectures | Architectures neuronales | residual networks; gated recurrences; state-space layers; linear attention; normalisation layers | long sequences; vanishing gradients; depth scaling; length extrapolation; initialisation
  combinatorial | Learning for combinatorial optimisation | Apprentissage et optimisation combinatoire | learned branching; neural large-neighbourhood search; column generation; cutting planes; decision-focused learning | integer programs; vehicle routing; airline scheduling; constraint satisfaction; network design
`);

const PROBABILISTIC = parseTopics(`
  causality | Causal inference | Inférence causale | causal discovery; instrumental variables; counterfactual estimators; interventional samplers; invariant prediction | treatment effects; hidden confounders; root-cause analysis; causal representations; policy counterfactuals
  gflownets | Amortised and generative flow inference | Inférence amortie et flots génératifs | generative flow networks; trajectory balance; amortised samplers; learned proposals; flow matching | discrete structures; diverse candidates; posterior sampling over graphs; energy landscapes; mode coverage
  variational | Variational and Bayesian methods | Méthodes variationnelles et bayésiennes | variational autoencoders; normalising flows; stochastic variational inference; Laplace approximations; Bayesian ensembles | posterior collapse; epistemic uncertainty; latent variables; model selection; intractable likelihoods
  graph-learning | Graph representation learning | Apprentissage sur les graphes | graph neural networks; message passing layers; graph transformers; spectral filters; subgraph sampling | link prediction; oversmoothing; knowledge graphs; node classification; temporal networks
  representation | Representation learning | Apprentissage de représentations | contrastive learning; self-distillation; disentangled encoders; joint-embedding prediction; masked modelling | transfer across tasks; representation collapse; domain shift; label scarcity; identifiability
  continual | Continual and meta-learning | Apprentissage continu et méta-apprentissage | meta-learning; rehearsal memories; elastic regularisation; hypernetworks; modular networks | catastrophic forgetting; few-shot adaptation; task boundaries; continual pre-training; fast adaptation
  uncertainty | Uncertainty and calibration | Incertitude et calibration | conformal prediction; deep ensembles; temperature scaling; selective classifiers; evidential heads | out-of-distribution detection; calibrated confidence; abstention; prediction sets; label noise
`);

const NEURO = parseTopics(`
  neural-coding | Neural coding and dynamics | Codage et dynamique neuronale | latent dynamical systems; recurrent circuit models; population decoding; manifold analysis; spiking networks | motor cortex; working memory; neural variability; hippocampal replay; evidence accumulation
  bio-plausible | Biologically plausible learning | Apprentissage biologiquement plausible | feedback alignment; dendritic credit assignment; predictive coding; Hebbian plasticity; equilibrium propagation | cortical learning; synaptic plasticity; local learning rules; temporal credit in the brain; energy-efficient learning
  cognitive | Cognitive modelling | Modélisation cognitive | rational analysis; drift-diffusion models; global workspace architectures; cognitive maps; attention schemas | human planning; consciousness indicators; memory consolidation; decision biases; causal reasoning in children
  brain-imaging | Brain imaging | Imagerie cérébrale | functional connectomes; naturalistic fMRI encoders; diffusion tractography; individual parcellations; EEG transformers | individual variability; sleep stages; autism biomarkers; ageing brains; brain decoding
  brain-computer | Brain–computer interfaces | Interfaces cerveau-machine | neural decoders; closed-loop stimulation; electrode arrays; adaptive neuroprostheses; Bayesian stimulation search | speech neuroprostheses; spinal stimulation; signal drift; stroke rehabilitation; epileptic seizures
`);

const HEALTH = parseTopics(`
  medical-imaging | Medical imaging | Imagerie médicale | lesion segmentation; registration networks; federated segmentation; uncertainty maps; anatomical priors | multiple sclerosis; chest radiographs; prostate MRI; scanner variability; tumour follow-up
  drug-discovery | Molecules and drug discovery | Molécules et découverte de médicaments | molecular generation; equivariant networks; docking surrogates; active screening; synthesis planning | antibiotic candidates; binding affinity; toxicity prediction; conformer sampling; RNA therapeutics
  genomics | Genomics and single cells | Génomique et cellules uniques | single-cell encoders; regulatory sequence models; optimal transport; perturbation models; protein language models | cell trajectories; gene regulation; variant effects; trajectory inference; rare diseases
  clinical-ml | Clinical prediction | Prédiction clinique | electronic health record models; survival analysis; missing-data imputation; triage models; clinical risk scores | emergency departments; sepsis alerts; hospital readmission; intensive care; patient subgroups
  public-health | Epidemiology and public health | Épidémiologie et santé publique | epidemic simulators; contact networks; wastewater surveillance; agent-based models; spatial risk models | pandemic response; vaccination strategies; respiratory infections; health equity; opioid overdoses
  mental-health | Digital and mental health | Santé numérique et mentale | wearable sensing; conversational screening; symptom trajectories; mobile interventions; just-in-time support | depression relapse; youth mental health; sleep quality; suicide prevention; chronic pain
`);

const ROBOTICS = parseTopics(`
  manipulation | Robot manipulation | Manipulation robotique | visuomotor policies; tactile sensing; grasp planners; imitation from demonstrations; diffusion policies | deformable objects; dexterous grasping; cluttered bins; contact-rich assembly; household tasks
  navigation | Navigation and mapping | Navigation et cartographie | simultaneous localisation and mapping; semantic maps; topological memory; place recognition; lidar odometry | underground mines; snow-covered roads; loop closure; forest trails; long-term autonomy
  control | Learning-based control | Commande par apprentissage | model-predictive control; control barrier functions; system identification; iterative learning control; Lyapunov certificates | quadrotor flight; safety constraints; legged locomotion; power converters; unmodelled dynamics
  autonomous-driving | Autonomous driving | Conduite autonome | motion forecasting; bird’s-eye-view fusion; trajectory planners; driving simulators; interaction models | winter driving; pedestrian intent; rare scenarios; dense intersections; sensor failure
  human-robot | Human–robot interaction | Interaction humain-robot | shared autonomy; legible motion; preference queries; assistive teleoperation; social navigation | assistive arms; robot trust; elder care; collaborative workcells; classroom robots
  field-robotics | Field and marine robotics | Robotique de terrain et marine | adaptive sampling; underwater vehicles; informative path planning; aerial swarms; terrain classifiers | coral reefs; forest inventory; glacier surveys; river monitoring; search and rescue
`);

const SOCIETY = parseTopics(`
  fairness | Fairness and accountability | Équité et responsabilité | fairness audits; subgroup robustness; counterfactual fairness; participatory audits; representation auditing | hiring decisions; demographic parity; disparate impact; credit scoring; intersectional harms
  safety | AI safety and alignment | Sûreté et alignement de l’IA | reward modelling; red teaming; scalable oversight; capability evaluations; debate protocols | deceptive behaviour; reward hacking; catastrophic misuse; oversight of agents; value specification
  privacy | Privacy and federated learning | Vie privée et apprentissage fédéré | differential privacy; federated averaging; secure aggregation; machine unlearning; membership audits | client heterogeneity; private fine-tuning; data deletion; gradient leakage; on-device learning
  interpretability | Interpretability | Interprétabilité | sparse autoencoders; concept bottlenecks; attribution maps; circuit discovery; influence functions | feature superposition; spurious correlations; model debugging; concept leakage; explanation faithfulness
  ai-policy | AI governance and law | Gouvernance et droit de l’IA | impact assessments; model registries; liability frameworks; incident databases; licensing regimes | public administration; copyright of training data; democratic oversight; compute governance; election integrity
  adversarial | Robustness and security | Robustesse et sécurité | adversarial training; certified defences; randomised smoothing; backdoor detection; watermarking | poisoned data; jailbreaks; evasion attacks; distributional robustness; model stealing
`);

const PLANET = parseTopics(`
  climate-modelling | Climate and weather modelling | Modélisation du climat et de la météo | neural weather emulators; statistical downscaling; hybrid climate models; ensemble post-processing; physics-informed networks | extreme precipitation; cloud processes; heat waves; sea-ice forecasts; regional climate
  remote-sensing | Remote sensing and biodiversity | Télédétection et biodiversité | satellite foundation models; species distribution models; camera-trap classifiers; bioacoustic detectors; land-cover maps | deforestation alerts; insect monitoring; bird migration; wetland mapping; crop yields
  energy | Energy systems | Systèmes énergétiques | demand forecasting; optimal power flow; battery scheduling; learned dispatch; building control | hydroelectric reservoirs; renewable integration; grid congestion; peak demand; electric heating
  materials | Materials discovery | Découverte de matériaux | crystal generation; interatomic potentials; catalyst screening; autonomous laboratories; surrogate energy models | carbon capture; battery electrolytes; porous materials; alloy stability; green hydrogen
`);

/** Ten areas of different sizes: 140 professors. Venue names are invented. */
export const AREAS: readonly AreaSpec[] = [
  {
    id: 'rl',
    en: 'Reinforcement learning',
    fr: 'Apprentissage par renforcement',
    faculty: 24,
    topics: LEARNING,
    venues: ['Conference on Sequential Decisions', 'Symposium on Learning Agents'],
  },
  {
    id: 'nlp',
    en: 'Natural language processing',
    fr: 'Traitement automatique des langues',
    faculty: 24,
    topics: LANGUAGE,
    venues: ['Conference on Language Technologies', 'Workshop on Bilingual Text'],
  },
  {
    id: 'vision',
    en: 'Computer vision',
    fr: 'Vision par ordinateur',
    faculty: 17,
    topics: VISION,
    venues: ['Conference on Visual Computing', 'Symposium on Images and Scenes'],
  },
  {
    id: 'theory',
    en: 'Theory and optimisation',
    fr: 'Théorie et optimisation',
    faculty: 14,
    topics: THEORY,
    venues: ['Conference on Mathematical Learning', 'Annals of Learning and Optimisation'],
  },
  {
    id: 'probabilistic',
    en: 'Probabilistic learning',
    fr: 'Apprentissage probabiliste',
    faculty: 16,
    topics: PROBABILISTIC,
    venues: ['Conference on Uncertainty and Structure', 'Letters on Probabilistic Learning'],
  },
  {
    id: 'neuro',
    en: 'Neuroscience and cognition',
    fr: 'Neurosciences et cognition',
    faculty: 10,
    topics: NEURO,
    venues: ['Meeting on Neural Computation', 'Review of Brain and Machine'],
  },
  {
    id: 'health',
    en: 'Health and biology',
    fr: 'Santé et biologie',
    faculty: 12,
    topics: HEALTH,
    venues: ['Conference on Learning for Health', 'Letters on Computational Biology'],
  },
  {
    id: 'robotics',
    en: 'Robotics and control',
    fr: 'Robotique et commande',
    faculty: 9,
    topics: ROBOTICS,
    venues: ['Conference on Robots in the Field', 'Transactions on Learning and Control'],
  },
  {
    id: 'society',
    en: 'Responsible AI',
    fr: 'IA responsable',
    faculty: 7,
    topics: SOCIETY,
    venues: ['Conference on AI and Society', 'Journal of Accountable Systems'],
  },
  {
    id: 'planet',
    en: 'Climate and energy',
    fr: 'Climat et énergie',
    faculty: 7,
    topics: PLANET,
    venues: ['Workshop on Learning for the Planet'],
  },
];

/** Venues that take papers of every area. */
export const GENERAL_VENUES: readonly string[] = [
  'Northern Conference on Machine Learning',
  'International Forum on Learning Systems',
  'Laurentian Symposium on Artificial Intelligence',
  'Journal of Open Machine Learning',
];
