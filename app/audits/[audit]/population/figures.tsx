import { Heading } from '@/components/heading'
import type { AuditSubject } from '@/db/audits'
import type { Reader } from '@/db/client'
import { offencesTable, outcomeTables } from '@/domain/profile-tables'
import { ProfileTableSection } from '../profile/profile-table'
import { profileFactsOf } from '../profile/facts'

/** What tells at a glance whether this is the right extract; the problem profile has the rest. */
export async function Figures({
  reader,
  subject,
}: {
  readonly reader: Reader
  readonly subject: AuditSubject
}) {
  const facts = await profileFactsOf(reader, subject, [])
  if (!facts) return null
  const profile = `/audits/${subject.id}/profile`
  return (
    <section aria-labelledby="figures">
      <Heading level={2} size="m" id="figures">
        What the extract holds
      </Heading>
      {[offencesTable(facts), ...outcomeTables(facts)].map((table) => (
        <ProfileTableSection key={table.key} table={table} files={`${profile}/file`} />
      ))}
      <p className="govuk-body">
        Groups of outcomes, months, teams, wards and what the extract does not say stand in the{' '}
        <a className="govuk-link" href={profile}>
          problem profile
        </a>
        .
      </p>
    </section>
  )
}
