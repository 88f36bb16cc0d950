import { parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { AreaMap } from '@/components/area-map'
import type { Mark } from '@/components/mark'
import { SubNavigation } from '@/components/navigation'
import { EmptyState, Inset, WarningText } from '@/components/notices'
import { auditFor } from '@/db/audits'
import { currentBoundaries, type Boundaries } from '@/db/boundaries'
import { grouped } from '@/domain/percent'
import { kindsIn, kindWords, type KindOfCrime, type ProfileFacts } from '@/domain/profile-tables'
import { smallCount, wardCaution, wardMap, wardsTable } from '@/domain/ward-map'
import { AuditPage } from '../../audit-page'
import { ControlTotalsNote } from '../../control-totals-note'
import { profileFactsOf } from '../facts'
import { NotTallied } from '../not-tallied'
import { ProfileTableSection } from '../profile-table'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

export default async function WardsPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see an audit', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const facts = await profileFactsOf(reader, subject, ['ward'])
  const asked = await parameter(searchParams, 'crimes')
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Profile"
      under={[]}
      title="Crimes by ward"
      marking="OFFICIAL"
    >
      {facts ? (
        <>
          <ControlTotalsNote reader={reader} audit={id} />
          <Wards
            facts={facts}
            boundaries={await currentBoundaries(reader)}
            kind={[...kindsIn(facts), 'all' as const].find((kind) => kind === asked) ?? 'all'}
            here={`/audits/${id}/profile`}
          />
        </>
      ) : (
        <EmptyState title="No extract is imported yet">
          <p className="govuk-body">The wards of the extract will stand here once it is imported.</p>
        </EmptyState>
      )}
    </AuditPage>
  )
}

interface WardsProps {
  readonly facts: ProfileFacts
  readonly boundaries: Boundaries | undefined
  readonly kind: KindOfCrime | 'all'
  readonly here: string
}

function Wards({ facts, boundaries, kind, here }: WardsProps) {
  const table = wardsTable(facts, boundaries?.wards)
  if (!table && facts.details.length === 0) return <NotTallied />
  if (!table) return <Inset>The extract names no wards. Map a column of wards to see them here.</Inset>
  return (
    <>
      <WarningText>{wardCaution}</WarningText>
      {boundaries ? (
        <>
          <SubNavigation
            label="Which crimes the map shows"
            items={(['all', ...kindsIn(facts)] as const).map((each) => ({
              text: kindWords[each],
              href: `${here}/wards?crimes=${each}`,
              current: each === kind,
            }))}
          />
          <WardMapFigure facts={facts} boundaries={boundaries} kind={kind} />
        </>
      ) : (
        <Inset>
          No ward boundaries are loaded, so there is no map. An administrator can load them; the table has
          every figure.
        </Inset>
      )}
      <ProfileTableSection table={table} files={`${here}/file`} />
    </>
  )
}

const marks: readonly Mark[] = ['empty', 'dot', 'stripes', 'half', 'solid']

function WardMapFigure({ facts, boundaries, kind }: Omit<WardsProps, 'here'> & { boundaries: Boundaries }) {
  const map = wardMap(facts, boundaries.wards, kind)
  const { wards } = map.elsewhere
  return (
    <>
      <AreaMap
        label={`${kindWords[kind]} by ward: counts, not rates`}
        width={map.width}
        height={map.height}
        areas={map.areas.map(({ name, district, path, crimes, shade }) => ({
          key: `${district ?? ''}/${name}`,
          title: `${name}${district === null ? '' : `, ${district}`}: ${crimes > 0 && crimes < smallCount ? `under ${smallCount}` : grouped(crimes)}`,
          path,
          mark: marks[shade] ?? 'solid',
        }))}
        names={map.names}
        classes={map.shades.map((text, shade) => ({ mark: marks[shade] ?? 'solid', text }))}
        attribution={boundaries.attribution}
      />
      {map.notSaid + map.elsewhere.crimes > 0 && (
        <p className="govuk-body">
          Not on the map: {grouped(map.notSaid)} crimes of which the extract names no ward
          {map.elsewhere.crimes > 0 &&
            `, and ${grouped(map.elsewhere.crimes)} of wards without an outline: ${wards.slice(0, 20).join(', ')}${wards.length > 20 ? ` and ${wards.length - 20} more` : ''}`}
          .
        </p>
      )}
    </>
  )
}
