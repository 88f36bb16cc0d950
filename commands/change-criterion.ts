import { updateCriterion, type CriterionText } from '../db/checklists'
import { changesInWords } from '../domain/changes-in-words'
import { reasonsAsText } from '../domain/checklist-draft'
import { event } from '../domain/events'
import { fingerprint } from '../domain/fingerprint'
import { changedMeanwhile } from './changed-meanwhile'
import { changeCriterionInput } from './checklist.input'
import { namedCriterion, refusalOfPublished, soundReasons } from './checklist-subject'
import { command, done, refuse } from './command'

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
    const sound = soundReasons(input.reasons)
    if ('refused' in sound) return sound.refused
    const { version: _version, criterion: _criterion, revision: _revision, ...text } = input
    const after: CriterionText = { ...text, reasons: sound.reasons }
    const shown = (one: CriterionText) => ({
      ...one,
      reasons: reasonsAsText(one.reasons).replaceAll('\n', '; '),
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
