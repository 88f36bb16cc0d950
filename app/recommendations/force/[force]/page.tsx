import { FindingText } from '@/app/audits/[audit]/written-findings'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Inset } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { Table, type Column } from '@/components/table'
import { districtsIn } from '@/db/audits'
import { forceRecommendationFor } from '@/db/force-recommendations'
import type { Recommendation } from '@/db/recommendations'
import { writeUpFor } from '@/db/write-ups'
import { dayInWords, dayOf } from '@/domain/days'
import { figuresBehind } from '@/domain/finding-text'
import { boundFigures, filledText } from '@/domain/bound-figures'
import { statusWords } from '@/domain/recommendation'
import { forceRule, forceStanding, ragRule } from '@/domain/recommendation-standing'
import { ForceMark } from '../../force-mark'
import { RagMark } from '../../rag-mark'
import { ownerInWords } from '../../register-table'

/** A force-wide recommendation: what it says, where the force stands by its districts, and each district's part. */
export default async function ForcePage({ params }: { params: Promise<{ force: string }> }) {
  const { force: id } = await params
  const consultation = await consult('see a recommendation', (reader, person) =>
    forceRecommendationFor(reader, id, person),
  )
  const { reader, person, subject, now } = consultation
  const { force, audit, parts, whole } = subject
  const today = dayOf(now)
  const basis = await writeUpFor(reader, audit, person)
  const behind =
    basis && figuresBehind({ criterionId: force.criterionId, district: null }, basis.writeUp.figures)
  const names = new Map((await districtsIn(reader, audit.id)).map(({ code, name }) => [code, name]))
  return (
    <HousePage
      consultation={consultation}
      place="/recommendations"
      title={`Recommendation ${force.reference}`}
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Recommendations', href: '/recommendations' }, { text: force.reference }]}
    >
      <Inset>
        <FindingText finding={filledText(force.wording, behind ? boundFigures(behind) : [])} />
      </Inset>
      <SummaryList
        rows={[
          ...(whole
            ? [
                {
                  key: 'Where the force stands',
                  value: (
                    <>
                      <p className="govuk-body">
                        <ForceMark standing={forceStanding(parts, today)} />
                      </p>
                      <p className="govuk-body-s app-muted">{forceRule}</p>
                    </>
                  ),
                },
              ]
            : []),
          {
            key: 'Audit',
            value: (
              <a className="govuk-link" href={`/audits/${audit.id}`}>
                {audit.audit.reference}
              </a>
            ),
          },
          ...(behind ? [{ key: 'Figure, the force', value: behind.place.all.words }] : []),
        ]}
      />
      <Table
        caption={whole ? 'The part of each district' : 'The part of your district'}
        captionSize="m"
        columns={columnsFor(names, today)}
        rows={parts}
        rowKey={({ id: key }) => key}
      />
      <p className="govuk-body-s">{ragRule}</p>
    </HousePage>
  )
}

function columnsFor(names: ReadonlyMap<string, string>, today: string): Column<Recommendation>[] {
  return [
    {
      key: 'district',
      header: 'District',
      rowHeader: true,
      cell: (r) => names.get(r.district) ?? r.district,
    },
    {
      key: 'reference',
      header: 'Reference',
      nowrap: true,
      cell: (r) => (
        <a className="govuk-link" href={`/recommendations/${r.id}`}>
          {r.reference}
        </a>
      ),
    },
    { key: 'owner', header: 'Owner', cell: ownerInWords },
    { key: 'due', header: 'Due', cell: (r) => (r.dueOn ? dayInWords(r.dueOn) : 'Not set') },
    { key: 'status', header: 'Status', cell: (r) => statusWords[r.status] },
    { key: 'rag', header: 'Red, amber, green', cell: (r) => <RagMark recommendation={r} today={today} /> },
  ]
}
