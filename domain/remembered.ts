/**
 * A function of numbers that keeps what it found: the figures of an audit are asked for over and over, and change only
 * with its answers. It forgets everything once it holds `most` results, so that it never grows beyond them.
 */
export function remembered<Result>(
  work: (...numbers: number[]) => Result,
  most = 20_000,
): (...numbers: number[]) => Result {
  const results = new Map<string, Result>()
  return (...numbers) => {
    const key = numbers.join()
    const known = results.get(key)
    if (known !== undefined) return known
    const found = work(...numbers)
    if (results.size >= most) results.clear()
    results.set(key, found)
    return found
  }
}
