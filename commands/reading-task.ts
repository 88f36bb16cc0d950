import type { TableChoice, TableFormat, TablePreview, TableProblem } from '../documents/table-read'
import type { AuditScope } from '../domain/eligibility'
import type { ExtractRules } from '../domain/extract-checks'
import type { ProfileCount } from '../domain/extract-counts'
import type { CheckReport, IntakeCount } from '../domain/extract-intake'
import type { PairCells } from '../domain/pair-list'
import type { TrainingRead } from '../domain/training-register'
import type { Progress, Watch } from './command'

/** What the process that reads uploaded files is asked for: one thing in its life. */
export type ReadingTask = PreviewTask | CheckTask | TrainingTask

export interface PreviewTask {
  what: 'preview'
  file: string
  choice: TableChoice
}

/** A list of who holds which course, read whole: it is short. */
export interface TrainingTask {
  what: 'training'
  file: string
  /** The day of which the list is. */
  asAt: string
}

export interface CheckTask {
  what: 'check'
  file: string
  format: TableFormat
  rules: ExtractRules
  scope: AuditScope
  /**
   * Where the crimes go, one JSON array of crimes' cells a line, then those of each pair, and their tallies as the last
   * line; no file is left where a row has a problem.
   */
  staged: string
  /** Where every problem goes, one JSON object a line. */
  problems: string
  /** Stands for what the file is checked under; kept with the staged crimes. */
  checkedUnder: string
  /** About how many characters or rows there are to read, for how far it is. */
  whole: { characters: number } | { rows: number }
}

/** How uploaded files are read for a command. */
export interface FileReading {
  preview: (
    file: string,
    choice?: TableChoice,
  ) => Promise<{ preview: TablePreview } | { problem: TableProblem }>
  check: (task: Omit<CheckTask, 'what'>, watch: Watch) => Promise<CheckedTable | { problem: TableProblem }>
}

/** The name that a file has until all of it is written: what a check before left stays whole until then. */
export const unfinished = (file: string): string => `${file}.unfinished`

/** What was found in a checked file. */
export type CheckedTable = Omit<CheckReport, 'droppedColumns' | 'refusedColumns'>

/** The lines of a staged file that list the crimes of pairs together. */
export interface StagedPairs {
  pairs: PairCells[]
}

/** What was counted of the staged crimes: the last line of their file. */
export interface StagedTallies {
  counts: IntakeCount[]
  profileCounts: ProfileCount[]
  /** What they were checked under. A check that was not kept may have staged them after the one that was. */
  checkedUnder: string
}

/** What it says: how far it is, any number of times, and one answer. */
export type ReadingWord =
  | { says: 'progress'; progress: Progress }
  | { says: 'preview'; preview: TablePreview }
  | { says: 'problem'; problem: TableProblem }
  | { says: 'checked'; checked: CheckedTable }
  | { says: 'training'; training: TrainingRead }
  | ReadingFailed

/**
 * Something was thrown while it read: a fault of the app and not of the file. What was thrown is told by its kind and
 * its place in the sources alone, since its message may quote a cell.
 */
export interface ReadingFailed {
  says: 'failed'
  /** 'TypeError'. */
  name: string
  code?: string
  /** The lines of its stack, without the message. */
  frames: string[]
}
