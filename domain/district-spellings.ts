import { districtKey, spellingsOf, type KnownDistrict } from './extract-values'

export interface NamedDistrict {
  code: string
  name: string
  aliases: readonly string[]
}

interface Fault {
  field: 'code' | 'name' | 'aliases'
  message: string
}

/** The other spellings of a district as they were typed, one a line; blank lines and repeats fall away. */
export function readAliases(text: string): string[] {
  const seen = new Map<string, string>()
  for (const line of text.split('\n').map((typed) => typed.trim()))
    if (line && !seen.has(line.toLowerCase())) seen.set(line.toLowerCase(), line)
  return [...seen.values()]
}

/**
 * What is wrong with the spellings of a district, held against all others as the importer reads them: in any case, with
 * or without 'District'. A spelling that stood for two districts would send crimes to the wrong one.
 */
export function spellingFaults(district: NamedDistrict, others: readonly NamedDistrict[]): Fault[] {
  const taken = new Map(
    others.flatMap((other) => spellingsOf(other).map((spelling) => [spelling, other] as const)),
  )
  const typed: [Fault['field'], string][] = [
    ['code', district.code],
    ['name', district.name],
    ...district.aliases.map((alias): [Fault['field'], string] => ['aliases', alias]),
  ]
  return typed.flatMap(([field, text]): Fault[] => {
    const key = districtKey(text)
    const other = taken.get(key)
    if (other)
      return [{ field, message: `‘${text}’ already stands for ${inWords(other)}. Take it out here or there` }]
    if (key === '' || key.startsWith('('))
      return [
        {
          field,
          message: `‘${text}’ cannot stand for a district: it says nothing, or is a word of the importer`,
        },
      ]
    return []
  })
}

const inWords = ({ code, name }: KnownDistrict) => `${name} (${code})`
