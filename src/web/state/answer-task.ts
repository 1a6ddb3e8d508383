import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { QuestionAnswer } from '#model/questions.ts';
import { askServer, isComplete, mayAsk } from './ask-question.ts';
import type { Explorer } from './explorer.ts';
import { Patience } from './patience.ts';
import { NO_PARTS } from './view-state.ts';

/** The answer to the question of the address; asked only where it is complete and the audience may know. */
export class AnswerTask {
  readonly #host: ReactiveControllerHost & { readonly explorer: Explorer | null };
  readonly patience: Patience;
  readonly #task;

  constructor(host: ReactiveControllerHost & { readonly explorer: Explorer | null }, limit: () => number) {
    this.#host = host;
    this.patience = new Patience(host);
    this.#task = new Task(host, {
      args: () => {
        const { id, a, b, topic, since } = host.explorer?.view.question ?? NO_PARTS;
        const { api = null, about = null } = host.explorer ?? {};
        return [api, about?.audience ?? null, about?.snapshot, id, a, b, topic, since, limit()] as const;
      },
      task: async ([api, audience, _snapshot, id, a, b, topic, since, most], { signal }): Promise<QuestionAnswer | null> => {
        const question = { ...NO_PARTS, id, a, b, topic, since };
        if (api === null || audience === null || id === null) return null;
        if (!isComplete(question) || !mayAsk(id, audience)) return null;
        return askServer(this.patience.with(api), { ...question, id }, most, signal);
      },
    });
  }

  /** Of the question that is asked; the one before while the parts of that question change. */
  get answer(): QuestionAnswer | null {
    const value = this.#task.value ?? null;
    return value?.question === this.#host.explorer?.view.question?.id ? value : null;
  }

  get isWaiting(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  get error(): unknown {
    return this.isWaiting ? undefined : this.#task.error;
  }

  again(): void {
    void this.#task.run();
  }
}
