import { Heading } from '@/components/heading'
import { Mono } from '@/components/mono'
import { Table, type Column } from '@/components/table'
import type { AuditDistrict } from '@/db/audits'
import type { Population } from '@/db/draws'
import { instantInWords } from '@/domain/days'
import { stratumKindWords } from '@/domain/strata'

type Stratum = Population['strata'][number]

const number = (count: number) => count.toLocaleString('en-GB')
const sum = (strata: readonly Stratum[], of: (stratum: Stratum) => number) =>
  number(strata.reduce((total, stratum) => total + of(stratum), 0))

/** What is fixed before there is a seed, large enough to be read from the back of a room. */
export function Commitment({
  population,
  districts,
  frozenBy,
}: {
  readonly population: Population
  readonly districts: readonly AuditDistrict[]
  readonly frozenBy: string
}) {
  const { strata, size, sha256, frozenAt } = population
  const nameOf = (code: string) => districts.find((district) => district.code === code)?.name ?? code
  const columns: Column<Stratum>[] = [
    {
      key: 'district',
      header: 'District',
      rowHeader: true,
      cell: ({ district }) => nameOf(district),
      total: 'All',
    },
    { key: 'kind', header: 'Kind', cell: ({ kind }) => stratumKindWords[kind] },
    {
      key: 'size',
      header: 'Crimes',
      numeric: true,
      cell: (s) => number(s.size),
      total: sum(strata, (s) => s.size),
    },
    {
      key: 'quota',
      header: 'To draw',
      numeric: true,
      cell: (s) => (s.quota > 0 && s.size <= s.quota ? `${s.size} (all)` : Math.min(s.size, s.quota)),
      total: sum(strata, (s) => Math.min(s.size, s.quota)),
    },
  ]
  return (
    <section aria-labelledby="fixed-heading">
      <Heading level={2} size="l" id="fixed-heading">
        1. The list is fixed
      </Heading>
      <p className="govuk-body-l">
        {number(size)} crimes, frozen {instantInWords(frozenAt)} by {frozenBy}. The SHA-256 of the list:
      </p>
      <p className="app-ceremony__hash">
        <Mono>{sha256.replaceAll(/.{8}(?=.)/g, '$& ')}</Mono>
      </p>
      <p className="govuk-body">
        Write down the first and the last group. Whoever has the list of references can make it again, before
        or after the draw: <Mono>LC_ALL=C sort ids.txt | sha256sum</Mono>
      </p>
      <Table
        caption="What is drawn from what"
        captionSize="m"
        columns={columns}
        rows={strata}
        rowKey={({ key }) => key}
      />
    </section>
  )
}
