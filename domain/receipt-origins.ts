import type { ReceiptAct, ReceiptCase, ReceiptStratum } from './receipt'

/**
 * Whether the cases of a stratum came in as its receipt tells: each act took as many as it asked for, by the tickets
 * that followed at that time and as far as there were any, and every case out of scope made way for one spare.
 * @param listed cases of the list in this stratum
 */
export function originFaults(
  { key, cases }: ReceiptStratum,
  acts: readonly ReceiptAct[],
  listed: number,
): string[] {
  return [...actFaults(key, cases, acts, listed), ...spareFaults(cases)]
}

function actFaults(
  key: string,
  cases: readonly ReceiptCase[],
  acts: readonly ReceiptAct[],
  listed: number,
): string[] {
  const faults: string[] = cases.flatMap(({ act = 1 }, at) =>
    act > acts.length ? [`Rank ${at + 1} names act ${act}, and the receipt has ${acts.length}.`] : [],
  )
  let before = 0
  for (const [at, { quotas }] of acts.entries()) {
    const asked = quotas[key] ?? 0
    const places = cases.flatMap(({ act }, place) => (act === at + 1 ? [place] : []))
    // An act that took nothing asked for nothing, or came when the stratum was empty.
    const first = places[0] ?? cases.length
    const due = Math.min(asked, Math.max(0, listed - first))
    const inOneRow = places.every((place, n) => place === first + n)
    if (places.length !== due || !inOneRow || first < before)
      faults.push(
        `Act ${at + 1} asked for ${asked}${due < asked ? ` and there were ${due} left` : ''}: the receipt gives it ${places.length === 0 ? 'no case' : `rank${places.length === 1 ? '' : 's'} ${places.map((place) => place + 1).join(', ')}`}.`,
      )
    before = (places.at(-1) ?? before - 1) + 1
  }
  return faults
}

function spareFaults(cases: readonly ReceiptCase[]): string[] {
  const faults: string[] = []
  const replaced = new Set<number>()
  for (const [at, { insteadOf }] of cases.entries()) {
    if (insteadOf === undefined) continue
    const other = cases[insteadOf - 1]
    if (!other?.outOfScope || insteadOf > at)
      faults.push(
        `Rank ${at + 1} came instead of rank ${insteadOf}, which was not taken out of scope before it.`,
      )
    else if (replaced.has(insteadOf)) faults.push(`Rank ${insteadOf} was replaced more than once.`)
    replaced.add(insteadOf)
  }
  for (const [at, { outOfScope }] of cases.entries())
    if (outOfScope && !replaced.has(at + 1))
      faults.push(`Rank ${at + 1} is out of scope, and no spare took its place.`)
  return faults
}
