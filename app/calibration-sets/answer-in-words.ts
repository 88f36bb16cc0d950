import type { ChecklistCriterion } from '@/db/checklists'
import { answerWords, type Answer } from '@/domain/checklist'
import { dayInWords } from '@/domain/days'
import { subCodesInWords, type GivenSubCodes } from '@/domain/sub-codes'

/** 'No: Leaflet only', or 'Yes. Risk tool used: DASH. Grade: High'; undefined where nothing was said. */
export function answerInWords(
  { reasons, subCodes }: Pick<ChecklistCriterion, 'reasons' | 'subCodes'>,
  said: { answer: Answer; reasonCode: string | null; subCodes: GivenSubCodes | null } | undefined,
): string | undefined {
  if (!said) return undefined
  const why = reasons.find(({ code }) => code === said.reasonCode)?.label
  const further = subCodesInWords(said.subCodes, subCodes ?? [], dayInWords)
  return [
    [answerWords[said.answer], why].filter(Boolean).join(': '),
    ...further.map(({ label, value }) => `${label}: ${value}`),
  ].join('. ')
}
