import { insertCriterion } from '../db/checklists'
import { criteriaLibrary } from '../domain/criteria-library'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { takeCriteriaInput } from './checklist.input'
import { namedVersion, refusalOfPublished } from './checklist-subject'
import { command, done, refuse } from './command'

/** Adds criteria of the library at the end of a draft, to be kept as they are or changed there. */
export const takeCriteria = command('take criteria from the library', {
  may: { permission: 'manage checklists', subject: namedVersion },
  input: takeCriteriaInput,
  run: async ({ writer, subject }, { version: id, criteria: keys }) => {
    const { version } = subject
    const published = refusalOfPublished(version)
    if (published) return published
    const chosen = criteriaLibrary.filter(({ key }) => keys.includes(key))
    if (chosen.length === 0 || chosen.length < new Set(keys).size)
      return refuse('invalid', [{ field: 'criteria', message: 'Choose at least one criterion of the list' }])
    const there = chosen.find(({ key }) => version.criteria.some((criterion) => criterion.key === key))
    if (there) {
      const message = `${there.name} is in the draft already: it was added meanwhile. Choose the others again`
      return refuse('invalid', [{ field: 'criteria', message }])
    }
    for (const [index, { reasonCodes, askedWhen = null, subCodes = null, ...text }] of chosen.entries())
      await insertCriterion(
        writer,
        id,
        { ...text, askedWhen, subCodes, id: newId(), reasons: [...reasonCodes] },
        version.criteria.length + index + 1,
      )
    const names = chosen.map(({ name }) => `"${name}"`).join(', ')
    return done(
      { version: id },
      event('checklist version changed', subject, {
        title: version.title,
        changes: `${chosen.length === 1 ? 'criterion' : 'criteria'} ${names} taken from the library`,
      }),
    )
  },
})
