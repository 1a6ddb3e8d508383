import type { AnalysisResult } from '#model/analysis.ts';
import { SupervisionLoad } from '#model/cards.ts';
import { type Dataset, RECORD_KINDS } from '#model/dataset.ts';
import type { Audience } from '#model/visibility.ts';
import { audienceFacts } from './audience-facts.ts';
import type { DrawingPorts } from './draw-network.ts';
import { type SnapshotContent, type SnapshotOptions, snapshotContent } from './snapshot-content.ts';

/** Draws the map of an audience out of the Dataset that it may see. */
export type DrawAudience = (dataset: Dataset, audience: Audience, supervision: SnapshotOptions['supervision']) => SnapshotContent;

/**
 * Where nothing is private, as in lists of papers, audiences see the same facts: then the map is drawn once and given to each
 * under its own name. Comparing costs little beside drawing, and ends at the first difference.
 */
export function drawAudiences(analysis: AnalysisResult, ports: Omit<DrawingPorts, 'audience'>): DrawAudience {
  let last: SnapshotContent | undefined;
  return (dataset, audience, supervision) => {
    const drawn =
      last !== undefined && isSameDataset(last.dataset, dataset)
        ? last
        : snapshotContent(audienceFacts(dataset, analysis), { ...ports, audience, supervision: null });
    last = { ...drawn, audience, network: { ...drawn.network, audience } };
    return { ...last, supervision: supervision === null ? null : SupervisionLoad.parse(supervision) };
  };
}

/** Whether two Datasets hold the same records in the same order. */
function isSameDataset(a: Dataset, b: Dataset): boolean {
  if (a === b) return true;
  if (RECORD_KINDS.some((kind) => a[kind].length !== b[kind].length)) return false;
  return RECORD_KINDS.every((kind) => {
    const others = b[kind];
    return a[kind].every((record, i) => record === others[i] || JSON.stringify(record) === JSON.stringify(others[i]));
  });
}
