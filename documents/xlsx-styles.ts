import { readWholeXml } from './xml-read'

/** What a number stands for, as its number format shows it. */
export type NumberKind = 'number' | 'date' | 'time' | 'duration' | { digits: number }

/** The formats that a workbook need not spell out (ECMA-376 18.8.30), those of the Far East included. */
const dates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])
const times = new Set([18, 19, 20, 21, 32, 33, 45, 47])
const durations = new Set([46])

/**
 * What the cells' style numbers say of a number.
 * @param pieces the part of styles, null where the workbook has none
 */
export async function numberKinds(pieces: AsyncIterable<Buffer> | null): Promise<NumberKind[]> {
  if (pieces === null) return []
  const spelt = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  await readWholeXml(pieces, {
    open: (name, attributes) => {
      if (name === 'numFmt') spelt.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) formats.push(Number(attributes.numFmtId ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats.map((id) => {
    const code = spelt.get(id)
    return code === undefined ? builtIn(id) : kindOfFormat(code)
  })
}

function builtIn(id: number): NumberKind {
  if (dates.has(id)) return 'date'
  if (times.has(id)) return 'time'
  return durations.has(id) ? 'duration' : 'number'
}

/** What a format such as 'dd/mm/yyyy hh:mm' or '[$-809]d mmmm yyyy;@' makes of a number. */
export function kindOfFormat(code: string): NumberKind {
  const positive = code.split(';')[0] ?? ''
  // Text in quotation marks, escaped characters, fillers, colours and languages are no signs of a format.
  const signs = positive
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
    .replace(/general/g, '')
  if (/\[[hms]+\]/.test(signs)) return 'duration'
  if (/[dyeb]/.test(signs.replace(/e[+-]/g, ''))) return 'date'
  if (/h|s/.test(signs)) return 'time'
  if (signs.includes('m')) return 'date'
  return /^0{2,15}$/.test(signs) && /^0+$/.test(positive) ? { digits: signs.length } : 'number'
}
