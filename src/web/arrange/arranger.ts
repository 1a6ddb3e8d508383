import { z } from 'zod';
import type { ArrangedGraph, GraphToArrange } from './arrange-graph.ts';

const Answer = z.object({ x: z.instanceof(Float64Array), y: z.instanceof(Float64Array) });

/** Arranges small graphs in a worker of its own, so that the map goes on moving meanwhile. */
export class Arranger {
  #worker: Worker | null = null;

  /** Rejects when the signal says so; the worker is then ended, because nothing else stops it. */
  arrange(graph: GraphToArrange, signal: AbortSignal): Promise<ArrangedGraph> {
    signal.throwIfAborted();
    const worker = this.#worker ?? new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    const { promise, resolve, reject } = Promise.withResolvers<ArrangedGraph>();
    const listening = new AbortController();
    const stop = (why: unknown): void => {
      this.end();
      reject(why);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(Answer.parse(data)), listening);
    worker.addEventListener('error', (event) => stop(new TypeError(`The arrangement failed: ${event.message}`)), listening);
    signal.addEventListener('abort', () => stop(signal.reason), listening);
    worker.postMessage(graph);
    return promise.finally(() => listening.abort());
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
