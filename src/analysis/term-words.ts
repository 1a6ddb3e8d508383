/** The words that terms of titles are told by: what ends a term, what may not begin, end or be one alone. */

function words(text: string): Set<string> {
  return new Set(text.split(/\s+/));
}

/** No part of any term: grammar, and what every title says of itself. */
export const STOP_WORDS = words(
  'a an the and or nor but of for in on with without to from by at as is are be been we our us you your its it they their he she his her ' +
    'into onto over under via using use uses used toward towards through throughout between among amongst across within beyond against along ' +
    'around during before after about above below per up down off out vs versus not no do does did can could how what when where why which ' +
    'who whom whose whether if that this these those than then there here so such only also too even still yet just ever never always ' +
    'more most less least all any some each every both either neither many much few several other another same new novel improved improving ' +
    'improve improves improvement improvements better best good bad worse worst fast faster simple simpler simplified easy hard efficient ' +
    'efficiently efficiency effective effectively effectiveness robust robustly scalable general generic generalized generalised universal ' +
    'unified unifying integrated integrating comprehensive study studies analysis approach approaches method methods methodology framework ' +
    'frameworks based case applications application applied applying system systems problem problems task tasks perspective perspectives ' +
    'review survey overview introduction comment note notes report paper results result exploring explore evaluating evaluate evaluation ' +
    'understanding understand investigating investigate leveraging leverage rethinking revisiting revisited exploiting harnessing utilizing ' +
    'enabling enhancing enhance enhanced enhancement boosting towards achieving making make makes building build getting get bringing taking ' +
    'take going go let like need needs want help helps matter matters work works really really case cases way ways high highly low very large ' +
    'larger largest small smaller big tiny huge great strong stronger weak weaker long short full fully partial partially near optimal ' +
    'optimally joint jointly simultaneous simultaneously direct directly indirect automatic automatically automated accurate accurately ' +
    'accuracy practical provable provably guaranteed guarantees quantitative experimental empirical theoretical preliminary novelty ' +
    'state-of-the-art real-world end-to-end large-scale one two three four five six first second third zero single double triple multiple ' +
    'various diverse different complete extended tighter arbitrary certain unknown known specific particular common typical free aware self un le la les des du de et ' +
    'pour sur une dans par aux au avec i ii iii iv et al i.e e.g etc',
);

/** May stand inside or end a longer term ("reinforcement learning"), never be one alone. */
export const WEAK_WORDS = words(
  'learning models model network networks neural net nets data deep machine machines systems system analysis multi self non understanding ' +
    'evaluation long short algorithm algorithms free',
);

/** With weak words alone they make no term: "deep neural networks". */
export const VAGUE_WORDS = words(
  'deep neural artificial learned learning statistical computational data machine supervised model modeling feature training',
);

/** Topics of which every map of the field is full. */
export const VAGUE_TOPICS = new Set([
  'machine learning',
  'deep learning',
  'dataset and benchmark',
  'neural network architecture',
  'representation learning',
  'deep neural network',
  'neural network',
]);

/** Say how a thing is or what is done to it: they end no term and are none alone. */
export const FLAT_WORDS = words(
  'implicit explicit approximate adequate deep neural multi non learned learn learnt based aware driven guided robust sparse dense linear nonlinear convex nonconvex smooth fine coarse ' +
    'open closed online offline real virtual hybrid soft rigid flexible semi weak partial mixed cross inter intra mobile aerial human one-shot ' +
    'zero-shot few-shot 3d 2d 4d 6d 6-dof rgb rgb-d rgbd high-dimensional low-rank low-resource large-scale end-to-end real-time realtime ' +
    'model-based model-free vision-based learning-based data-driven self-supervised semi-supervised weakly-supervised unsupervised supervised ' +
    'self weakly multi-view multi-modal multimodal multi-task multi-scale multi-level multi-class multi-label multi-object vision-language ' +
    'text-to-image image-to-image text-to-video image-to-video human-robot open-vocabulary open-world cross-domain cross-lingual cross-modal ' +
    'long-term short-term long-tailed long-range short-range first-order second-order higher-order high-order high-resolution high-fidelity ' +
    'coarse-to-fine top-down bottom-up black-box white-box gray-box plug-and-play on-device pre-trained pretrained fine-grained full-body whole-body ' +
    'dual twin single double discrete continuous finite infinite minimal maximal maximum minimum optimal quick smart wise safe secure private ' +
    'blind raw noisy clean visual audio-visual spoken extreme sample-efficient energy-efficient data-efficient parameter-efficient ' +
    'decision-theoretic information-theoretic game-theoretic graph-based kernel-based transformer-based gradient-based region-based rule-based ' +
    'state action event instance pixel patch word sentence document input output source target query token layer node edge level scale ' +
    'side view frame shot box step stage class label sample batch order term type part parts role kind mode',
);

