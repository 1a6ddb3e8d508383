/** Merges of merges: nobody merges one person more often than this. */
export const MAX_REDIRECTS = 5;
