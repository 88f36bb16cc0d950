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
import { personalDataIn } from './personal-data'
import { PlaceTally, type PlacesFound } from './place-tally'
import { grouped } from './percent'
import type { CrimeCount } from './problem-profile'
import type { RepeatsFound } from './repeat-survey'

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
  crimes: {
    thisPeriod: number
    periodBefore: number
    unknownKind: number
    /** Of this period, without the flag that the audit draws by; left out where it draws by none. */
    unknownFlag?: number
    eligible: number
  }
  /** The values of the fields that hold few, and what each is understood as; none once imported. */
  found?: FoundValue[]
  /** Whether every date could be read with the month first as well, so that a person has to say. */
  datesReadEitherWay?: boolean
  /** Rows of the audit's crimes with a month in place of a day. */
  monthsAlone?: number
  /** What the coordinates of the audit's crimes came to, where they were looked up. */
  places?: PlacesFound
  /** References that stand on several rows; what the rows say is gone once the file is imported. */
  repeats?: RepeatsFound
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

/** A footer may name whom to ring up. */
const withoutPersonalData = (text: string) =>
  personalDataIn(text).length > 0 ? '(not shown: it reads like personal data)' : text

const textsOf = (texts: string[] | undefined) => (texts ? { texts } : {})

const mostProblems = 1_000
const mostNotices = 100
const mostRowsNamed = 10
const mostOfAValue = 3
const ofAValue = new Set([
  ...['unknown district', 'missing district', 'not yes or no', 'no outcome code'],
  ...['personal data', 'not a coordinate'],
])
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
  private unflagged = 0
  private outOfScope = 0
  private readonly problems: CheckedRow[] = []
  private readonly notices: CheckedRow[] = []
  private readonly noticeCounts = new Map<string, number>()
  private readonly tallied = new Map<string, IntakeCount>()
  private readonly profile = new ProfileTally()
  private readonly places
  /** What is wrong with the file itself, or with a whole column of it. */
  private readonly ofFile: CheckedRow[] = []

  /** @param tell hears of every problem, also of those beyond the first that are kept */
  constructor(
    rules: ExtractRules,
    private readonly scope: AuditScope,
    private readonly tell: (problem: CheckedRow) => void = () => undefined,
  ) {
    this.checker = extractChecker(rules)
    this.placed = scopeOf(scope)
    this.places = new PlaceTally(rules.districts)
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
    const { crime, place } = result
    const span = this.placed(crime)
    if (span !== 'this period' && span !== 'period before') {
      this.outOfScope += 1
      this.exclude(row, span)
      return null
    }
    for (const notice of result.notices) this.notice(notice)
    const stratum = stratumOf(crime, span, this.scope.strata)
    if (span === 'this period' && crime.cyber === null) this.unflagged += 1
    if (crime.recordedOn?.length === 7) this.monthsAlone += 1
    this.places.note(crime, place)
    this.count(crime, span, stratum !== null)
    this.profile.add(crime, span)
    return { ...crime, span, stratum }
  }

  /** Reading came to an end at something that is wrong with the file itself. */
  breakOff(problem: CheckedRow): void {
    this.ofFile.push(problem)
    this.tell(problem)
  }

  /** Every row was taken: says of whole columns what no single row could tell. */
  finish(): void {
    for (const { column, what, values, firstRow: row, refused } of this.checker.personal()) {
      const like = values === 1 ? 'one value' : `${grouped(values)} values`
      const place = `Row ${row}, ${column}: `
      if (refused)
        this.breakOff({
          ...{ row, column, kind: 'personal data' },
          message: `${place}${like} of this column read like ${what}, this the first. An audit does not need them and does not take them in: choose another column, or none.`,
        })
      else
        this.notice({
          ...{ row, column, kind: 'may be personal data' },
          message: `${place}this may be ${what}, which an audit does not need (${like} like it in this column). Look at the row; take it out in the extract if it is.`,
        })
    }
  }

  /** The references that stood in more than one row. */
  repeated(): ReadonlySet<string> {
    return this.checker.repeated()
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
    const { ofFile } = this
    const places = this.places.found()
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
      problemCounts: this.problemCounts(tally.problemsOf),
      notices: this.notices,
      noticeCounts: [...this.noticeCounts].map(([kind, rows]) => ({ kind, rows })),
      crimes: this.crimes(),
      found: this.checker.found(),
      datesReadEitherWay: tally.couldBeMonthFirst && !tally.dayFirstProved,
      monthsAlone: this.monthsAlone,
      ...(places ? { places } : {}),
    }
  }

  private problemCounts(ofRows: ReadonlyMap<string, number>): CheckReport['problemCounts'] {
    const counts = new Map<string, number>()
    for (const { kind } of this.ofFile) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    for (const [kind, rows] of ofRows) counts.set(kind, (counts.get(kind) ?? 0) + rows)
    return [...counts].map(([kind, rows]) => ({ kind, rows }))
  }

  private crimes(): CheckReport['crimes'] {
    const sum = (of: (count: IntakeCount) => boolean) =>
      this.counts().reduce((total, count) => total + (of(count) ? count.crimes : 0), 0)
    return {
      thisPeriod: sum(({ span }) => span === 'this period'),
      periodBefore: sum(({ span }) => span === 'period before'),
      unknownKind: sum(({ span, kind }) => span === 'this period' && kind === 'unknown'),
      ...(this.scope.strata === 'by flag' ? { unknownFlag: this.unflagged } : {}),
      eligible: sum(({ eligible }) => eligible),
    }
  }

  private count({ district, domestic, outcome }: CheckedCrime, span: Span, eligible: boolean): void {
    const key = `${span}\n${district}\n${String(domestic)}\n${eligible}\n${outcome.code}\n${outcome.text}`
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
      this.texts.set(reason, [...(this.texts.get(reason) ?? []), withoutPersonalData(text)])
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
