import { districtsIn, type AuditSubject } from '@/db/audits'
import type { Reader } from '@/db/client'
import { crimeCountsOf } from '@/db/crimes'
import { frozenPopulation } from '@/db/draws'
import { currentExtract } from '@/db/extracts'
import { allOffenceCodes } from '@/db/offence-codes'
import { allOutcomeGroups } from '@/db/outcome-groups'
import { profileCountsOf } from '@/db/profile-counts'
import { allRecordingChanges } from '@/db/recording-changes'
import { instantInWords } from '@/domain/days'
import type { ProfileDimension } from '@/domain/extract-counts'
import { grouped } from '@/domain/percent'
import type { ProfileFacts } from '@/domain/profile-tables'

/** What the profile of an audit is made from, or undefined before an extract is imported. */
export async function profileFactsOf(
  reader: Reader,
  { audit }: AuditSubject,
  dimensions?: readonly ProfileDimension[],
): Promise<ProfileFacts | undefined> {
  const extract = await currentExtract(reader, audit.id)
  if (!extract) return undefined
  const population = await frozenPopulation(reader, audit.id)
  const frozen = population
    ? ` Of these crimes ${grouped(population.size)} are the frozen population, SHA-256 ${population.sha256}.`
    : ''
  return {
    period: { from: audit.periodFrom, to: audit.periodTo },
    districts: await districtsIn(reader, audit.id),
    counts: await crimeCountsOf(reader, extract.number),
    details: await profileCountsOf(reader, extract.number, dimensions),
    groups: await allOutcomeGroups(reader),
    offences: await allOffenceCodes(reader),
    recordingChanges: await allRecordingChanges(reader),
    source: `Extract ${extract.fileName}, SHA-256 ${extract.sha256}.${frozen}`,
    asAt: `As the extract stood; imported ${instantInWords(extract.importedAt)}`,
  }
}
