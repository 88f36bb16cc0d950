import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Table } from '@/components/table'
import { issuedForceRecommendations } from '@/db/force-recommendations'
import { dayOf } from '@/domain/days'
import { forceRule, forceStanding } from '@/domain/recommendation-standing'
import { ForceMark } from '../force-mark'
import { shortened } from '../register-table'

/** The force-wide recommendations that were issued, each standing where its districts stand. */
export default async function ForceRecommendationsPage() {
  const consultation = await consult('see recommendations')
  const { reader, person, now } = consultation
  const today = dayOf(now)
  return (
    <HousePage
      consultation={consultation}
      place="/recommendations"
      title="Recommendations to the whole force"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Recommendations', href: '/recommendations' }, { text: 'To the whole force' }]}
    >
      <p className="govuk-body">{forceRule}</p>
      <Table
        caption="Recommendations to the whole force, by reference"
        captionHidden
        rows={await issuedForceRecommendations(reader, person)}
        rowKey={({ force }) => force.id}
        empty="None that you see the whole of."
        columns={[
          {
            key: 'reference',
            header: 'Reference',
            rowHeader: true,
            nowrap: true,
            cell: ({ force }) => (
              <a className="govuk-link" href={`/recommendations/force/${force.id}`}>
                {force.reference}
              </a>
            ),
          },
          {
            key: 'wording',
            header: 'Recommendation',
            cell: ({ force }) => <span className="app-table__sentence">{shortened(force.wording)}</span>,
          },
          {
            key: 'standing',
            header: 'Where the force stands',
            cell: ({ parts }) => <ForceMark standing={forceStanding(parts, today)} />,
          },
        ]}
      />
    </HousePage>
  )
}
