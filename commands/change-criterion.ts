import { updateCriterion, type CriterionText } from '../db/checklists'
import { askedWhenInWords } from '../domain/applicability'
import { changesInWords } from '../domain/changes-in-words'
import { reasonsAsText } from '../domain/checklist-draft'
import { event } from '../domain/events'
import { subCodesAsText } from '../domain/sub-code-draft'
import { fingerprint } from '../domain/fingerprint'
import { changedMeanwhile } from './changed-meanwhile'
import { changeCriterionInput } from './checklist.input'
import { namedCriterion, refusalOfPublished } from './checklist-subject'
import { command, done, refuse } from './command'
import { criterionText } from './criterion-text'

const labels: Record<keyof CriterionText, string> = {
  name: 'name',
  question: 'question',
  policy: 'policy',
  yesMeans: 'what yes means',
  noMeans: 'what no means',
  notApplicableMeans: 'what not applicable means',
  cannotTellMeans: 'what cannot tell means',
  evidence: 'evidence',
  notApplicableOffered: 'not applicable offered',
  critical: 'critical',
  askedWhen: 'when it is asked',
  subCodes: 'sub-codes',
  reasons: 'reasons',
}

/** Changes a criterion of a draft. Its key stays, also under another name: it is the same question over versions. */
export const changeCriterion = command('change a criterion', {
  may: { permission: 'manage checklists', subject: namedCriterion },
  input: changeCriterionInput,
  run: async ({ writer, subject }, input) => {
    const { version, criterion } = subject
    const published = refusalOfPublished(version)
    if (published) return published
    if (fingerprint(criterion) !== input.revision)
      return refuse('not now', await changedMeanwhile(writer, subject, `the draft of ‘${version.title}’`))
    const { version: _version, criterion: _criterion, revision: _revision, ...typed } = input
    const place = version.criteria.findIndex(({ id }) => id === criterion.id)
    const read = criterionText(typed, criterion.key, version.criteria.slice(0, place))
    if ('refused' in read) return read.refused
    const after = read.text
    const shown = (one: CriterionText) => ({
      ...one,
      reasons: reasonsAsText(one.reasons).replaceAll('\n', '; '),
      askedWhen: askedWhenInWords(one.askedWhen, version.criteria),
      subCodes: subCodesAsText(one.subCodes),
    })
    const changes = changesInWords(shown(criterion), shown(after), labels)
    if (!changes) return refuse('invalid', 'Nothing was changed: this is what the criterion already is.')
    await updateCriterion(writer, criterion.id, after)
    return done(
      { version: version.id },
      event('checklist version changed', subject, {
        title: version.title,
        changes: `${criterion.name}: ${changes}`,
      }),
    )
  },
})
