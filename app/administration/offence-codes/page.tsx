import { parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { ButtonGroup, ButtonLink } from '@/components/button'
import { Table } from '@/components/table'
import { allOffenceCodes } from '@/db/offence-codes'
import { dayInWords } from '@/domain/days'

const sentences: Record<string, string> = {
  added: 'The offence is added.',
  several: 'The offences are added.',
  changed: 'The offence is changed.',
}

export default async function OffenceCodesPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage reference data')
  const done = await parameter(searchParams, 'done')
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Offence codes"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Administration', href: '/administration' }, { text: 'Offence codes' }]}
      success={done && sentences[done]}
      actions={
        <ButtonGroup>
          <ButtonLink href="/administration/offence-codes/new">Add an offence</ButtonLink>
          <ButtonLink href="/administration/offence-codes/several" kind="secondary">
            Add several
          </ButtonLink>
        </ButtonGroup>
      }
    >
      <p className="govuk-body">
        Offences that extracts name, each with the days on which it is in force. Problem profiles show the
        title beside the text of the extract. A lead auditor can leave out of a draw what was not in force on
        the day it was recorded. To retire an offence, enter its last day: what was recorded before it keeps
        its name.
      </p>
      <Table
        caption="Offence codes"
        captionHidden
        rows={await allOffenceCodes(consultation.reader)}
        rowKey={({ id }) => id}
        empty="There are none yet. Profiles show the text of the extract alone."
        columns={[
          {
            key: 'code',
            header: 'Code',
            rowHeader: true,
            nowrap: true,
            cell: ({ id, code }) => (
              <a className="govuk-link" href={`/administration/offence-codes/${id}`}>
                {code}
              </a>
            ),
          },
          { key: 'title', header: 'Title', cell: ({ title }) => title },
          { key: 'spellings', header: 'Other texts', cell: ({ spellings }) => spellings.join(', ') },
          { key: 'from', header: 'First day', cell: ({ activeFrom }) => dayInWords(activeFrom) },
          { key: 'to', header: 'Last day', cell: ({ activeTo }) => activeTo && dayInWords(activeTo) },
        ]}
      />
    </HousePage>
  )
}
