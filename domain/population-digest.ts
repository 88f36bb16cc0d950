import { createHash } from 'node:crypto'
import { byCodePoint } from './sampling'

/**
 * The hash of a population (see `populationHash`) of a list that comes in pages in the order of its bytes. None of it is
 * kept, and whoever reads it can do something else between the pages.
 */
export class OrderedDigest {
  private readonly digest = createHash('sha256')
  private last: string | undefined
  private count = 0

  /** Throws where a reference does not come after the one before: in another order, or twice, it is another list. */
  add(page: readonly { reference: string }[]): void {
    const references = page.map(({ reference }) => reference)
    const lines = `${references.join('\n')}\n`
    // Units are in the order of the bytes, and faster compared, unless halves of characters take part.
    const plain = !/[\uD800-\uDFFF]/.test(`${this.last ?? ''}${lines}`)
    for (const reference of references) {
      if (this.last !== undefined && !(plain ? this.last < reference : byCodePoint(this.last, reference) < 0))
        throw new Error('A list of references is out of order, or holds one twice.')
      this.last = reference
    }
    if (page.length === 0) return
    this.digest.update(lines)
    this.count += page.length
  }

  get size(): number {
    return this.count
  }

  hex(): string {
    return this.digest.copy().digest('hex')
  }
}
