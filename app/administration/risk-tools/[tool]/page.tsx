import { notFound } from 'next/navigation'
import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { allDistricts } from '@/db/districts'
import { riskTool } from '@/db/risk-tools'
import { newId } from '@/domain/identity'
import { ToolFields } from '../tool-fields'

interface Address {
  params: Promise<{ tool: string }>
  searchParams: SearchParams
}

export default async function RiskToolPage({ params, searchParams }: Address) {
  const { tool: id } = await params
  const consultation = await consult('manage reference data')
  const { reader } = consultation
  const tool = await riskTool(reader, id)
  if (!tool) notFound()
  const here = `/administration/risk-tools/${id}`
  const form = await formState(consultation, searchParams, here)
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title={tool.name}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Risk tools', href: '/administration/risk-tools' },
        { text: tool.name },
      ]}
      errors={form.errors}
    >
      <Form action={`${here}/change`} saveId={newId()} revision={tool.revision}>
        <ToolFields form={form} districts={await allDistricts(reader)} tool={tool} />
        <Button>Save the tool</Button>
      </Form>
      <p className="govuk-body">
        A tool that is no longer used gets its last day. Remove it only where it was entered by mistake.
      </p>
      <Form action={`${here}/remove`} saveId={newId()}>
        <Button kind="warning">Remove it</Button>
      </Form>
    </HousePage>
  )
}
