import { consult } from '@/app/session'
import { ButtonLink } from '@/components/button'
import { EmptyState } from '@/components/notices'
import { SubNavigation } from '@/components/navigation'
import { Table, type Column } from '@/components/table'
import { auditFor, districtsIn } from '@/db/audits'
import { frozenPopulation } from '@/db/draws'
import { previewOf } from '@/db/list-preview'
import { dayInWords } from '@/domain/days'
import { previewRows, type PreviewRow } from '@/domain/list-preview'
import { kindsOf, stratumKindWords } from '@/domain/strata'
import { AuditPage } from '../audit-page'

/** The list before the draw, in numbers: enough to see whether something is missing, and nothing of any crime. */
export default async function PreviewPage({ params }: { params: Promise<{ audit: string }> }) {
  const { audit: id } = await params
  const consultation = await consult('see an audit', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const population = await frozenPopulation(reader, id)
  const page = {
    consultation,
    audit: subject,
    current: 'Sample',
    under: [],
    title: 'The list by ward and month',
    marking: 'OFFICIAL',
  } as const
  if (!population)
    return (
      <AuditPage {...page}>
        <EmptyState
          title="The population is not frozen yet"
          action={<ButtonLink href={`/audits/${id}/population`}>Go to the population</ButtonLink>}
        />
      </AuditPage>
    )
  const counts = await previewOf(reader, population.extractNumber)
  const names = new Map((await districtsIn(reader, id)).map(({ code, name }) => [code, name]))
  const kinds = kindsOf(subject.audit.strata)
  const columnsFor = (rows: readonly PreviewRow[], first: Column<PreviewRow>[]): Column<PreviewRow>[] => [
    ...first,
    ...(kinds.length > 1 ? kinds : []).map((kind): Column<PreviewRow> => ({
      key: kind,
      header: stratumKindWords[kind],
      numeric: true,
      cell: (row) => number(row.kinds[kind] ?? 0),
      total: number(rows.reduce((sum, row) => sum + (row.kinds[kind] ?? 0), 0)),
    })),
    {
      key: 'all',
      header: 'Crimes',
      numeric: true,
      cell: ({ all }) => number(all),
      total: number(rows.reduce((sum, { all }) => sum + all, 0)),
    },
  ]
  const months = previewRows(counts, 'month')
  const wards = previewRows(counts, 'ward')
  const month: Column<PreviewRow> = {
    key: 'month',
    header: 'Month recorded',
    rowHeader: true,
    cell: ({ name }) => (name ? monthInWords(name) : 'not in the extract'),
    total: 'All',
  }
  const district: Column<PreviewRow> = {
    key: 'district',
    header: 'District',
    cell: (row) => names.get(row.district) ?? row.district,
  }
  const ward: Column<PreviewRow> = {
    key: 'ward',
    header: 'Ward',
    rowHeader: true,
    cell: ({ name }) => name || 'not in the extract',
    total: 'All',
  }
  return (
    <AuditPage {...page}>
      <p className="govuk-body">
        The {number(population.size)} crimes that can be drawn. A month or a ward that is missing here, or far
        too small, is missing from the extract: it can be put right only before the draw.
      </p>
      <SubNavigation
        label="On this page"
        items={[
          { text: 'By month', href: '#months' },
          { text: 'By ward', href: '#wards' },
        ]}
      />
      <Table
        id="months"
        caption="By month"
        columns={columnsFor(months, [month])}
        rows={months}
        rowKey={({ name }) => name}
        dense
      />
      <Table
        id="wards"
        caption="By ward"
        columns={columnsFor(wards, [district, ward])}
        rows={wards}
        rowKey={(row) => `${row.district} ${row.name}`}
        dense
      />
    </AuditPage>
  )
}

/** '2021-03' as 'March 2021'. */
const monthInWords = (month: string) => dayInWords(`${month}-01`).replace(/^1 /, '')
const number = (count: number) => count.toLocaleString('en-GB')
