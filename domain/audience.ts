/**
 * Who a file with figures is for. Small counts are whole for those who work with the cases, and hidden wherever a paper
 * can be passed on; the choice is made at each export and never changes what a screen shows.
 */
export const audiences = ['internal', 'lam', 'com', 'public'] as const
export type Audience = (typeof audiences)[number]

interface AudienceWords {
  /** On the choice itself. */
  choice: string
  /** On the file: 'Made for: ...'. */
  name: string
  /** In the name of the file. */
  short: string
}

export const audienceWords: Record<Audience, AudienceWords> = {
  internal: { choice: 'Internal: SCGU and districts', name: 'SCGU and districts', short: 'internal' },
  lam: {
    choice: 'Local Accountability Meeting',
    name: 'Local Accountability Meeting',
    short: 'for LAM',
  },
  com: { choice: 'Community Outcomes Meeting', name: 'Community Outcomes Meeting', short: 'for COM' },
  public: { choice: 'Public', name: 'the public', short: 'for the public' },
}

/** An address without an audience is that of the whole figures; one that is not known is nobody's: null. */
export function audienceIn(asked: string | null): Audience | null {
  if (asked === null) return 'internal'
  return audiences.find((audience) => audience === asked) ?? null
}

/** Whether small counts are hidden from them. */
export const hidesSmallCounts = (audience: Audience) => audience !== 'internal'

/** What stands on every file: for whom it is, and the rule for small counts in words. */
export function audienceNotes(audience: Audience): { term: string; meaning: string }[] {
  return [
    { term: 'Made for', meaning: audienceWords[audience].name },
    {
      term: 'Small numbers',
      meaning: hidesSmallCounts(audience)
        ? smallCountRule
        : 'Whole: every count is shown as it is. Not for publication: choose another audience for a file that leaves the force.',
    },
  ]
}

/** The sign that the Government Statistical Service prescribes for a figure withheld as confidential. */
export const hiddenSign = '[c]'

export const smallCountRule = `${hiddenSign} stands for a count of 1 to 4, or for another that would give one away, in this table or beside the others of this file. Rates, ranges and changes that rest on a hidden count are hidden with it. A zero is shown, save in a table that says otherwise.`

/** Said of a table in which the usual rule would leave a count to be worked out. */
export const zerosHiddenToo = `In this table ${hiddenSign} can stand for 0 as well: if zeros were shown, hidden counts could be worked out from the totals.`
