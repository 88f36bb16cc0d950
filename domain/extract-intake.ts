import { ProfileTally, type ProfileCount } from './extract-counts'
import { kindOf, scopeOf, stratumOf, type AuditScope, type OutOfScope, type Span } from './eligibility'
import {
  extractChecker,
  type CellFault,
  type CheckedCrime,
  type ExtractRules,
  type SetAsideReason,
} from './extract-checks'
import type { FoundValue } from './found-values'
import type { CrimeCount } from './problem-profile'

/** Something about a row that has to be put right, or looked at. The message quotes the cell. */
export interface CheckedRow {
  row: number | null
  column: string | null
  kind: string
  message: string
}

/** What was found while a file was checked. Rows read = accepted + excluded + quarantined, always. */
export interface CheckReport {
  rowsRead: number
  accepted: number
  /** By reason, with the numbers of the first rows of each. */
  excluded: {
    reason: string
    rows: number
    first: number[]
    /** What stands in those rows, where that shows what they are; gone once the file is imported. */
    texts?: string[]
  }[]
  quarantined: number
  /** Blank rows are passed over and are not among those read. */
  blankRows: number
  /** The first thousand; none are left once the file is imported. */
  problems: CheckedRow[]
  problemCounts: { kind: string; rows: number }[]
  /** What does not stand in the way but should be looked at; the first hundred, none of them once imported. */
  notices: CheckedRow[]
  noticeCounts: { kind: string; rows: number }[]
  /** Of the accepted rows. */
  crimes: { thisPeriod: number; periodBefore: number; unknownKind: number; eligible: number }
  /** The values of the fields that hold few, and what each is understood as; none once imported. */
  found?: FoundValue[]
  /** Whether every date could be read with the month first as well, so that a person has to say. */
  datesReadEitherWay?: boolean
  /** Rows of the audit's crimes with a month in place of a day. */
  monthsAlone?: number
  droppedColumns: string[]
  refusedColumns: { column: string; because: string }[]
}

/** A crime of the audit with its places: in time, and in the sample plan. */
export interface IntakeCrime extends CheckedCrime {
  span: Span
  /** Null where it cannot be drawn. */
  stratum: string | null
}

/** Crimes counted together, those that can be drawn apart from the others. */
export interface IntakeCount extends CrimeCount {
  eligible: boolean
}

const textsOf = (texts: string[] | undefined) => (texts ? { texts } : {})

const mostProblems = 1_000
const mostNotices = 100
const mostRowsNamed = 10
const mostOfAValue = 3
const ofAValue = new Set(['unknown district', 'missing district', 'not yes or no', 'no outcome code'])
/** Rows that are no crimes: what stands in them says why they were set aside. */
const showsItself = new Set<SetAsideReason | OutOfScope>([
  'a total',
  'a protective marking',
  'a title or footer',
  'the header again',
])

/**
 * Takes in one extract for one audit, row by row in the order of the file: each row is a crime of the audit, or excluded
 * with its reason, or quarantined with everything that is wrong with it. Writes nothing; the same file gives the same.
 */
export class ExtractIntake {
  private readonly checker
  private readonly placed
  private readonly excluded = new Map<SetAsideReason | OutOfScope, number[]>()
  private readonly excludedRows = new Map<SetAsideReason | OutOfScope, number>()
  private readonly texts = new Map<SetAsideReason | OutOfScope, string[]>()
  private readonly shownOf = new Map<string, number>()
  private monthsAlone = 0
  private outOfScope = 0
  private readonly problems: CheckedRow[] = []
  private readonly notices: CheckedRow[] = []
  private readonly noticeCounts = new Map<string, number>()
  private readonly tallied = new Map<string, IntakeCount>()
  private readonly profile = new ProfileTally()
  private fileProblem: CheckedRow | null = null

  /** @param tell hears of every problem, also of those beyond the first that are kept */
  constructor(
    rules: ExtractRules,
    private readonly scope: AuditScope,
    private readonly tell: (problem: CheckedRow) => void = () => undefined,
  ) {
    this.checker = extractChecker(rules)
    this.placed = scopeOf(scope)
  }

