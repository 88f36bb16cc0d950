import { Heading } from '@/components/heading'
import type { Reader } from '@/db/client'
import { controlTotalsSentences } from './control-totals-sentences'

/** What the extract of an audit was held against, and every difference, for the pages that are printed. */
export async function ControlTotalsNote({
  reader,
  audit,
}: {
  readonly reader: Reader
  readonly audit: string
}) {
  const sentences = await controlTotalsSentences(reader, audit)
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
