import { formState, parameter, type FormState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { classes } from '@/components/classes'
import { Inset } from '@/components/notices'
import { districtsIn } from '@/db/audits'
import { caseFor, crimeOf, extractHas } from '@/db/samples'
import { ownSheet } from '@/db/scores'
import { scoringCriteria, type ScoringCriterion } from '@/db/scoring-criteria'
import { caseLabel } from '@/domain/case-label'
import { instantInWords } from '@/domain/days'
import { allows } from '@/domain/permissions'
import { CaseChallenges } from './case-challenges'
import { CaseFacts } from './case-facts'
import { ConflictSection } from './conflict-section'
import { Escalations } from './escalations'
import { IssuedAnswers } from './issued-answers'
import { QueriesSection, refusedQuery } from './queries-section'
import { ReopenSection } from './reopen-section'
import { ScopeSection } from './scope-section'
import { Scoring } from './scoring'
import { Sheets } from './sheets'

interface Address {
  params: Promise<{ case: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  saved: 'The answer is saved.',
  finished: 'The case before is finished and locked. This is your next one.',
  reopened: 'The score is reopened. Its scorer can change it again.',
  'asked-for-spare':
    'The lead auditor has been asked whether this case is in scope. You can go on with it meanwhile.',
  'spare-refused': 'The case stays in the sample.',
  asked: 'The query is open until it is resolved.',
  replied: 'The reply is added.',
  resolved: 'The query is resolved and stays with the case.',
  escalated: 'It is passed on and stands in the register of escalations. You can go on with the case.',
}

/** One case: its facts, and what the reader may do with it or read of it. */
export default async function CasePage({ params, searchParams }: Address) {
  const { case: id } = await params
  const consultation = await consult('see a case', (reader, person) => caseFor(reader, id, person), 'a case')
  const { reader, subject, person } = consultation
  const { sampleCase, audit, draw } = subject
  const form = await formState(consultation, searchParams, `/cases/${id}`)
  const names = new Map((await districtsIn(reader, audit.id)).map(({ code, name }) => [code, name]))
  const district = names.get(sampleCase.district) ?? sampleCase.district
  const title = `${district} case ${caseLabel(sampleCase)}`
  const criteria = await scoringCriteria(reader, audit.id)
  const own = await ownSheet(reader, id, person)
  const inSample = draw.standing && sampleCase.outOfScopeAt === null && audit.audit.status === 'scoring'
  const scores =
    inSample &&
    own !== undefined &&
    own.score.status !== 'finished' &&
    allows('score a case', person, subject)
  const sent = sentForm(form, criteria)
  const errors = form.errors.map(({ field, message }) => ({
    field: sent && field ? `${sent}-${field}` : field,
    message,
  }))
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title={title}
      // The work brings its own heading, in the bar that stays in sight.
      {...(scores ? { heading: null, compact: true } : { caption: audit.audit.reference })}
      marking="OFFICIAL-SENSITIVE"
      breadcrumbs={[
        { text: 'Audits', href: '/audits' },
        { text: audit.audit.reference, href: `/audits/${audit.id}` },
        allows('list cases', person, subject)
          ? { text: 'Cases', href: `/audits/${audit.id}/cases` }
          : { text: 'Findings', href: `/audits/${audit.id}/findings` },
        ...(scores ? [] : [{ text: title }]),
      ]}
      errors={errors}
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
    >
      {!draw.standing && (
        <Inset>
          This case belongs to draw {draw.number}, which was voided
          {draw.voidedAt ? ` on ${instantInWords(draw.voidedAt)}` : ''}. Its scores are kept and count
          nowhere.
        </Inset>
      )}
      {sampleCase.targeted && (
        <Inset>
          A targeted case: it was added by its reference and not drawn. It is scored like the others and
          counts in no rate.{' '}
          {sampleCase.added && allows('see an audit', person, audit) && (
            <>Reason: {sampleCase.added.reason}</>
          )}
        </Inset>
      )}
      <div className={classes('app-case', scores && 'app-case--scoring')}>
        <div className="app-case__facts">
          <CaseFacts
            sampleCase={sampleCase}
            crime={await crimeOf(reader, sampleCase)}
            district={district}
            withOutcomes={await extractHas(reader, sampleCase, 'outcome')}
          />
          <Escalations consultation={consultation} />
          <ScopeSection
            consultation={consultation}
            form={sent === 'scope' ? form : null}
            inSample={inSample}
          />
          {inSample && (
            <ConflictSection consultation={consultation} form={sent === 'conflict' ? form : null} />
          )}
        </div>
        <div className="app-case__work">
          {scores ? (
            <Scoring
              consultation={consultation}
              criteria={criteria}
              sheet={own}
              title={title}
              errors={errors}
              refused={
                criteria.some(({ key }) => key === sent) ? { criterion: form.typed('criterion'), form } : null
              }
            />
          ) : allows('see an audit', person, subject) ? (
            <Sheets consultation={consultation} criteria={criteria} />
          ) : (
            <IssuedAnswers consultation={consultation} criteria={criteria} />
          )}
          <CaseChallenges consultation={consultation} />
          <QueriesSection consultation={consultation} criteria={criteria} open={inSample} form={form} />
          {inSample && <ReopenSection consultation={consultation} form={sent === 'reopen' ? form : null} />}
        </div>
      </div>
    </HousePage>
  )
}

/**
 * Which of the page's forms was refused: a criterion's key, 'reopen', 'conflict' or 'scope', with which the ids of its fields begin;
 * nothing for the finish, whose faults name the fields themselves.
 */
function sentForm(form: FormState, criteria: readonly ScoringCriterion[]): string | null {
  const criterion = criteria.find(({ id }) => id === form.typed('criterion'))
  if (criterion) return criterion.key
  const query = refusedQuery(form)
  if (query) return query
  if (form.typed('turn') || form.errors.some(({ field }) => field === 'turn')) return 'reopen'
  if (form.errors.some(({ field }) => field === 'because')) return 'conflict'
  return form.errors.some(({ field }) => field === 'reason') ? 'scope' : null
}
