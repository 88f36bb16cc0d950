import { createHash } from 'node:crypto'
import { byCodePoint, populationHash } from './sampling'

/**
 * The hash of a population (see `populationHash`) of a list that comes in pages, in steps short enough that whoever
 * computes it can do something else between them: a million references take seconds as one piece.
 */
export class PopulationDigest {
  private readonly pages: string[][] = []
  private count = 0

  add(ids: readonly string[]): void {
    this.pages.push([...ids].sort(byCodePoint))
    this.count += ids.length
  }

  get size(): number {
    return this.count
  }

  /** Yields after every few thousand references; returns the hash, hex. */
  *steps(): Generator<undefined, string> {
    if (this.count === 0) return populationHash([])
    const digest = createHash('sha256')
    let lines: string[] = []
    for (const id of inOrder(this.pages)) {
      lines.push(id)
      if (lines.length < 4_000) continue
      digest.update(`${lines.join('\n')}\n`)
      lines = []
      yield undefined
    }
    if (lines.length > 0) digest.update(`${lines.join('\n')}\n`)
    return digest.digest('hex')
  }
}

/** Sorted pages read as one sorted list, merged two by two. */
function inOrder(pages: readonly (readonly string[])[]): Iterable<string> {
  let streams: Iterable<string>[] = [...pages]
  while (streams.length > 1) {
    const paired: Iterable<string>[] = []
    for (let at = 0; at < streams.length; at += 2)
      paired.push(merged(streams[at] ?? [], streams[at + 1] ?? []))
    streams = paired
  }
  return streams[0] ?? []
}

function* merged(a: Iterable<string>, b: Iterable<string>): Generator<string> {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()]
  let [x, y] = [left.next(), right.next()]
  for (;;) {
    if (!x.done && (y.done || byCodePoint(x.value, y.value) <= 0)) {
      yield x.value
      x = left.next()
    } else if (!y.done) {
      yield y.value
      y = right.next()
    } else return
  }
}