/** Nouns that are in every title of the field: alone they tell no group from another. */
export const GENERIC_WORDS = words(
  'image graph extraction prediction representation identification search convergence bound simulation knowledge question program ' +
    'video text robot estimation classification information control training inference object scene feature policy reward space time function ' +
    'gradient environment agent domain structure prior posterior person generation recognition optimization language ' +
    'vision decision detection planning attention sample class memory distribution uncertainty performance design process sequence noise ' +
    'reinforcement supervision communication exploration generalization prompt token architecture pretraining reasoning code ' +
    'algorithm application technique tool solution strategy strategie scheme concept idea theory experiment experience case example ' +
    'dataset benchmark challenge corpus library package software toolkit platform pipeline resource annotation baseline ' +
    'motion tracking mapping matching segmentation reconstruction localization navigation retrieval synthesis regression modeling ' +
    'adaptation transfer robustness alignment fusion interaction integration selection sampling approximation minimization maximization ' +
    'estimator predictor classifier detector generator encoder decoder transformer embedding kernel matrix tensor vector field map ' +
    'data shape point pose surface body motion force contact position trajectory path speed velocity signal sensor camera depth feedback ' +
    'parameter variable constraint objective loss cost error bias variance mean ratio rate score metric measure distance similarity ' +
    'value variable weight size number group set pair list tree table index pattern pattern relation relationship property attribute ' +
    'behavior behaviour change variation transformation augmentation regularization normalization initialization quality efficiency ' +
    'consistency diversity complexity stability convergence correlation dependence context content concept factor component module block ' +
    'unit part instance entity event activity operation movement response role effect impact influence importance limit power strength ' +
    'ability capability skill expert teacher student user people individual crowd machine computer science engineering technology industry ' +
    'world environment area region place location site scenario situation condition setting state action decision choice plan goal ' +
    'target source domain direction orientation angle position coordinate frame reference view perspective perception observation ' +
    'measurement testing test verification validation evaluation assessment comparison development implementation construction creation ' +
    'discovery exploration exploitation extension generation production reduction removal correction completion expansion compression ' +
    'mechanism dynamic dynamics flow stream step stage phase cycle period sequence series order rank level scale density resolution ' +
    'discrimination discriminant decomposition factorization clustering mixture ensemble combination composition aggregation propagation ' +
    'diffusion attack defense mask prototype anchor proposal guidance instruction feedback preference editing manipulation ' +
    'bottleneck abstract trail scarcity accumulation pathway plausibility teaching length act sleeping missing benefit processing capture recovery following element research track delay iteration paradigm team wild requirement inverse ' +
    'exact restart transition configuration conversion presence display category answer condition option assessment tighter ' +
    'approach framework work design driving vehicle arm hand face head eye foot leg joint link chain actuator motor device hardware ' +
    'interface assistant assistance support service system intelligence awareness representation understanding interpretation explanation ' +
    'label pixel patch layer neuron node edge cluster community population society law principle rule logic semantic syntax grammar ' +
    'word sentence document paragraph passage story article book page line character letter symbol digit number ' +
    'descriptor correspondence similarity rotation translation geometry calibration forecasting filter filtering scaling training distillation ' +
    'pruning bootstrapping refinement planner controller optimizer solver simulator learner imitation acquisition execution supervision',
);

