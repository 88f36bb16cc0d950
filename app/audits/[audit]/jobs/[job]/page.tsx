import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { AuditPage } from '@/app/audits/[audit]/audit-page'
import { formState, type SearchParams } from '@/app/form-state'
import { Button, ButtonLink } from '@/components/button'
import { Form } from '@/components/form'
import { newId } from '@/domain/identity'
import type { Job } from '@/db/jobs'
import { consultJob } from '../job-for'
import { afterJob, stateOf } from '../job-state'
import { LiveProgress } from './live-progress'

interface Address {
  params: Promise<{ audit: string; job: string }>
  searchParams: SearchParams
}

const titles: Record<Job['kind'], string> = { check: 'Checking the file', import: 'Importing the extract' }
const died = 'The app was stopped in the middle of it. Nothing of the file was imported: start it again.'

/** Waits with somebody for a job: how far it is, and the way to call it off. It goes on when they leave. */
export default async function JobPage({ params, searchParams }: Address) {
  const { audit, job: id } = await params
  const { consultation, job } = await consultJob({ audit, job: id }, 'how far a job is')
  const state = stateOf(job, consultation.now)
  if (state.status === 'done') redirect(afterJob(job) as Route)
  const address = `/audits/${audit}/jobs/${id}`
  const form = await formState(consultation, searchParams, address)
  const running = state.status === 'running'
  const sentences = job.because === '' ? [died] : job.because.split('\n')
  const failed = state.status === 'failed' ? sentences.map((message) => ({ message })) : []
  return (
    <AuditPage
      consultation={consultation}
      audit={consultation.subject}
      current="Population"
      under={[]}
      title={titles[job.kind]}
      marking="OFFICIAL"
      errors={[...form.errors, ...failed]}
    >
      {running ? (
        <>
          <noscript>
            <meta httpEquiv="refresh" content="2" />
          </noscript>
          <p className="govuk-body">
            You can leave this page: the work goes on, and the Population page leads back here. Nothing is in
            the population before it has ended.
          </p>
          <LiveProgress address={address} label={titles[job.kind]} state={state} />
          <Form action={`${address}/cancel`} saveId={newId()}>
            <Button kind="secondary">Cancel</Button>
          </Form>
        </>
      ) : (
        <>
          {state.status === 'cancelled' && (
            <p className="govuk-body">It was cancelled. Nothing was imported.</p>
          )}
          <ButtonLink
            href={`/audits/${audit}/uploads/${job.uploadId}${job.kind === 'import' ? '/report' : ''}`}
          >
            Go back to the file
          </ButtonLink>
        </>
      )}
    </AuditPage>
  )
}
