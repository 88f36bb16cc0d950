import { byCodePoint } from './sampling'

/** What a case is called in its district: '7', and 'T2' for the second that was added by its reference. */
export function caseLabel({ number, targeted }: { number: number; targeted: boolean }): string {
  return targeted ? `T${number}` : String(number)
}

/** The key under which targeted cases of a district are kept: no stratum of any population, so that no rate finds it. */
export function targetedStratum(district: string): string {
  return `${district}/targeted`
}

/** The order in which cases are listed and worked through: by district code and number, those added by reference last. */
export function byPlace(
  a: { district: string; number: number; targeted: boolean },
  b: { district: string; number: number; targeted: boolean },
): number {
  return byCodePoint(a.district, b.district) || Number(a.targeted) - Number(b.targeted) || a.number - b.number
}
