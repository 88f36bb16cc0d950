import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { WarningText } from '@/components/notices'
import type { PopulationStep } from '@/domain/drawable-rule'
import { freezeRefusals, freezeWarnings, type PlannedStratum } from '@/domain/freeze'
import { newId } from '@/domain/identity'
import { sharingInWords, type SamplePlan } from '@/domain/sample-plan'
import { StepsTable } from './steps-table'
import { StrataTable } from './strata-table'

interface Eligible {
  readonly audit: string
  readonly rule: string
  readonly strata: readonly PlannedStratum[]
  /** What stands in the way of an audit of a flag. */
  readonly flag: readonly string[]
  readonly plan: SamplePlan
  readonly steps: readonly PopulationStep[] | null
  /** Differences from the control totals wait to be acknowledged. */
  readonly unsettled: boolean
  readonly mayFreeze: boolean
}

/** Which crimes can be drawn, step by step and by stratum, and the freeze for whoever may. */
export function EligibleCrimes({ audit, rule, strata, flag, plan, steps, unsettled, mayFreeze }: Eligible) {
  const warnings = freezeWarnings(strata)
  const refusals = [...flag, ...freezeRefusals(strata)]
  return (
    <>
      <Heading level={2} size="m">
        Which crimes can be drawn
      </Heading>
      <p className="govuk-body">{rule}</p>
      {steps && <StepsTable steps={steps} />}
      <p className="govuk-body">{sharingInWords(plan.strata, plan.sharing)}</p>
      <StrataTable strata={strata} />
      {warnings.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {mayFreeze && refusals.map((refusal) => <WarningText key={refusal}>{refusal}</WarningText>)}
      {mayFreeze && unsettled && (
        <WarningText>
          The extract differs from the control totals. Say why under{' '}
          <a className="govuk-link" href={`/audits/${audit}/control-totals`}>
            Control totals
          </a>
          , then freeze the population.
        </WarningText>
      )}
      {mayFreeze && refusals.length === 0 && !unsettled && (
        <Form action={`/audits/${audit}/freeze`} saveId={newId()} className="app-no-print" id="freeze">
          <p className="govuk-body">
            The freeze fixes this list by its hash, before anybody knows the seed of the draw. Afterwards
            neither the crimes nor the plan can be changed.
          </p>
          <Button>Freeze the population</Button>
        </Form>
      )}
    </>
  )
}
