import { consult } from '@/app/session'
import { EmptyState, WarningText } from '@/components/notices'
import { Table, type Column } from '@/components/table'
import { auditFor, districtsIn } from '@/db/audits'
import { currentExtract } from '@/db/extracts'
import { standingRegister } from '@/db/training'
import { trainingCoverage } from '@/db/training-coverage'
import { dayInWords, periodInWords } from '@/domain/days'
import { grouped, percentOfCounts } from '@/domain/percent'
import { couldEver } from '@/domain/permissions'
import type { TrainingCoverage } from '@/domain/training-coverage'
import { AuditPage } from '../audit-page'

interface Address {
  params: Promise<{ audit: string }>
}

/** How far the officers of the audit's crimes held a course that counts, by district. */
export default async function TrainingCoveragePage({ params }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see an audit', (reader, person) => auditFor(reader, id, person))
  const { reader, subject, person } = consultation
  const extract = await currentExtract(reader, id)
  const register = await standingRegister(reader)
  const coverage = extract && register ? await trainingCoverage(reader, extract.number, register) : []
  const found = new Map(coverage.map((of) => [of.district, of]))
  const rows = (await districtsIn(reader, id)).map(({ code, name }) => ({
    name,
    of: found.get(code) ?? { ...none, district: code },
  }))
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Profile"
      under={[]}
      title="Training of the officers in the case"
      marking="OFFICIAL"
    >
      {extract && register ? (
        <>
          <p className="govuk-body">
            All crimes of the extract recorded{' '}
            {periodInWords(subject.audit.periodFrom, subject.audit.periodTo)}, not the sample. A crime counts
            as covered where its officer held a course that counts on the day it was recorded, by version{' '}
            {register.version} of the training register, of {dayInWords(register.asAt)}. Courses that count:{' '}
            {register.counting.join(', ') || 'none'}.
          </p>
          {strangers(coverage) && (
            <WarningText>
              No officer of this extract is in the register. Check that both write the officers’ keys alike,
              such as ‘1042’ and ‘PC 1042’: nothing can be said until they do.
            </WarningText>
          )}
          <Table
            caption="Crimes whose officer was trained, by district"
            rows={rows}
            rowKey={({ of }) => of.district}
            columns={columnsFor(rows.map(({ of }) => of))}
          />
          <p className="govuk-body">
            Crimes without an officer’s key, and crimes of which the register cannot say, are left out of the
            count and shown beside it. An officer who is not in the register counts as not trained. Officers
            are not listed, and districts are not ranked.
          </p>
        </>
      ) : (
        <EmptyState title={extract ? 'There is no training register yet' : 'No extract is imported yet'}>
          <p className="govuk-body">
            {extract
              ? 'A lead auditor or an administrator can import a list of who holds which course.'
              : 'The figures stand here once the extract is imported.'}
          </p>
        </EmptyState>
      )}
      {couldEver('keep registers', person) && (
        <p className="govuk-body">
          <a className="govuk-link" href="/registers/training">
            Training register
          </a>
        </p>
      )}
    </AuditPage>
  )
}

const none = {
  crimes: 0,
  held: 0,
  judged: 0,
  noKey: 0,
  unknown: 0,
  officers: 0,
  officersHeld: 0,
  officersListed: 0,
}

/** Whether extract and register have no officer in common, although both have some. */
function strangers(coverage: readonly TrainingCoverage[]): boolean {
  return (
    coverage.some(({ officers }) => officers > 0) &&
    coverage.every(({ officersListed }) => officersListed === 0)
  )
}

interface Row {
  name: string
  of: TrainingCoverage
}

function columnsFor(all: readonly TrainingCoverage[]): Column<Row>[] {
  const sum = (of: (one: TrainingCoverage) => number) => all.reduce((total, one) => total + of(one), 0)
  const share = (held: number, judged: number) =>
    judged === 0 ? 'none' : `${grouped(held)} of ${grouped(judged)} (${percentOfCounts(held, judged)})`
  return [
    { key: 'district', header: 'District', rowHeader: true, cell: ({ name }) => name, total: 'All' },
    {
      ...{ key: 'covered', header: 'Crimes whose officer was trained', numeric: true },
      cell: ({ of }) => share(of.held, of.judged),
      total: share(
        sum((one) => one.held),
        sum((one) => one.judged),
      ),
    },
    {
      ...{ key: 'unknown', header: 'Cannot be said', numeric: true },
      cell: ({ of }) => grouped(of.unknown),
      total: grouped(sum((one) => one.unknown)),
    },
    {
      ...{ key: 'noKey', header: 'No officer’s key', numeric: true },
      cell: ({ of }) => grouped(of.noKey),
      total: grouped(sum((one) => one.noKey)),
    },
    {
      ...{ key: 'officers', header: 'Officers trained at one of their crimes', numeric: true },
      cell: ({ of }) => `${grouped(of.officersHeld)} of ${grouped(of.officers)}`,
    },
  ]
}
