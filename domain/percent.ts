/**
 * A part of a whole as a whole percentage, '87%': rounded half up, in whole numbers, from the counts themselves.
 * Never '100%' while something is missing from the whole, nor '0%' while there is something.
 */
export function percentOfCounts(part: number, whole: number): string {
  return worded(Math.floor((200 * part + whole) / (2 * whole)), part > 0, part < whole)
}

/**
 * A weighted rate or a limit, a fraction, as a whole percentage. `someYes` and `someNo` say what was seen: the
 * fraction alone cannot, since a limit may be 0 or 1 to the last digit of a number.
 */
export function percentOfRate(
  rate: number,
  { someYes, someNo }: { someYes: boolean; someNo: boolean },
): string {
  // A fraction that stands for a half of a percent can fall short of it by a rounding error of the division.
  return worded(Math.floor(rate * 100 + 0.5 + 1e-9), someYes || rate > 0, someNo || rate < 1)
}

function worded(percent: number, above0: boolean, below100: boolean): string {
  if (percent <= 0 && above0) return 'under 1%'
  if (percent >= 100 && below100) return 'over 99%'
  return `${percent}%`
}

/** 6129 -> '6,129'. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
