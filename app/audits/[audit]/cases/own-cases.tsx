import { Heading } from '@/components/heading'
import { Table, type Column } from '@/components/table'
import { Tag, type TagColour } from '@/components/tag'
import type { AuditDistrict } from '@/db/audits'
import type { CaseProgress } from '@/db/case-progress'
import type { ScoreStatus } from '@/domain/score'

interface OwnCase {
  id: string
  district: string
  number: number
  kind: string
  status: ScoreStatus
}

const looks: Record<ScoreStatus, { colour: TagColour; word: string; does: string }> = {
  'to do': { colour: 'grey', word: 'To do', does: 'Score' },
  'in work': { colour: 'blue', word: 'In work', does: 'Continue' },
  finished: { colour: 'green', word: 'Finished', does: 'Look at' },
}

const order: readonly ScoreStatus[] = ['in work', 'to do', 'finished']

/** The reader's own cases, what is begun first. Nothing says whether theirs is the first score or the second. */
export function OwnCases({
  cases,
  personId,
  districts,
}: {
  readonly cases: readonly CaseProgress[]
  readonly personId: string
  readonly districts: readonly AuditDistrict[]
}) {
  const names = new Map(districts.map(({ code, name }) => [code, name]))
  const own = cases.flatMap(({ id, district, number, kind, scores }): OwnCase[] => {
    const mine = scores.find(({ scorerId }) => scorerId === personId)
    return mine ? [{ id, district: names.get(district) ?? district, number, kind, status: mine.status }] : []
  })
  if (own.length === 0) return null
  const sorted = [...own].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  const finished = own.filter(({ status }) => status === 'finished').length
  const columns: Column<OwnCase>[] = [
    { key: 'district', header: 'District', cell: ({ district }) => district },
    { key: 'number', header: 'Case', numeric: true, cell: ({ number }) => number },
    { key: 'kind', header: 'Kind', cell: ({ kind }) => kind },
    {
      key: 'status',
      header: 'Status',
      cell: ({ status }) => <Tag colour={looks[status].colour}>{looks[status].word}</Tag>,
    },
    {
      key: 'does',
      header: <span className="govuk-visually-hidden">What to do</span>,
      cell: ({ id, status, district, number }) => (
        <a className="govuk-link" href={`/cases/${id}`}>
          {looks[status].does}
          <span className="govuk-visually-hidden">
            {' '}
            {district} case {number}
          </span>
        </a>
      ),
    },
  ]
  return (
    <>
      <Heading level={2} size="m">
        Your cases: {finished} of {own.length} finished
      </Heading>
      <Table
        caption="Your cases"
        captionHidden
        columns={columns}
        rows={sorted}
        rowKey={({ id }) => id}
        dense
      />
    </>
  )
}
