import { bareReference } from './crime-reference'

/** An earlier row of the same file with the same reference, or with one that only looks different. */
export interface Repeat {
  kind: 'duplicate reference' | 'near-duplicate reference'
  /** The reference as the earlier row spells it. */
  reference: string
  row: number
}

/** The references of one file with the row of each, so that the second of two can name the first. */
export class ReferenceLedger {
  private readonly rowOf = new Map<string, number>()
  /** Spellings that differ from their bare form, by that form; few files have any. */
  private readonly spelledOf = new Map<string, string>()

  /** Notes a reference, and says where it or one that differs only in case, spaces, punctuation or noughts before it stood before. */
  note(reference: string, row: number): Repeat | null {
    const earlier = this.rowOf.get(reference)
    if (earlier !== undefined) return { kind: 'duplicate reference', reference, row: earlier }
    const bare = bareReference(reference)
    const other = this.spelledOf.get(bare) ?? bare
    // Among a million references each look-up counts: the reference itself is known not to be there.
    const otherRow = other === reference ? undefined : this.rowOf.get(other)
    this.rowOf.set(reference, row)
    if (bare !== reference && !this.spelledOf.has(bare)) this.spelledOf.set(bare, reference)
    return otherRow === undefined
      ? null
      : { kind: 'near-duplicate reference', reference: other, row: otherRow }
  }
}
