import { formState, parameter, type FormState, type SearchParams } from '@/app/form-state'
import { consult } from '@/app/session'
import { ButtonGroup, ButtonLink } from '@/components/button'
import { EmptyState } from '@/components/notices'
import { auditFor, districtsIn } from '@/db/audits'
import type { Reader } from '@/db/client'
import { actsOf, standingDraw, strataOf } from '@/db/draws'
import { casesOfDraw } from '@/db/samples'
import { kindsOf } from '@/domain/strata'
import { AuditPage } from '../audit-page'
import { ExtensionForm, type StratumLeft } from './extension-form'
import { TargetedForm } from './targeted-form'

interface Address {
  params: Promise<{ audit: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  extended: 'The sample is extended. Give the new cases to auditors; the receipt has the act.',
  'taken-whole':
    'The sample is extended by all that was left: there were fewer crimes than asked for, and that part is now taken whole.',
  targeted: 'The targeted case is added. Give it to an auditor; it is scored and counts in no rate.',
}

/** More cases after the draw: the next tickets of a district, or a crime that is looked at for a reason. */
export default async function MoreCasesPage({ params, searchParams }: Address) {
  const { audit: id } = await params
  const consultation = await consult('draw a sample', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const form = await formState(consultation, searchParams, `/audits/${id}/more-cases`)
  const draw = await standingDraw(reader, id)
  const targeting = form.refused && form.typed('acts') === ''
  const page = {
    consultation,
    audit: subject,
    current: 'Sample',
    under: [],
    title: 'Add cases',
    marking: 'OFFICIAL',
    errors: targeting
      ? form.errors.map(({ field, message }) => ({ field: field && `targeted-${field}`, message }))
      : form.errors,
    success: sentences[(await parameter(searchParams, 'done')) ?? ''],
  } as const
  if (!draw || subject.audit.status !== 'scoring')
    return (
      <AuditPage {...page}>
        <EmptyState
          title={draw ? 'This audit is issued' : 'No sample is drawn yet'}
          action={<ButtonLink href={`/audits/${id}/sample`}>Go to the sample</ButtonLink>}
        >
          <p className="govuk-body">
            {draw
              ? 'Reopen the audit before you add a case to it.'
              : 'Cases are added to a sample that is drawn.'}
          </p>
        </EmptyState>
      </AuditPage>
    )
  const acts = (await actsOf(reader, draw.id)).length + 1
  return (
    <AuditPage {...page}>
      <ButtonGroup>
        <ButtonLink kind="secondary" href={`/audits/${id}/allocation`}>
          Give cases to auditors
        </ButtonLink>
        <ButtonLink kind="secondary" href={`/audits/${id}/receipt`}>
          Receipt of the draw
        </ButtonLink>
      </ButtonGroup>
      <ExtensionForm
        auditId={id}
        acts={acts}
        districts={await districtsIn(reader, id)}
        strata={await strataLeft(reader, draw.id)}
        kinds={kindsOf(subject.audit.strata)}
        form={only(form, !targeting)}
      />
      <TargetedForm auditId={id} form={only(form, targeting)} />
    </AuditPage>
  )
}

/** The strata with how many cases were taken from each, those that made way for a spare too. */
async function strataLeft(reader: Reader, drawId: string): Promise<StratumLeft[]> {
  const cases = await casesOfDraw(reader, drawId)
  return (await strataOf(reader, drawId)).map((stratum) => ({
    ...stratum,
    taken: cases.filter(({ stratum: key }) => key === stratum.key).length,
    inSample: cases.filter(({ stratum: key, outOfScopeAt }) => key === stratum.key && outOfScopeAt === null)
      .length,
  }))
}

const untouched: FormState = {
  errors: [],
  refused: false,
  typed: (_, otherwise = '') => otherwise,
  chosen: (_, otherwise = []) => otherwise,
  typedDay: (_, otherwise) => otherwise,
}

/** What was typed belongs to the one of the page's forms that was sent. */
const only = (form: FormState, sent: boolean): FormState => (sent ? form : untouched)
