import { ExportForm, spreadsheetFormats } from '@/app/export-form'
import { consult } from '@/app/session'
import { LineChart } from '@/components/line-chart'
import { EmptyState } from '@/components/notices'
import { auditFor } from '@/db/audits'
import { problemProfile } from '@/domain/profile'
import { kindWords, type ProfileFacts } from '@/domain/profile-tables'
import { monthInWords, rollingMonths } from '@/domain/rolling-months'
import { AuditPage } from '../audit-page'
import { ControlTotalsNote } from '../control-totals-note'
import { profileFactsOf } from './facts'
import { NotTallied } from './not-tallied'
import { ProfileTableSection } from './profile-table'

interface Address {
  params: Promise<{ audit: string }>
}

export default async function ProfilePage({ params }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see an audit', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const facts = await profileFactsOf(reader, subject)
  const here = `/audits/${id}/profile`
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Profile"
      title="Problem profile"
      marking="OFFICIAL"
    >
      {facts ? (
        <>
          <ControlTotalsNote reader={reader} audit={id} />
          <ExportForm
            action={`${here}/file`}
            formats={spreadsheetFormats}
            what={{
              name: 'table',
              label: 'Tables',
              options: [
                { value: '', text: 'All tables' },
                ...problemProfile(facts).map(({ key, title }) => ({ value: key, text: title })),
              ],
            }}
          />
          <Profile facts={facts} here={here} training={`/audits/${id}/training`} />
        </>
      ) : (
        <EmptyState title="No extract is imported yet">
          <p className="govuk-body">The figures of the extract will stand here once it is imported.</p>
        </EmptyState>
      )}
    </AuditPage>
  )
}

function Profile({
  facts,
  here,
  training,
}: {
  readonly facts: ProfileFacts
  readonly here: string
  readonly training: string
}) {
  const tables = problemProfile(facts).filter(({ key }) => key !== 'wards')
  return (
    <>
      <nav className="app-no-print" aria-label="Tables of the profile">
        <ul className="govuk-list app-columns">
          {tables.map(({ key, title }) => (
            <li key={key}>
              <a className="govuk-link" href={`#${key}`}>
                {title}
              </a>
            </li>
          ))}
          <li>
            <a className="govuk-link" href={`${here}/wards`}>
              Map and table of wards
            </a>
          </li>
          <li>
            <a className="govuk-link" href={training}>
              Training of the officers in the case
            </a>
          </li>
        </ul>
      </nav>
      {facts.details.length === 0 && <NotTallied />}
      {tables.map((table) => (
        <div key={table.key}>
          {table.key === 'months' && <MonthCharts facts={facts} />}
          <ProfileTableSection table={table} files={`${here}/file`} />
        </div>
      ))}
    </>
  )
}

function MonthCharts({ facts }: { readonly facts: ProfileFacts }) {
  const rolling = rollingMonths(facts)
  if (!rolling || rolling.months.length < 2) return null
  const names = ['All crimes', ...rolling.kinds.map((kind) => kindWords[kind])]
  const series = (of: 'crimes' | 'rolling', months: typeof rolling.months) =>
    names.map((name, which) => ({
      name,
      values: months.map((month) => month[of]?.at(which - 1) ?? null),
    }))
  const chart = (label: string, of: 'crimes' | 'rolling', months: typeof rolling.months) => (
    <LineChart
      label={label}
      places={months.map(({ month }) => monthInWords(month))}
      series={series(of, months)}
      breaks={rolling.changes
        .filter(({ month }) => months.some((each) => each.month === month))
        .map(({ month, title }, which) => ({
          place: months.findIndex((each) => each.month === month),
          letter: String.fromCodePoint(65 + which),
          text: `${monthInWords(month)}: ${title}`,
        }))}
    />
  )
  const summed = rolling.months.filter((month) => month.rolling !== null)
  return (
    <>
      {chart('Crimes by month', 'crimes', rolling.months)}
      {summed.length > 1 && chart('Rolling 12-month totals', 'rolling', summed)}
    </>
  )
}
