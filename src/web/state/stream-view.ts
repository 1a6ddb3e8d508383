import type { Change } from './changes.ts';
import type { StreamColumn, StreamView } from './view-state.ts';

/** Bands drawn where nobody says how many: on a phone fewer can be told apart. */
export const USUAL_BANDS = { desk: 12, phone: 6 } as const;

/** How many bands one may choose. */
export const BAND_CHOICES: readonly number[] = [6, 12, 20, 40];

/** Opens "Topics over time", as it usually is or as was asked. */
export function openStream(part: Partial<StreamView> = {}): Change {
  return (view) => ({ ...view, page: 'stream', stream: { ...view.stream, ...part } });
}

export function setStream(part: Partial<StreamView>): Change {
  return (view) => ({ ...view, stream: { ...view.stream, ...part } });
}

/** The same column again turns the order round; names begin with A, figures with the most. */
export function sortStream(by: StreamColumn): Change {
  return ({ stream, ...view }) => {
    const descending = stream.sort.by === by ? !stream.sort.descending : by !== 'name';
    return { ...view, stream: { ...stream, sort: { by, descending } } };
  };
}
