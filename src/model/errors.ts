/** The four kinds of failure that cross a folder boundary. Messages say what was seen, what was expected, what to do. */
export type ErrorCode = 'invalid-input' | 'not-found' | 'conflict' | 'store-unavailable';

abstract class ReseauError extends Error {
  abstract readonly code: ErrorCode;
}

/** What a person or a file gave us cannot be used. */
export class InvalidInput extends ReseauError {
  override readonly name = 'InvalidInput';
  readonly code = 'invalid-input';
}

/** A well-formed request for something that is not there, or not for this audience. */
export class NotFound extends ReseauError {
  override readonly name = 'NotFound';
  readonly code = 'not-found';
}

/** The request contradicts the present state: a folder that is not empty, a load that would lose too much. */
export class Conflict extends ReseauError {
  override readonly name = 'Conflict';
  readonly code = 'conflict';
}

/** The store does not answer in time. The map goes on from the last good snapshot. */
export class StoreUnavailable extends ReseauError {
  override readonly name = 'StoreUnavailable';
  readonly code = 'store-unavailable';
}

export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  'invalid-input': 400,
  'not-found': 404,
  conflict: 409,
  'store-unavailable': 503,
};

/** Exit statuses of the command line; 0 is done, 4 is done with rejects, anything unforeseen is 1. */
export const EXIT_STATUS: Readonly<Record<ErrorCode, number>> = {
  'invalid-input': 2,
  'not-found': 1,
  conflict: 1,
  'store-unavailable': 1,
};

export function isReseauError(error: unknown): error is InvalidInput | NotFound | Conflict | StoreUnavailable {
  return error instanceof ReseauError;
}
