import { Heading } from '@/components/heading'
import { districtsIn } from '@/db/audits'
import type { Reader } from '@/db/client'
import { totalsForReport } from '@/db/control-totals'
import { totalsOnReport } from '@/domain/control-totals'

/** What the extract of an audit was held against, and every difference, for the pages that are printed. */
export async function ControlTotalsNote({
  reader,
  audit,
}: {
  readonly reader: Reader
  readonly audit: string
}) {
  const totals = await totalsForReport(reader, audit)
  const districts = await districtsIn(reader, audit)
  const nameOf = (code: string) => districts.find((one) => one.code === code)?.name ?? code
  const sentences = totalsOnReport(totals, nameOf)
  if (sentences.length === 0) return null
  return (
    <>
      <Heading level={2} size="m">
        Control totals
      </Heading>
      {sentences.map((sentence) => (
        <p key={sentence} className="govuk-body app-typed">
          {sentence}
        </p>
      ))}
    </>
  )
}
