import { Card, Cards } from '@/components/card'
import { allDistricts } from '@/db/districts'
import { userAccounts } from '@/db/users'
import { HousePage } from '../house-page'
import { consult } from '../session'

export default async function AdministrationPage() {
  const consultation = await consult('manage users')
  const { reader } = consultation
  const accounts = await userAccounts(reader)
  const districts = await allDistricts(reader)
  const active = accounts.filter(({ disabledAt }) => !disabledAt).length
  return (
    <HousePage consultation={consultation} place="/administration" title="Administration" marking="OFFICIAL">
      <Cards>
        <Card title="Users" href="/administration/users">
          <p className="govuk-body">
            {active} in use, {accounts.length - active} disabled. Who may sign in, and what they may do.
          </p>
        </Card>
        <Card title="Districts" href="/administration/districts">
          <p className="govuk-body">
            {districts.length === 0
              ? 'None yet: add them before the first audit.'
              : `${districts.length} districts,`}{' '}
            with the spellings that extracts use for them.
          </p>
        </Card>
        <Card title="Checklists" href="/checklists">
          <p className="govuk-body">
            What auditors are asked of every case, in versions that never change once published.
          </p>
        </Card>
        <Card title="Outcome groups" href="/administration/outcome-groups">
          <p className="govuk-body">
            Named lists of outcome codes, such as ‘Outcomes 1-8’, for tables and papers.
          </p>
        </Card>
        <Card title="Contacts for escalations" href="/administration/contacts">
          <p className="govuk-body">
            Who is told of a risk, a crime not recorded right, or conduct, beside the lead auditor.
          </p>
        </Card>
        <Card title="Risk tools" href="/administration/risk-tools">
          <p className="govuk-body">
            Which risk assessment was in use when, shown beside the question for it.
          </p>
        </Card>
        <Card title="Training register" href="/registers/training">
          <p className="govuk-body">Who holds which course since when, shown beside the question for it.</p>
        </Card>
        <Card title="Offence codes" href="/administration/offence-codes">
          <p className="govuk-body">
            What offences extracts name, each with the days on which it is in force, for profiles and draws.
          </p>
        </Card>
        <Card title="Mapping profiles" href="/mapping-profiles">
          <p className="govuk-body">
            What the columns of each record system’s extracts mean, in versions, and where each was used.
          </p>
        </Card>
        <Card title="Ward boundaries" href="/administration/boundaries">
          <p className="govuk-body">
            The outlines that maps are drawn from and the coordinates of extracts are looked up in.
          </p>
        </Card>
        <Card title="Changes of recording" href="/administration/recording-changes">
          <p className="govuk-body">
            Days from which crimes are recorded by another rule, marked in every problem profile.
          </p>
        </Card>
        <Card title="Bank holidays" href="/administration/bank-holidays">
          <p className="govuk-body">
            Days that are left out where time is counted in working days, such as for a factual challenge.
          </p>
        </Card>
      </Cards>
    </HousePage>
  )
}
