/** What went wrong, as far as the page has a different thing to say about it. */
export type FailureKind = 'away' | 'store-away' | 'busy' | 'not-found' | 'refused' | 'unreadable';

export interface ApiErrorOptions extends ErrorOptions {
  readonly status?: number;
}

/** A question to the server that was not answered as hoped. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: FailureKind;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;

  constructor(kind: FailureKind, message: string, { status = 0, ...options }: ApiErrorOptions = {}) {
    super(message, options);
    this.kind = kind;
    this.status = status;
  }
}

/** The kind of any failure; what is not ours counts as the server being away. */
export function failureKind(error: unknown): FailureKind {
  return error instanceof ApiError ? error.kind : 'away';
}
