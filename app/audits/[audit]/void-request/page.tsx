import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { WarningText } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { SummaryList } from '@/components/summary-list'
import { auditToVoid, standingDraw } from '@/db/draws'
import { namesOf } from '@/db/people'
import { progressIn } from '@/db/scores'
import { instantInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { notFound } from 'next/navigation'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

/** What a second lead auditor decides on. They need not work on the audit, so nothing of its cases is shown. */
export default async function VoidRequestPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('void a draw', (reader, person) => auditToVoid(reader, id, person))
  const { reader, subject } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/void-request`)
  const draw = await standingDraw(reader, id)
  if (!draw) notFound()
  const names = await namesOf(reader)
  const scores = await progressIn(reader, id)
  const begun = scores.filter(({ status }) => status !== 'to do').length
  return (
    <HousePage
      consultation={consultation}
      place="/"
      title={`Void draw ${draw.number}?`}
      caption={subject.audit.reference}
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Your work', href: '/' }, { text: `Void draw ${draw.number}?` }]}
      errors={form.errors}
    >
      <SummaryList
        rows={[
          { key: 'Audit', value: subject.audit.title },
          {
            key: 'Drawn',
            value: `${instantInWords(draw.drawnAt)} by ${names.get(draw.drawnBy) ?? 'somebody'}`,
          },
          { key: 'Asked for by', value: names.get(draw.voidAskedBy ?? '') ?? 'somebody' },
          { key: 'Reason', value: draw.voidReason },
          { key: 'Scoring', value: `${begun} of ${scores.length} scores begun` },
        ]}
      />
      <WarningText>
        A draw is voided only for a fault in how it was made, never for what was found. Afterwards a new one
        is drawn from the same population with a new seed. Voided draws stay on every later receipt.
      </WarningText>
      <Form action={`/audits/${id}/void`} saveId={newId()} hidden={{ draw: draw.id }}>
        <Button kind="warning">Void this draw</Button>
      </Form>
      <Heading level={2} size="m">
        Or the draw stands
      </Heading>
      <Form action={`/audits/${id}/decline-void`} saveId={newId()} hidden={{ draw: draw.id }}>
        <TextArea
          name="reason"
          label="Why the draw stands"
          hint="Whoever asked reads it in the trail"
          rows={2}
          maxLength={500}
          value={form.typed('reason')}
          error={errorFor(form.errors, 'reason')}
        />
        <Button kind="secondary">The draw stands</Button>
      </Form>
    </HousePage>
  )
}
