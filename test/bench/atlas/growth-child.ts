import { readGraph } from './graph-binary.ts';
import { communitiesOf, layoutOf } from './ours.ts';
import { processorTime } from './processor-time.ts';

/** `growth-child.ts GRAPH SEED`: communities and places of one graph in a process of its own; prints what they took as JSON. */
const [, , file = '', seed = '1'] = process.argv;
const graph = await readGraph(file);
const before = process.memoryUsage.rss();
const communities = processorTime(() => communitiesOf(graph, Number(seed)));
const layout = layoutOf(graph, Number(seed));
console.log(
  JSON.stringify({
    communitySeconds: communities.seconds,
    layoutSeconds: layout.seconds,
    startMegabytes: before / 1e6,
    // Kilobytes on every platform that Node runs on.
    peakMegabytes: (process.resourceUsage().maxRSS * 1_024) / 1e6,
  }),
);
