import '#web/elements/reseau-graph.ts';
