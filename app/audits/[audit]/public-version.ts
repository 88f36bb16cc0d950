import { setImmediate } from 'node:timers/promises'
import { audiences } from '@/domain/audience'
import type { AuditSubject } from '@/db/audits'
import type { Reader } from '@/db/client'
import { newestSnapshot } from '@/db/snapshots'
import type { ReadableWriteUp } from '@/db/write-ups'
import { publicFindings, type PublicCriterion, type PublicFigure } from '@/domain/public-findings'
import { stratumKindHeaders } from '@/domain/strata'
import { rangeInShort } from './figure-text'

/** The newest issue of an audit with small counts hidden, as far as the reader may read it. */
export interface PublicVersion {
  version: number
  issuedAt: string
  districts: readonly { code: string; name: string }[]
  criteria: PublicCriterion[]
}

/**
 * Undefined before the first issue: nothing goes to a meeting that districts have not been told. What is hidden follows
 * from the whole audit, whoever asks, so that no two readers' files give away together what neither does alone.
 */
export async function publicVersionOf(
  reader: Reader,
  subject: AuditSubject,
  { writeUp: { districts } }: ReadableWriteUp,
): Promise<PublicVersion | undefined> {
  const snapshot = await newestSnapshot(reader, subject.auditId)
  if (!snapshot) return undefined
  const { tallies, version, issuedAt } = snapshot.content
  const criteria: PublicCriterion[] = []
  for (const criterion of tallies.criteria) {
    // A long audit is a second's work: others are attended to in between.
    await setImmediate()
    for (const found of publicFindings({ ...tallies, criteria: [criterion] }))
      criteria.push({ ...found, figures: found.figures.filter((figure) => mayRead(figure, districts)) })
  }
  return { version, issuedAt, districts, criteria }
}

/** The same of one district and the force. */
export function versionOfDistrict(version: PublicVersion, district: string | null): PublicVersion {
  if (district === null) return version
  const districts = version.districts.filter(({ code }) => code === district)
  return {
    ...{ ...version, districts },
    criteria: version.criteria.map((criterion) => ({
      ...criterion,
      figures: criterion.figures.filter((figure) => mayRead(figure, districts)),
    })),
  }
}

const mayRead = ({ district }: PublicFigure, districts: PublicVersion['districts']) =>
  district === null || districts.some(({ code }) => code === district)

/** 'Leeds', 'Force, DA', 'Force'. */
export function placeInWords({ district, kind }: PublicFigure, { districts }: PublicVersion): string {
  if (district !== null) return districts.find(({ code }) => code === district)?.name ?? district
  return kind === 'all' ? 'Force' : `Force, ${stratumKindHeaders[kind]}`
}

/** The range and the rate, or what stands in their place. */
export function estimateInWords({ estimate }: PublicFigure, hiddenSign: string): string {
  return estimate ? rangeInShort(estimate) : hiddenSign
}

/** For the form: before the first issue there is nothing to pass on. */
export function audiencesNow(issued: boolean) {
  if (issued) return undefined
  return {
    audiences: audiences.filter((audience) => audience === 'internal'),
    because: 'Files for meetings and for the public can be made once the audit is issued.',
  }
}
