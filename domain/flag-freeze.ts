import { columnsOf, type KeptMapping } from './extract-mapping'
import type { CheckReport } from './extract-intake'
import { drawnFrom, type PlannedStratum } from './freeze'
import { grouped } from './percent'
import { flagKinds, stratumKindWords, type Strata } from './strata'

/**
 * Why a population cannot be frozen for an audit of a flag, as sentences; none for any other audit. A blank flag is not
 * a flag that is off: where more than one crime in five has none, as with answers that cannot be told, nothing could be
 * said of the others.
 */
export function flagRefusals(
  { strata: plan }: { strata: Strata },
  { mapping, report }: { mapping: KeptMapping; report: Pick<CheckReport, 'crimes'> },
  strata: readonly PlannedStratum[],
): string[] {
  if (plan !== 'by flag') return []
  const { thisPeriod, unknownFlag = 0 } = report.crimes
  if (columnsOf(mapping).cyber === undefined)
    return [
      `The extract was imported without the column of the cyber-enabled flag: of none of its ${grouped(thisPeriod)} crimes of this period is it known. ${importAgain}`,
    ]
  if (5 * unknownFlag > thisPeriod)
    return [
      `${grouped(unknownFlag)} of ${grouped(thisPeriod)} crimes of this period do not say whether they carry the cyber-enabled flag: more than one in five, too many to say anything of the flag. Where a blank means that it is off, say so under ‘What the values mean’. ${importAgain}`,
    ]
  return flagKinds
    .filter((kind) => strata.every((s) => s.kind !== kind || drawnFrom(s) === 0))
    .map(
      (kind) =>
        `No ${kind === 'flagged' ? 'flagged crime' : 'crime that is not flagged'} would be drawn in any district. Whether the flag is right cannot be told without some that are ${stratumKindWords[kind]}.`,
    )
}

const importAgain = 'Import the extract again, or change the plan.'
