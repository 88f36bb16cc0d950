import { foldedText, plainText, quoted, unprintable } from './cell-text'
import type { CellReading } from './extract-fields'
import { grouped } from './percent'

const longestText = 500

const yes = new Set(['y', 'yes', '1', 'true', 't'])
const no = new Set(['n', 'no', '0', 'false', 'f'])

/** A yes or no. Blank is unknown, never no: a crime without a domestic flag is not a non-domestic crime. */
export function readFlag(cell: string): CellReading<boolean | null> {
  const text = foldedText(cell)
  if (text === '' || text === '(blank)') return { value: null }
  if (yes.has(text)) return { value: true }
  if (no.has(text)) return { value: false }
  return {
    kind: 'not yes or no',
    says: `${quoted(cell)} is not Y, N or blank. Say under ‘What the values mean’ what it stands for, or correct it in the extract.`,
  }
}

const domestic = /^(?:da|dv|domestic|domestic (?:abuse|violence)|(?:da|domestic|domestic abuse)[ -]related)$/
const notDomestic = /^(?:not|non|no)[ -]?(?:a )?(?=[a-z])/

/**
 * The domestic flag: a yes or no, or the words that record systems put for it ('DA', 'Non-DA', 'Domestic abuse',
 * 'Not domestic related').
 */
export function readDomestic(cell: string): CellReading<boolean | null> {
  const text = foldedText(cell)
    .replace(/ ?[-–_] ?/g, '-')
    .replaceAll('_', ' ')
  if (domestic.test(text)) return { value: true }
  const bare = text.replace(notDomestic, '')
  return bare !== text && domestic.test(bare) ? { value: false } : readFlag(cell)
}

/** A short text, null where the cell is blank. */
export function readText(cell: string): CellReading<string | null> {
  const strange = unprintable(cell)
  if (strange !== null) {
    const says = `${quoted(cell)} holds a character that cannot be printed (${strange}). Take it out in the extract and upload it again.`
    return { kind: 'unprintable character', says }
  }
  const text = plainText(cell)
  if (text.length > longestText) {
    const says = `${quoted(text)} has ${grouped(text.length)} characters, more than ${longestText}. Free text is not needed: leave this column out.`
    return { kind: 'too much text', says }
  }
  return { value: text === '' || text.toLowerCase() === '(blank)' ? null : text }
}

/** What the importer knows of a district: its code, its name and other spellings seen in extracts. */
export interface KnownDistrict {
  code: string
  name: string
  aliases?: readonly string[]
}

/** Says that values which begin so are of a district. */
export interface DistrictPrefix {
  prefix: string
  /** Its code. */
  district: string
}

/** A small area of the census has the name of its local authority and then three digits and a letter: 'Leeds 001A'. */
const smallArea = / \d{3}[a-z]$/

/** The authority of a small area, in the spelling of a comparison; any other text as it is. */
export const withoutSmallArea = (folded: string): string => folded.replace(smallArea, '')

/** The nine characters of the Office for National Statistics, for whatever area: E01011264, W02000123. */
const smallAreaCode = /^[ewsn]\d{8}$/

/** What a value can be mapped to where its rows are to be left out, such as those of headquarters. */
export const leaveOut = '(leave out)'

/**
 * A reader of districts by code, name or alias, in any case, with 'District' before or after it: 'BD', 'bradford',
 * 'Bradford District', 'BD - Bradford'. An unknown one blocks: there is no 'other'.
 */
export function districtReader(
  districts: readonly KnownDistrict[],
  prefixes: readonly DistrictPrefix[] = [],
): (cell: string) => CellReading<string | typeof leaveOut> {
  const codes = new Map<string, string>([[leaveOut, leaveOut]])
  for (const district of districts) {
    for (const spelling of spellingsOf(district)) codes.set(spelling, district.code)
  }
  const byLength = prefixes
    .map(({ prefix, district }) => ({ prefix: districtKey(prefix), district }))
    .sort((a, b) => b.prefix.length - a.prefix.length)
  const begun = (key: string) => byLength.find(({ prefix }) => key.startsWith(prefix))?.district
  return (cell) => {
    const key = districtKey(cell)
    if (key === '' || key === '(blank)') {
      return {
        kind: 'missing district',
        says: 'there is no district. Give the crime its district or take the row out.',
      }
    }
    const value = codes.get(key) ?? codes.get(withoutSmallArea(key)) ?? begun(key)
    if (value !== undefined) return { value }
    if (smallAreaCode.test(key))
      return {
        kind: 'unknown district',
        says: `${quoted(cell)} is the code of a census area, which does not begin with its district. Choose the column with the names of these areas (Leeds 001A), or one that names the district.`,
      }
    const known = districts.map(({ name }) => name).join(', ')
    return {
      kind: 'unknown district',
      says: `${quoted(cell)} is not a district here (${known}). Say under ‘What the values mean’ which it is, or correct it in the extract.`,
    }
  }
}

/** Every spelling that stands for a district, as `districtKey` makes it. */
export function spellingsOf({ code, name, aliases = [] }: KnownDistrict): string[] {
  return [code, name, `${code} ${name}`, `${name} (${code})`, ...aliases].map(districtKey)
}

/** What two spellings of one district have in common, whatever their case and their 'District'. */
export function districtKey(text: string): string {
  const key = foldedText(text)
  const bare = key.replace(/^(?:the )?district (?:of )?| district$/g, '')
  return bare.replace(/ ?[-:–] ?/g, ' ')
}
