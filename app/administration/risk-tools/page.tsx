import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Table } from '@/components/table'
import { allDistricts } from '@/db/districts'
import { allRiskTools } from '@/db/risk-tools'
import { dayInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { ToolFields } from './tool-fields'

const here = '/administration/risk-tools'

const sentences: Record<string, string> = {
  added: 'The tool is added. Scorers see it beside the question about the risk assessment.',
  changed: 'The tool is changed.',
  removed: 'The tool is removed.',
}

/** Which risk assessment was in use when. */
export default async function RiskToolsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const consultation = await consult('manage reference data')
  const { reader } = consultation
  const form = await formState(consultation, searchParams, here)
  const districts = await allDistricts(reader)
  const names = new Map(districts.map(({ code, name }) => [code, name]))
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Risk tools"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Administration', href: '/administration' }, { text: 'Risk tools' }]}
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
      errors={form.errors}
    >
      <p className="govuk-body">
        Which risk assessment was in use when. A scorer sees beside the question which one was in use in the
        case’s district when the crime was recorded, and chooses among these tools. What is chosen is told to
        have been out of use then, where it was.
      </p>
      <Table
        caption="Risk tools, by their first day"
        captionHidden
        rows={await allRiskTools(reader)}
        rowKey={({ id }) => id}
        empty="None yet. Scorers are told nothing about tools."
        columns={[
          { key: 'name', header: 'Name', rowHeader: true, cell: ({ name }) => name },
          {
            key: 'where',
            header: 'Where',
            cell: ({ district }) => (district ? (names.get(district) ?? district) : 'Every district'),
          },
          {
            key: 'from',
            header: 'First day',
            cell: ({ inForceFrom }) => (inForceFrom ? dayInWords(inForceFrom) : 'From the beginning'),
          },
          {
            key: 'to',
            header: 'Last day',
            cell: ({ inForceTo }) => (inForceTo ? dayInWords(inForceTo) : 'In use'),
          },
          { key: 'note', header: 'Note', cell: ({ note }) => note },
          {
            key: 'change',
            header: <span className="govuk-visually-hidden">Change</span>,
            cell: ({ id, name }) => (
              <a className="govuk-link" href={`${here}/${id}`}>
                Change<span className="govuk-visually-hidden"> {name}</span>
              </a>
            ),
          },
        ]}
      />
      <Heading level={2} size="m">
        Add a tool
      </Heading>
      <Form action={`${here}/add`} saveId={newId()}>
        <ToolFields form={form} districts={districts} />
        <Button>Add the tool</Button>
      </Form>
    </HousePage>
  )
}
