import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { AuditPage } from '@/app/audits/[audit]/audit-page'
import { formState, type SearchParams } from '@/app/form-state'
import { Button, ButtonLink } from '@/components/button'
import { Form } from '@/components/form'
import { newId } from '@/domain/identity'
import { consultJob } from '../job-for'
import { afterJob, jobWords, stateOf } from '../job-state'
import { LiveProgress } from './live-progress'

interface Address {
  params: Promise<{ audit: string; job: string }>
  searchParams: SearchParams
}

const died = 'The app was stopped in the middle of it, and nothing of it was kept: start it again.'

/** Waits with somebody for a job: how far it is, and the way to call it off. It goes on when they leave. */
export default async function JobPage({ params, searchParams }: Address) {
  const { audit, job: id } = await params
  const { consultation, job } = await consultJob({ audit, job: id }, 'how far a job is')
  const state = stateOf(job, consultation.now)
  if (state.status === 'done') redirect((await afterJob(consultation.reader, job)) as Route)
  const address = `/audits/${audit}/jobs/${id}`
  const form = await formState(consultation, searchParams, address)
  const running = state.status === 'running'
  const words = jobWords[job.kind]
  const sentences = job.because === '' ? [died] : job.because.split('\n')
  const failed = state.status === 'failed' ? sentences.map((message) => ({ message })) : []
  return (
    <AuditPage
      consultation={consultation}
      audit={consultation.subject}
      current="Population"
      under={[]}
      title={words.title}
      marking="OFFICIAL"
      errors={[...form.errors, ...failed]}
    >
      {running ? (
        <>
          <noscript>
            <meta httpEquiv="refresh" content="2" />
          </noscript>
          <p className="govuk-body">
            You can leave this page: the work goes on, and the Population page leads back here. Nothing of the
            population changes before it has ended.
          </p>
          <LiveProgress address={address} label={words.title} state={state} />
          <Form action={`${address}/cancel`} saveId={newId()}>
            <Button kind="secondary">Cancel</Button>
          </Form>
        </>
      ) : (
        <>
          {state.status === 'cancelled' && <p className="govuk-body">{words.cancelled}</p>}
          <ButtonLink href={words.back.address(job)}>{words.back.text}</ButtonLink>
        </>
      )}
    </AuditPage>
  )
}
