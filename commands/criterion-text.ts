import type { z } from 'zod'
import type { ChecklistCriterion, CriterionText } from '../db/checklists'
import { mayDependOnKind, refusedKind, type AskedWhen } from '../domain/applicability'
import { readSubCodes } from '../domain/sub-code-draft'
import { soundReasons } from './checklist-subject'
import type { criterionInput } from './checklist.input'
import { refuse, type Fault, type Refused } from './command'

type Typed = z.output<typeof criterionInput>

/**
 * A criterion as typed, in the shape in which it is kept, or the refusal that names the fields.
 * @param key its own
 * @param above the criteria that stand above it: on their answers alone it may depend
 */
export function criterionText(
  typed: Typed,
  key: string,
  above: readonly ChecklistCriterion[],
): { text: CriterionText } | { refused: Refused } {
  const { reasons, askedKind, askedCriterion, askedIs, subs, ...text } = typed
  const sound = soundReasons(reasons)
  if ('refused' in sound) return sound
  const read = readSubCodes(subs)
  const faults = [
    ...conditionFaultsOf(typed, key, above),
    ...('faults' in read ? read.faults : []).map(({ place, field, message }) => ({
      field: `subs.${place}.${field}`,
      message,
    })),
  ]
  if (faults.length > 0 || 'faults' in read) return { refused: refuse('invalid', faults) }
  const askedWhen: AskedWhen = {
    ...(askedKind ? { kind: askedKind } : {}),
    ...(askedCriterion ? { answer: { criterion: askedCriterion, is: askedIs } } : {}),
  }
  return {
    text: {
      ...text,
      reasons: sound.reasons,
      askedWhen: Object.keys(askedWhen).length > 0 ? askedWhen : null,
      subCodes: read.subCodes.length > 0 ? read.subCodes : null,
    },
  }
}

function conditionFaultsOf(
  { name, askedKind, askedCriterion, askedIs }: Typed,
  key: string,
  above: readonly ChecklistCriterion[],
): Fault[] {
  const kind =
    askedKind && !mayDependOnKind(key) ? [{ field: 'askedKind', message: `${name}: ${refusedKind}` }] : []
  if (!askedCriterion) return kind
  if (!above.some((other) => other.key === askedCriterion))
    return [...kind, { field: 'askedCriterion', message: 'Choose a criterion that stands above this one' }]
  if (askedIs.length === 0)
    return [...kind, { field: 'askedIs', message: 'Choose with which of its answers this is asked' }]
  return kind
}
