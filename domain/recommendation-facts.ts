/** What a recommendation says of itself, beside its wording and its place in life. */

export const priorities = ['high', 'medium', 'low'] as const
export type Priority = (typeof priorities)[number]

/** The four strands under which forces sort what they do: prevent, pursue, protect, prepare. */
export const strands = ['prevent', 'pursue', 'protect', 'prepare'] as const
export type Strand = (typeof strands)[number]

export const strandWords: Record<Strand, { name: string; means: string }> = {
  prevent: { name: 'Prevent', means: 'people are kept from beginning or going on to offend' },
  pursue: { name: 'Pursue', means: 'offenders are investigated and brought to justice' },
  protect: { name: 'Protect', means: 'victims are made safer' },
  prepare: { name: 'Prepare', means: 'officers, systems and partners are ready for the next case' },
}

/** Where a recommendation is answered for. */
export const meetings = ['LAM', 'TDG', 'COM', 'COT'] as const
export type Meeting = (typeof meetings)[number]

export const meetingWords: Record<Meeting, string> = {
  LAM: 'Local Accountability Meeting (LAM)',
  TDG: 'Tactical Delivery Group (TDG)',
  COM: 'Community Outcomes Meeting (COM)',
  COT: 'Chief Officer Team (COT)',
}

/** What is said of a recommendation in words, beside responses and due dates. */
export type UpdateKind =
  | 'update'
  | 'closure proposed'
  | 'closure returned'
  | 'closure verified'
  | 'superseded'
  | 'risk accepted'
  | 'reopened'

/** Why a due date is another one: the district moved it, governance agreed, or it came with a reopening. */
export type DueDateCause = 'district' | 'agreed' | 'reopened'

/**
 * How often a due date was extended: moved to a later day by the district, alone or with agreement. One that came with a
 * reopening is a new beginning and no extension; moving it forward is none either.
 */
export function extensionsIn(
  changes: readonly { from: string; to: string; because: DueDateCause }[],
): number {
  return changes.filter(({ from, to, because }) => to > from && because !== 'reopened').length
}

/** Printed wherever a due date is changed. */
export const extensionRule =
  'The district moves a due date to a later day once, with a reason. Every further extension needs the agreement of governance. The date at issue stays beside the new one, and every change is counted.'

/** What must be there before a recommendation can be issued: an owner by role and name, a day, a test. */
export function missingForIssue(r: {
  ownerRole: string
  ownerName: string
  dueOn: string | null
  closingTest: string
}): string[] {
  return [
    ...(r.ownerRole.trim() && r.ownerName.trim() ? [] : ['an owner with role and name']),
    ...(r.dueOn ? [] : ['a due date']),
    ...(r.closingTest.trim() ? [] : ['a closing test']),
  ]
}

/** Stands in a reference where a district's code stands otherwise. */
export const forceInReference = 'FORCE'

/**
 * The next reference of a district's recommendations: 'STK-2021-11/KD/03'. It is text, and numbers above 99 just grow
 * longer.
 * @param taken the references that the audit has for the district
 */
export function nextReference(audit: string, district: string, taken: readonly string[]): string {
  const numbers = taken.map((reference) => Number(reference.slice(reference.lastIndexOf('/') + 1)))
  return `${audit}/${district}/${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}
