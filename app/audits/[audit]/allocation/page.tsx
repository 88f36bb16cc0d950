import { formState, parameter, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { EmptyState } from '@/components/notices'
import { auditFor, districtsIn } from '@/db/audits'
import { possibleAuditors } from '@/db/plan-choices'
import { namesOf } from '@/db/people'
import { workBoard } from '@/db/work-board'
import { AuditPage } from '../audit-page'
import { AddAuditorForm } from './add-auditor-form'
import { boardFilter } from './board-filter'
import { Conflicts } from './conflicts'
import { GiveForm } from './give-form'
import { ShareForm } from './share-form'
import { WhoHasWhat } from './who-has-what'
import { WronglyHeld } from './wrongly-held'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  allocated: 'The cases are allocated. They are on the auditors’ own pages now.',
  added: 'They work on this audit now and can be given cases.',
  partly: 'The cases are allocated as far as anybody may take them. The rest is listed below without a name.',
}

/** Who scores what: shared out evenly, and changed by name where it has to be. */
export default async function AllocationPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('allocate cases', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/allocation`)
  const board = await workBoard(reader, subject)
  const names = new Map((await districtsIn(reader, id)).map(({ code, name }) => [code, name]))
  const open = board.duties.filter(({ score }) => score === null).length
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Cases"
      under={[]}
      title="Who scores what"
      marking="OFFICIAL"
      errors={form.errors}
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
    >
      {board.duties.length === 0 ? (
        <EmptyState title="There are no cases to allocate">
          <p className="govuk-body">Draw the sample first.</p>
        </EmptyState>
      ) : (
        <>
          <WronglyHeld board={board} districts={names} />
          <WhoHasWhat board={board} districts={names} leadId={subject.leadId} />
          {open > 0 && (
            <ShareForm auditId={id} board={board} open={open} leadId={subject.leadId} form={form} />
          )}
          <GiveForm
            auditId={id}
            board={board}
            districts={names}
            form={form}
            filter={await boardFilter(searchParams)}
          />
          <AddAuditorForm subject={subject} possible={await possibleAuditors(reader)} form={form} />
          <Conflicts board={board} names={await namesOf(reader)} districts={names} />
        </>
      )}
    </AuditPage>
  )
}
