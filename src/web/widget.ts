import './no-eval.ts';
import '#web/elements/reseau-graph.ts';
