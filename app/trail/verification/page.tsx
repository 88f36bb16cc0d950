import { errorFor } from '@/components/error-summary'
import { FilterForm } from '@/components/filter-form'
import { Mono } from '@/components/mono'
import { Inset, WarningText } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { TextInput } from '@/components/text-input'
import { verifyTrail, type PrintedHead, type TrailVerdict } from '@/db/trail'
import { instantInWords } from '@/domain/days'
import type { SearchParams } from '../../form-state'
import { HousePage } from '../../house-page'
import { consultTrail, queryOfPage } from '../consult-trail'

const whole = (n: number) => n.toLocaleString('en-GB')

export default async function VerificationPage({ searchParams }: { searchParams: SearchParams }) {
  const query = queryOfPage(await searchParams)
  const { consultation } = await consultTrail(query, 'the verification of the audit trail')
  const { reader, now } = consultation
  const [row, hash] = [query.get('row')?.trim() ?? '', query.get('hash')?.trim().toLowerCase() ?? '']
  const { printed, errors } = printedHead(row, hash)
  const verdict = await verifyTrail(reader, printed)
  return (
    <HousePage
      consultation={consultation}
      place="/trail"
      title="Verify the trail"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Audit trail', href: '/trail' }, { text: 'Verify the trail' }]}
      errors={errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Verdict verdict={verdict} now={now} printed={printed} />
          <p className="govuk-body">
            Every row was read, its hash made again and held against the row after it. The server’s command
            line does the same: <Mono>npm run trail -- verify</Mono>
          </p>
          <p className="govuk-body">
            Somebody who holds the whole server could cut off the end of the trail, or write it anew. Only a
            head that was printed before, on a report, a receipt or this page, shows that. Keep one outside of
            this server, and compare.
          </p>
        </div>
      </div>
      <FilterForm
        action="/trail/verification"
        heading="Compare with a head that was printed"
        submit="Compare"
      >
        <TextInput name="row" label="Row" numeric width={10} value={row} error={errorFor(errors, 'row')} />
        <TextInput name="hash" label="Hash of that row" value={hash} error={errorFor(errors, 'hash')} />
      </FilterForm>
    </HousePage>
  )
}

function printedHead(
  row: string,
  hash: string,
): { printed?: PrintedHead; errors: { field: string; message: string }[] } {
  if (!row && !hash) return { errors: [] }
  const errors = [
    ...(/^\d{1,9}$/.test(row) ? [] : [{ field: 'row', message: 'Enter the number of the row, like 412' }]),
    ...(/^[0-9a-f]{64}$/.test(hash)
      ? []
      : [{ field: 'hash', message: 'Enter the whole hash: 64 letters and digits' }]),
  ]
  return errors.length > 0 ? { errors } : { printed: { seq: Number(row), hash }, errors }
}

interface VerdictProps {
  readonly verdict: TrailVerdict
  readonly now: string
  readonly printed: PrintedHead | undefined
}

function Verdict({ verdict, now, printed }: VerdictProps) {
  if (!verdict.intact)
    return (
      <>
        <WarningText>
          Not intact: {verdict.because}. {whole(verdict.rows)}{' '}
          {verdict.rows === 1 ? 'row holds' : 'rows hold'} before it.
        </WarningText>
        <p className="govuk-body">
          Keep the server as it is, tell whoever answers for its security, and compare with the newest backup.
        </p>
      </>
    )
  return (
    <>
      <Inset>
        <strong>
          Intact: {whole(verdict.rows)} {verdict.rows === 1 ? 'row' : 'rows'}.
        </strong>
        {printed && ` The printed head of row ${whole(printed.seq)} is part of it.`}
      </Inset>
      <SummaryList
        rows={[
          { key: 'Verified', value: instantInWords(now) },
          { key: 'Last row', value: whole(verdict.rows) },
          { key: 'Head hash', value: <Mono>{verdict.head}</Mono> },
        ]}
      />
    </>
  )
}
