import { delimiterNames, type Delimiter } from '@/documents/csv-delimiter'

const encodings: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252, as Excel writes it',
}

/** 'UTF-8, its cells separated by commas'. */
export function formatInWords({ encoding, delimiter }: { encoding: string; delimiter: string }): string {
  if (encoding === 'xlsx') return 'an Excel workbook'
  return `${encodings[encoding] ?? encoding}, its cells separated by ${delimiterNames[delimiter as Delimiter]}`
}

/** '1.2 MB', in millions and thousands of bytes. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
