import { problemOfFile, type TableProblem, type TableProblemKind } from './table'

/** Carries what is wrong with a file out of the depth of reading it; whoever began the reading hands it on as a value. */
export class Refusal extends Error {
  readonly problem: TableProblem

  constructor(kind: TableProblemKind, message: string, place?: { row: number; column: string | null }) {
    super(message)
    this.problem = { ...problemOfFile(kind, message), ...place }
  }

  static of({ kind, message, row, column }: TableProblem): Refusal {
    return row === null ? new Refusal(kind, message) : new Refusal(kind, message, { row, column })
  }
}

/** What work results in, or the problem that it was refused for. Any other error stays an error. */
export async function orProblem<T>(work: () => Promise<T>): Promise<T | { problem: TableProblem }> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem }
    throw error
  }
}
