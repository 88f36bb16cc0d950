import { districtsIn } from '@/db/audits'
import { earlierCrimesOfPair, mostEarlierCrimes, type EarlierCrime } from '@/db/pairs'
import { crimeOf, extractHas } from '@/db/samples'
import { caseLabel } from '@/domain/case-label'
import { dayInWords } from '@/domain/days'
import type { BesideQuestionProps } from './beside-question'

/**
 * Earlier crimes of the same two people that the extract has: date, offence and outcome, and never a reference. That there
 * are none here says nothing of what was never reported, or lies before the extract.
 */
export async function PairTimeline({ consultation }: Pick<BesideQuestionProps, 'consultation'>) {
  const { reader, subject } = consultation
  const { sampleCase, auditId } = subject
  if (!(await extractHas(reader, sampleCase, 'pairKey'))) return null
  const crime = await crimeOf(reader, sampleCase)
  const { crimes, more } = await earlierCrimesOfPair(reader, auditId, crime)
  const names = new Map((await districtsIn(reader, auditId)).map(({ code, name }) => [code, name]))
  const place = (code: string) => names.get(code) ?? code
  return (
    <section className="app-beside" aria-label="Earlier crimes of the same two people">
      <h3 className="govuk-heading-s app-beside__heading">Earlier crimes of the same two people</h3>
      {crimes.length === 0 ? (
        <p className="app-beside__text">{noneBecause(crime)}</p>
      ) : (
        <>
          {more && (
            <p className="app-beside__text">The latest {mostEarlierCrimes}; there are more before them.</p>
          )}
          <ol className="app-beside__timeline">
            {crimes.map((one, at) => (
              <li key={at}>
                <strong>{dayInWords(one.recordedOn)}</strong>: {inWords(one)}
                {one.district !== subject.district && `, ${place(one.district)}`}
                {one.sampleCase && (
                  <>
                    {' '}
                    (
                    <a className="govuk-link" href={`/cases/${one.sampleCase.id}`}>
                      {place(one.sampleCase.district)} case {caseLabel(one.sampleCase)}
                    </a>
                    )
                  </>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="app-beside__text app-muted">
        From this audit’s extract alone, by its pseudonymous key. The record system may hold more.
      </p>
    </section>
  )
}

function noneBecause({ pairKey, recordedOn }: { pairKey: string | null; recordedOn: string | null }): string {
  if (!pairKey) return 'The extract names no pair for this crime, for example because no suspect is known.'
  return recordedOn
    ? 'None in the extract.'
    : 'The extract does not say when this crime was recorded, so none can be called earlier.'
}

function inWords({ offence, outcomeCode, outcomeText, domestic }: EarlierCrime): string {
  const kind = domestic === null ? null : domestic ? 'DA' : 'non-DA'
  const outcome = outcomeText || outcomeCode || 'no outcome yet'
  return [offence ?? 'offence not given', kind, outcome].filter(Boolean).join('; ')
}
