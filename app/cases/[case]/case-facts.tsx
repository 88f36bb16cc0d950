import { SummaryList } from '@/components/summary-list'
import type { Crime, SampleCase } from '@/db/samples'
import { dayInWords } from '@/domain/days'
import { kindOf } from '@/domain/eligibility'

/** What the extract says of the crime; only what was imported. */
export function CaseFacts({
  sampleCase,
  crime,
  district,
  withOutcomes,
}: {
  readonly sampleCase: SampleCase
  readonly crime: Crime
  readonly district: string
  /** The extract has outcomes: none is then told as such. */
  readonly withOutcomes: boolean
}) {
  const outcome = crime.outcomeText || crime.outcomeCode
  const rows = [
    { key: 'Crime reference', value: sampleCase.reference },
    { key: 'District', value: district },
    { key: 'Kind', value: kindOf(crime.domestic) },
    { key: 'Recorded', value: crime.recordedOn && dayInWords(crime.recordedOn) },
    { key: 'Offence', value: crime.offence },
    { key: 'Outcome', value: outcome || (withOutcomes && 'none yet') },
    { key: 'Team', value: crime.team },
    { key: 'Ward', value: crime.ward },
  ]
  return (
    <div className="app-case-facts">
      <SummaryList plain rows={rows.flatMap(({ key, value }) => (value ? [{ key, value }] : []))} />
    </div>
  )
}
