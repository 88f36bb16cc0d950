import type { GoodFile } from './mutants'
import { madeWorkbook, rowsXml } from './workbook-make'

const header = ['Crime reference', 'District', 'Domestic', 'Recorded date', 'Outcome', 'Ward']
const districts = ['Leeds', 'Bradford', 'Wakefield', 'Calderdale', 'Kirklees']

function row(number: number): string[] {
  return [
    `1320${String(number).padStart(7, '0')}`,
    districts[number % 5] ?? '',
    number % 2 === 0 ? 'Y' : 'N',
    `${String((number % 28) + 1).padStart(2, '0')}/02/2021`,
    number % 3 === 0 ? '16: VICTIM DECLINES – “NO”, IN WORDS' : '',
    number % 7 === 0 ? 'Café £5' : 'Kirkstall',
  ]
}

const rows = Array.from({ length: 60 }, (_, at) => row(at + 1))

function text(delimiter: string, lineEnd: string): string {
  const cell = (each: string) => (/[",;\t]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)
  return [header, ...rows].map((cells) => cells.map(cell).join(delimiter) + lineEnd).join('')
}

/** Windows-1252 as Excel writes it: the dash and the curly quotes stand where Latin-1 has none. */
function windows1252(some: string): Buffer {
  const own = new Map([['–', 0x96], ['“', 0x93], ['”', 0x94]]) // prettier-ignore
  return Buffer.from([...some].map((sign) => own.get(sign) ?? sign.charCodeAt(0)))
}

/** The same extract, sound, in each form that Excel writes: what the mutants are made of. */
export function goodFiles(): GoodFile[] {
  const shared = [...new Set([...header, ...rows.flat()])].sort()
  const sharedRow = (cells: readonly string[], at: number) =>
    `<row r="${at + 1}">${cells.map((cell, column) => `<c r="${'ABCDEF'[column]}${at + 1}" t="s"><v>${shared.indexOf(cell)}</v></c>`).join('')}</row>`
  return [
    { name: 'UTF-8 CSV', content: Buffer.from(text(',', '\n')) },
    { name: 'UTF-8 CSV with a mark', content: Buffer.from(`\uFEFF${text(',', '\r\n')}`) },
    { name: 'Windows-1252 CSV with semicolons', content: windows1252(text(';', '\r\n')) },
    { name: 'UTF-16 CSV with tabs', content: Buffer.from(`\uFEFF${text('\t', '\r\n')}`, 'utf16le') },
    {
      name: 'workbook with texts in its cells',
      content: madeWorkbook({ sheets: [{ rows: rowsXml([['Stalking'], header, ...rows]) }] }),
    },
    {
      name: 'workbook with shared texts',
      content: madeWorkbook({
        sheets: [
          { rows: [header, ...rows].map(sharedRow).join('') },
          { name: 'Notes', rows: rowsXml([['a', 'b']]) },
        ],
        sharedStrings: shared.map((each) => `<t>${each}</t>`),
        formats: ['dd/mm/yyyy'],
      }),
    },
  ]
}
