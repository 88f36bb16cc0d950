import { consultJob } from '../../job-for'
import { stateOf } from '../../job-state'

/** How far a job is, for the page that waits for it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ audit: string; job: string }> },
): Promise<Response> {
  const { consultation, job } = await consultJob(await params, 'how far a job is')
  return Response.json(stateOf(job, consultation.now), { headers: { 'Cache-Control': 'no-store' } })
}