  /**
   * The crime in a row, or null where the row is none of this audit.
   * @param faults what the reading of the file found wrong with single cells
   */
  take(row: number, cells: readonly string[], faults: readonly CellFault[] = []): IntakeCrime | null {
    const result = this.checker.check(row, cells, faults)
    if (result.kind === 'excluded') this.exclude(row, result.reason, result.text)
    if (result.kind === 'problem') this.note(result.problems)
    if (result.kind !== 'accepted') return null
    const { crime } = result
    const span = this.placed(crime)
    if (span !== 'this period' && span !== 'period before') {
      this.outOfScope += 1
      this.exclude(row, span)
      return null
    }
    for (const notice of result.notices) this.notice(notice)
    const stratum = stratumOf(crime, span, this.scope.strata)
    if (crime.recordedOn?.length === 7) this.monthsAlone += 1
    this.count(crime, span, stratum !== null)
    this.profile.add(crime, span)
    return { ...crime, span, stratum }
  }

  /** Reading came to an end at something that is wrong with the file itself. */
  breakOff(problem: CheckedRow): void {
    this.fileProblem = problem
    this.tell(problem)
  }

  counts(): IntakeCount[] {
    return [...this.tallied.values()]
  }

  /** The same crimes by month, offence, ward, team and flag. */
  profileCounts(): ProfileCount[] {
    return this.profile.counts()
  }

  /** What has been found so far. */
  report(): Omit<CheckReport, 'droppedColumns' | 'refusedColumns'> {
    const tally = this.checker.tally()
    const ofFile = this.fileProblem ? [this.fileProblem] : []
    return {
      rowsRead: tally.read,
      accepted: tally.accepted - this.outOfScope,
      excluded: [...this.excludedRows].map(([reason, rows]) => ({
        reason,
        rows,
        first: this.excluded.get(reason) ?? [],
        ...textsOf(this.texts.get(reason)),
      })),
      quarantined: tally.quarantined,
      blankRows: tally.blank,
      problems: [...ofFile, ...this.problems],
      problemCounts: [
        ...ofFile.map(({ kind }) => ({ kind, rows: 1 })),
        ...[...tally.problemsOf].map(([kind, rows]) => ({ kind, rows })),
      ],
      notices: this.notices,
      noticeCounts: [...this.noticeCounts].map(([kind, rows]) => ({ kind, rows })),
      crimes: this.crimes(),
      found: this.checker.found(),
      datesReadEitherWay: tally.couldBeMonthFirst && !tally.dayFirstProved,
      monthsAlone: this.monthsAlone,
    }
  }

  private crimes(): CheckReport['crimes'] {
    const sum = (of: (count: IntakeCount) => boolean) =>
      this.counts().reduce((total, count) => total + (of(count) ? count.crimes : 0), 0)
    return {
      thisPeriod: sum(({ span }) => span === 'this period'),
      periodBefore: sum(({ span }) => span === 'period before'),
      unknownKind: sum(({ span, kind }) => span === 'this period' && kind === 'unknown'),
      eligible: sum(({ eligible }) => eligible),
    }
  }

  private count({ district, domestic, outcome }: CheckedCrime, span: Span, eligible: boolean): void {
    const key = `${span}\n${district}\n${String(domestic)}\n${outcome.code}\n${outcome.text}`
    const known = this.tallied.get(key)
    if (known) known.crimes += 1
    else
      this.tallied.set(key, {
        ...{ span, district, eligible, kind: kindOf(domestic), crimes: 1 },
        ...{ outcomeCode: outcome.code, outcomeText: outcome.text },
      })
  }

  private exclude(row: number, reason: SetAsideReason | OutOfScope, text?: string): void {
    this.excludedRows.set(reason, (this.excludedRows.get(reason) ?? 0) + 1)
    const first = this.excluded.get(reason) ?? []
    if (first.length >= mostRowsNamed) return
    this.excluded.set(reason, [...first, row])
    if (text !== undefined && showsItself.has(reason))
      this.texts.set(reason, [...(this.texts.get(reason) ?? []), text])
  }

  private note(problems: readonly CheckedRow[]): void {
    problems.forEach(this.tell)
    for (const problem of problems)
      if (this.problems.length < mostProblems && this.isWorthShowing(problem)) this.problems.push(problem)
  }

  /** One value that is not understood is one thing to say, however many rows have it. */
  private isWorthShowing({ row, kind, message }: CheckedRow): boolean {
    if (!ofAValue.has(kind)) return true
    const says = message.replace(`Row ${row}, `, '')
    const shown = this.shownOf.get(says) ?? 0
    this.shownOf.set(says, shown + 1)
    return shown < mostOfAValue
  }

  private notice(notice: CheckedRow): void {
    this.noticeCounts.set(notice.kind, (this.noticeCounts.get(notice.kind) ?? 0) + 1)
    if (this.notices.length < mostNotices) this.notices.push(notice)
  }
}
