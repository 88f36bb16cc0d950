/** More rows than this are no file that a person reads; the period is narrowed instead. */
export const mostInFile = 50_000
