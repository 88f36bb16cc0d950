import type { NumberKind } from './xlsx-styles'

/** Excel holds 15 digits of a number; those after them are lost when it saves. */
const digitsHeld = 15
const dayLength = 86_400
/** 31 December 9999, the last day that Excel knows. */
const lastDay = 2_958_465

/**
 * A number of a workbook as its cell shows it, but for decoration: '13200559871', '2020-10-01', '2020-10-01 14:05'.
 * @param raw as it stands in the file: '44105', '1.3200559871E10'
 * @returns null where it is no number at all
 */
export function numberText(raw: string, kind: NumberKind, from1904: boolean): string | null {
  if (kind === 'number' && /^-?[1-9]\d{0,14}$/.test(raw)) return raw
  const value = raw.trim() === '' ? NaN : Number(raw)
  if (!Number.isFinite(value)) return null
  if (kind === 'date') return dateText(value, from1904)
  if (kind === 'time')
    return value < 1 && value >= 0 ? clock(Math.round(value * dayLength)) : dateText(value, from1904)
  if (kind === 'duration') return durationText(value)
  const text = plainNumber(value)
  return typeof kind === 'object' && /^\d+$/.test(text) ? text.padStart(kind.digits, '0') : text
}

/** Whether a number has more digits than Excel can hold, so that what was typed is not what was saved. */
export function hasLostDigits(raw: string): boolean {
  return Math.abs(Number(raw)) >= 10 ** digitsHeld
}

function plainNumber(value: number): string {
  if (Math.abs(value) >= 10 ** digitsHeld) return value.toExponential(digitsHeld - 1).toUpperCase()
  return String(Number(value.toPrecision(digitsHeld)))
}

/** A day number as a date; Excel shows signs of a fence for one that is none. */
function dateText(value: number, from1904: boolean): string {
  // Day numbers come from arithmetic: to the second, 44104.9999999 is the next midnight.
  const seconds = Math.round(value * dayLength)
  const day = Math.floor(seconds / dayLength)
  if (day < 0 || day > lastDay) return '########'
  const date = from1904 ? dayFrom(Date.UTC(1904, 0, 1), day) : dayFrom1900(day)
  const time = seconds - day * dayLength
  return time === 0 ? date : `${date} ${clock(time)}`
}

/** Excel counts a 29 February 1900, which never was, and calls the day before its first 0 January. */
function dayFrom1900(day: number): string {
  if (day === 0) return '1900-01-00'
  if (day === 60) return '1900-02-29'
  return dayFrom(Date.UTC(1899, 11, day < 60 ? 31 : 30), day)
}

function dayFrom(start: number, day: number): string {
  return new Date(start + day * dayLength * 1000).toISOString().slice(0, 10)
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function durationText(value: number): string {
  const seconds = Math.round(Math.abs(value) * dayLength)
  return `${value < 0 ? '-' : ''}${clock(seconds)}`
}
