import { columns, crime, csv, extract, type BadFile } from './bad-files'

const sound = extract(crime(1), crime(2, { Ward: 'Café – £5' }))
const two = { rows: { rowsRead: 2, accepted: 2 } }

function windows1252(text: string): Buffer {
  const own = new Map([['–', 0x96], ['’', 0x92]]) // prettier-ignore
  return Buffer.from([...text].map((sign) => own.get(sign) ?? sign.charCodeAt(0)))
}

const manyRows = (count: number, last: readonly string[]) =>
  extract(...Array.from({ length: count }, (_, at) => crime(at + 1, { Ward: 'Café' })), last)

/** Encodings, line ends, delimiters and quotation marks. */
export const badTextFiles: BadFile[] = [
  {
    no: 1,
    what: 'UTF-8 with its mark',
    content: () => `\uFEFF${sound}`,
    read: { ...two, encoding: 'utf-8', header: [...columns] },
  },
  {
    no: 2,
    what: 'UTF-16, least byte first',
    content: () => Buffer.from(`\uFEFF${sound}`, 'utf16le'),
    read: { ...two, encoding: 'utf-16le' },
  },
  {
    no: 2,
    what: 'UTF-16, greatest byte first',
    content: () => Buffer.from(`\uFEFF${sound}`, 'utf16le').swap16(),
    read: { ...two, encoding: 'utf-16be' },
  },
  {
    no: 3,
    what: 'UTF-16 without its mark',
    content: () => Buffer.from(sound, 'utf16le'),
    refused: /^The file looks like UTF-16 without its byte order mark\. .*‘CSV UTF-8’/,
  },
  {
    no: 4,
    what: 'Windows-1252',
    content: () => windows1252(sound),
    read: {
      ...two,
      encoding: 'windows-1252',
      example: '2/2021,16: VICTIM DECLINES,Café – £5',
      crimes: [{}, { ward: 'Café – £5' }],
    },
  },
  {
    no: 5,
    what: 'one bad byte far down',
    content: () =>
      Buffer.concat([
        Buffer.from(manyRows(8_998, crime(8_999, { Ward: 'Caf' })).trimEnd()),
        Buffer.from([0xe9, 0x0a]),
      ]),
    refused:
      /^Row 9000, column 6 holds a byte \(0xE9\) that does not fit the encoding of the rest of the file/,
  },
  {
    no: 6,
    what: 'two exports in two encodings joined',
    content: () => Buffer.concat([Buffer.from(sound), windows1252(csv([crime(3, { Ward: 'Café’s' })]))]),
    refused: /^Row 4, column 6 holds a byte/,
  },
  ...[
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ].map(([name, end = '']): BadFile => ({
    no: 7,
    what: `lines that end in ${name}, numbered as Excel shows them`,
    content: () => csv([columns, crime(1), crime(2, { District: 'Hull' })], ',', end),
    problems: [/^Row 3, District: ‘Hull’ is not a district here/],
  })),
  {
    no: 8,
    what: 'a line break within a cell',
    content: () => extract(crime(1, { Ward: 'Kirk\r\nstall' }), crime(2, { District: 'Hull' })),
    problems: [/^Row 3, District: ‘Hull’/],
  },
  {
    no: 9,
    what: 'a quotation mark that never closes',
    content: () => extract(crime(1)) + '13200000002,"Leeds,Y,14/02/2021,,\n' + csv([crime(3), crime(4)]),
    refused: /^Row 3, column 2: a quotation mark opens here and never closes\. Correct it/,
  },
  {
    no: 10,
    what: 'a NUL',
    content: () => extract(crime(1), crime(2, { Ward: 'a\0b' })),
    refused: /^Row 3, column 6 holds a NUL character/,
  },
  ...['\u000B', '\u001B', '\uFFFE', '\uFFFF'].map((sign): BadFile => ({
    no: 11,
    what: `a character that cannot be printed, ${sign.charCodeAt(0).toString(16)}`,
    content: () => extract(crime(1), crime(2, { Ward: `Kirk${sign}stall` })),
    problems: [
      /^Row 3, Ward: ‘Kirk.*stall’ holds a character that cannot be printed \(U\+[0-9A-F]{4}\)\. Take it out/,
    ],
  })),
  {
    no: 16,
    what: 'rows with fewer and more cells than the header',
    content: () => `${extract(crime(1))}13200000002,Leeds,Y\n${csv([[...crime(3), 'x']])}`,
    problems: [/^Row 3 has 3 cells where the header has 6/, /^Row 4 has 7 cells where the header has 6/],
  },
  {
    no: 17,
    what: 'empty columns at the end',
    content: () =>
      csv([
        [...columns, '', ''],
        [...crime(1), '', ''],
        [...crime(2), '', ''],
      ]),
    read: two,
  },
  {
    no: 17,
    what: 'a column without a name that holds values',
    content: () =>
      csv([
        [...columns, ''],
        [...crime(1), 'x'],
        [...crime(2), ''],
      ]),
    refused: /^Column 7 has no name but holds values\. Name the column or empty it\.$/,
  },
  {
    no: 18,
    what: 'blank rows between crimes and after them',
    content: () => `${extract(crime(1))}\n,,,,,\n ,\u00A0,,,,\n${csv([crime(2)])}\n\n`,
    read: { rows: { rowsRead: 2, accepted: 2, blankRows: 5 } },
  },
  ...[
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'vertical bars'],
  ].map(([sign = '', name]): BadFile => ({
    no: 19,
    what: `cells with ${name} between them`,
    content: () => csv([columns, crime(1), crime(2, { Ward: 'a, b' })], sign),
    read: { ...two, delimiter: sign, crimes: [{}, { ward: 'a, b' }] },
  })),
  { no: 50, what: 'nothing', content: () => '', refused: /^The file is empty\. Export the extract again/ },
  { no: 50, what: 'a byte order mark alone', content: () => '\uFEFF', refused: /^The file is empty/ },
  { no: 50, what: 'spaces alone', content: () => ' \n \t\n', refused: /^The file is empty/ },
  {
    no: 51,
    what: 'a header alone',
    content: () => extract(),
    refused: /^There are no rows under the header\. Check the date range/,
  },
  {
    no: 52,
    what: 'two columns of one name, but for case and spaces',
    content: () =>
      csv([
        [...columns, 'ward '],
        [...crime(1), 'x'],
      ]),
    refused: /^‘ward’ is the name of columns 6 and 7\. Give each its own name\.$/,
  },
  {
    no: 54,
    what: 'a column whose name programs stumble over',
    content: () =>
      csv([
        [...columns, '__proto__'],
        [...crime(1), 'x'],
      ]),
    refused: /^Column 7 is called ‘__proto__’, a name that programs stumble over\. Rename the column\.$/,
  },
  {
    no: 56,
    what: 'a cell of a million characters',
    content: () => manyRows(100, crime(101, { Ward: 'x'.repeat(1_000_000) })),
    problems: [
      /^Row 102, Ward: .* has 1,000,000 characters, more than 500/,
      /^Row 102, Ward: the cell holds 1,000,000 characters, more than a cell of Excel can/,
    ],
  },
  {
    no: 56,
    what: 'a cell that is too long, in a column that is not read',
    content: () =>
      csv([
        [...columns, 'Extra'],
        [...crime(1), 'x'.repeat(40_000)],
      ]),
    problems: [/^Row 2, Extra: the cell holds 40,000 characters, more than a cell of Excel can \(32,767\)/],
  },
  {
    no: 58,
    what: '16,384 columns',
    content: () => csv([[...columns, ...Array.from({ length: 16_378 }, (_, at) => `c${at}`)], crime(1)]),
    refused: /^Row 1 reaches to column 16,384; an extract has at most 1,000 columns/,
  },
]