/** Begin a clause, not a term: "learning …", "training …". */
export const VERB_WORDS = words(
  'know knows knowing teach teaches introducing learning learn learned learns train training trained towards finding find discovering predicting predict estimating estimate detecting detect ' +
    'generating generate modeling modelling solving solve optimizing optimising recognizing recognising recognize recovering reconstructing ' +
    'reducing reduce increasing accelerating accelerate accelerated combining combine incorporating incorporate designing designed developing ' +
    'constructing creating selecting choosing computing approximating extracting identifying inferring tracking bridging closing mitigating ' +
    'addressing tackling overcoming avoiding preventing handling dealing controlling transferring adapting aligning matching mapping fusing ' +
    'exploiting measuring quantifying characterizing analyzing analysing comparing assessing benchmarking diagnosing explaining interpreting ' +
    'visualizing editing teaching guiding encouraging promoting preserving maintaining ensuring guaranteeing verifying certifying testing ' +
    'scaling speeding stabilizing regularizing disentangling decoupling decomposing factorizing unlocking unleashing unveiling uncovering ' +
    'revealing demystifying dissecting probing examining considering beating playing asking answering telling seeing looking watching reading ' +
    'writing moving walking grounding eliciting evolving self-learning merging mixing pushing distilling compressing pruning quantizing searching ' +
    'representing embedding encoding decoding rendering synthesizing animating manipulating grasping picking sampling clustering classifying ' +
    'segmenting localizing calibrating registering parsing translating summarizing captioning retrieving ranking recommending',
);

/** Words made of names, and abbreviations, keep their capitals in the middle of a name. */
export const PROPER_WORDS = new Map(
  (
    'Bayesian Bayes Markov Markovian Gaussian Boltzmann Monte Carlo Langevin Hamiltonian Lagrangian Fourier Wasserstein Riemannian Euclidean ' +
    'Lipschitz Nash Stein Bregman Thompson Newton Gauss Kalman Schrödinger Poisson Hawkes Dirichlet Laplacian Laplace Hilbert Hessian Jacobian ' +
    'Fisher Frank Wolfe Granger Sobolev Shapley Rademacher Bellman Lyapunov Koopman Grassmann Grassmannian Stiefel Stackelberg Pareto Hopfield ' +
    'Manhattan Hough Hamming Plackett Luce Kronecker Nyström Nesterov Adam Turing Bernoulli Voronoi Delaunay Cartesian Lie Clifford Minkowski ' +
    'Chinese Japanese Korean Indian Arabic French German English Spanish African Indigenous Canadian Quebec Montreal Arctic European American ' +
    'Transformer Mars Lambertian Atari Minecraft Python SQL Wikipedia Twitter LiDAR'
  )
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
);

/** What an abbreviation stands for, as a term's key. */
export const ACRONYMS = new Map<string, string>([
  ['rl', 'reinforcement learning'],
  ['drl', 'deep reinforcement learning'],
  ['marl', 'multiagent reinforcement learning'],
  ['llm', 'large language model'],
  ['mllm', 'multimodal large language model'],
  ['vlm', 'vision language model'],
  ['gnn', 'graph neural network'],
  ['gcn', 'graph convolutional network'],
  ['gan', 'generative adversarial network'],
  ['vae', 'variational autoencoder'],
  ['cnn', 'convolutional neural network'],
  ['rnn', 'recurrent neural network'],
  ['snn', 'spiking neural network'],
  ['dnn', 'deep neural network'],
  ['lstm', 'long short term memory'],
  ['mdp', 'markov decision process'],
  ['pomdp', 'partially observable markov decision process'],
  ['sgd', 'stochastic gradient descent'],
  ['mcmc', 'markov chain monte carlo'],
  ['nerf', 'neural radiance field'],
  ['vit', 'vision transformer'],
  ['gflownet', 'generative flow network'],
  ['gp', 'gaussian process'],
  ['svm', 'support vector machine'],
  ['crf', 'conditional random field'],
  ['hmm', 'hidden markov model'],
  ['ica', 'independent component analysis'],
  ['pca', 'principal component analysis'],
  ['bo', 'bayesian optimization'],
  ['fl', 'federated learning'],
  ['nas', 'neural architecture search'],
  ['nlp', 'natural language processing'],
  ['nmt', 'neural machine translation'],
  ['asr', 'speech recognition'],
  ['tts', 'text to speech'],
  ['vqa', 'visual question answering'],
  ['qa', 'question answering'],
  ['ssl', 'selfsupervised learning'],
  ['uda', 'unsupervised domain adaptation'],
  ['rlhf', 'reinforcement learning from human feedback'],
  ['slam', 'slam'],
  ['uav', 'drone'],
  ['uavs', 'drone'],
  ['quadcopter', 'quadrotor'],
  ['eeg', 'electroencephalography'],
  ['bci', 'brain computer interface'],
  ['reid', 're identification'],
  ['lora', 'low rank adaptation'],
  ['moe', 'mixture of expert'],
  ['kg', 'knowledge graph'],
  ['dp', 'differential privacy'],
  ['mpc', 'model predictive control'],
  ['hri', 'human robot interaction'],
]);
