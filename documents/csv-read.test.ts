import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { csvText } from './csv-write'
import { readCsv } from './csv-read'
import { previewTable, readTable, type TableChoice, type TableProblem, type TableRow } from './table-read'

const folder = mkdtempSync(path.join(tmpdir(), 'csv-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(content: string | Buffer, name = 'extract.csv'): string {
  const full = path.join(folder, name)
  writeFileSync(full, content)
  return full
}

async function read(
  content: string | Buffer,
  choice: TableChoice = {},
): Promise<{ rows: TableRow[]; problem: TableProblem | null }> {
  const rows: TableRow[] = []
  const previewed = await previewTable(file(content), choice)
  if ('problem' in previewed) return { rows, problem: previewed.problem }
  for await (const batch of readTable(file(content), previewed.preview.format)) {
    if ('problem' in batch) return { rows, problem: batch.problem }
    rows.push(...batch.rows)
  }
  return { rows, problem: null }
}

async function preview(content: string | Buffer, choice: TableChoice = {}) {
  const previewed = await previewTable(file(content), choice)
  if ('problem' in previewed) throw new Error(previewed.problem.message)
  const { format, ...rest } = previewed.preview
  if (format.kind !== 'csv') throw new Error('This is no CSV.')
  return { ...format, ...rest }
}

async function refusal(content: string | Buffer): Promise<string> {
  return (await read(content)).problem?.message ?? 'read without a problem'
}

const small = 'Reference,District\r\n13200559871,Leeds\r\n13200559872,Calderdale\r\n'
const smallRows = [
  { row: 2, cells: ['13200559871', 'Leeds'] },
  { row: 3, cells: ['13200559872', 'Calderdale'] },
]

describe('encodings', () => {
  it('reads UTF-8 with and without a byte order mark, which is no part of the first name', async () => {
    expect(await read(small)).toEqual({ rows: smallRows, problem: null })
    expect(await read(`\uFEFF${small}`)).toEqual({ rows: smallRows, problem: null })
    expect((await preview(`\uFEFF${small}`)).header).toEqual(['Reference', 'District'])
  })

  it('reads UTF-16 of either byte order by its mark', async () => {
    const little = Buffer.from(`\uFEFF${small}`, 'utf16le')
    const big = Buffer.from(little).swap16()
    expect(await read(little)).toEqual({ rows: smallRows, problem: null })
    expect(await read(big)).toEqual({ rows: smallRows, problem: null })
    expect((await preview(big)).encoding).toBe('utf-16be')
  })

  it('refuses UTF-16 without its mark', async () => {
    expect(await refusal(Buffer.from(small, 'utf16le'))).toMatch(/looks like UTF-16 .*save it as ‘CSV UTF-8’/)
    expect(await refusal(Buffer.from(small, 'utf16le').swap16())).toMatch(/looks like UTF-16/)
  })

  it('reads Windows-1252 and shows a piece of the text that only it can hold', async () => {
    const text = Buffer.concat([
      Buffer.from('Reference,Ward\r\n1,Caf'),
      Buffer.from([0xe9, 0x20, 0x96, 0x20, 0x91, 0x41, 0x92, 0x20, 0xa3, 0x35]),
      Buffer.from('\r\n'),
    ])
    expect((await read(text)).rows).toEqual([{ row: 2, cells: ['1', 'Café – ‘A’ £5'] }])
    const seen = await preview(text)
    expect(seen.encoding).toBe('windows-1252')
    expect(seen.example).toBe('1,Café – ‘A’ £5')
  })

  it('names row and column of one bad byte late in a UTF-8 file, and reads nothing as a replacement character', async () => {
    const good = Array.from({ length: 8_998 }, (_, n) => `${n},Café\r\n`).join('')
    const content = Buffer.concat([
      Buffer.from(`Reference,Ward\r\n${good}8999,"a\r\nb`),
      Buffer.from([0xe9]),
      Buffer.from('"\r\n9000,c\r\n'),
    ])
    const { rows, problem } = await read(content)
    expect(rows).toEqual([])
    expect(problem).toMatchObject({ row: 9_000, column: 'column 2', kind: 'unreadable text' })
    expect(problem?.message).toMatch(/^Row 9000, column 2 holds a byte \(0xE9\)/)
  })

  it('refuses a byte that nobody types in an otherwise plain file, and a character cut in two at the end', async () => {
    const bad = (bytes: number[]) =>
      Buffer.concat([Buffer.from(small), Buffer.from('3,Le'), Buffer.from(bytes)])
    expect(await refusal(bad([0xff]))).toMatch(/^Row 4, column 2 holds a byte \(0xFF\)/)
    expect(await refusal(bad([0xc3]))).toMatch(/^Row 4, column 2 holds a byte \(0xC3\)/)
    expect(await refusal(bad([0x81]))).toMatch(/^Row 4, column 2 holds a byte \(0x81\)/)
  })

  it('refuses two exports in two encodings joined together, from the first byte that does not fit', async () => {
    const joined = Buffer.concat([Buffer.from('Ref,Ward\n1,Café\n'), Buffer.from('2,Caf\xe9\n', 'latin1')])
    expect(await refusal(joined)).toMatch(/^Row 3, column 2/)
  })

  it('names row and column of a NUL', async () => {
    expect(await refusal('Ref,Ward\n1,a\n2,b\0c\n')).toMatch(/^Row 3, column 2 holds a NUL character/)
    expect(await refusal(Buffer.from('\uFEFFRef,Ward\n1,a\n2,b\0c\n', 'utf16le'))).toMatch(
      /^Row 3, column 2 holds a NUL/,
    )
  })

  it('refuses half a surrogate pair in UTF-16', async () => {
    expect(await refusal(Buffer.from('\uFEFFRef,Ward\n1,\uD83D\n', 'utf16le'))).toMatch(
      /^Row 2, column 2 holds a byte/,
    )
    expect((await read(Buffer.from('\uFEFFRef,Ward\n1,😀\n', 'utf16le'))).rows).toEqual([
      { row: 2, cells: ['1', '😀'] },
    ])
  })
})

describe('files that are no CSV are named by their content', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  it.each<[string, string | Buffer, RegExp]>([
    ['a PDF', '%PDF-1.7\n1,2\n', /^This is a PDF/],
    [
      'a workbook',
      Buffer.from('PK\x03\x04....xl/workbook.xml', 'latin1'),
      /^This is an Excel workbook \(\.xlsx\).*Save As/,
    ],
    [
      'a workbook with macros',
      Buffer.from('PK\x03\x04 xl/workbook.xml xl/vbaProject.bin', 'latin1'),
      /with macros/,
    ],
    ['a Word document', Buffer.from('PK\x03\x04 word/document.xml', 'latin1'), /^This is a Word document/],
    ['a zip file', Buffer.from('PK\x03\x04 extract.csv', 'latin1'), /^This is a zip file/],
    [
      'an old workbook',
      Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')]),
      /^This is an old Excel workbook/,
    ],
    [
      'a workbook with a password, known by its last bytes',
      Buffer.concat([compound, Buffer.alloc(400_000), Buffer.from('EncryptedPackage', 'utf16le')]),
      /^This is an Excel workbook with a password/,
    ],
    ['a web page', '\uFEFF  <html><table><tr><td>1', /^This is a web page/],
    ['an XML workbook', '<?xml version="1.0"?><Workbook/>', /^This is an XML file/],
    ['nothing', '', /^The file is empty/],
    ['only a byte order mark', '\uFEFF', /^The file is empty/],
    ['only spaces', ' \r\n\t\r\n', /^The file is empty/],
    ['only a header', 'Reference,District\r\n', /^There are no rows under the header/],
    [
      'only a header and blank rows',
      'Reference,District\r\n,\r\n\r\n',
      /^There are no rows under the header/,
    ],
  ])('%s', async (_, content, sentence) => {
    expect(await refusal(content)).toMatch(sentence)
  })
})

describe('rows', () => {
  it.each([
    ['CR LF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('reads lines that end in %s', async (_, end) => {
    expect((await read(small.replaceAll('\r\n', end))).rows).toEqual(smallRows)
  })

  it('reads lines that end in all three, and a last line without an end', async () => {
    expect((await read('a,b\r\n1,2\n3,4\r5,6')).rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })

  it('numbers rows as Excel shows them: blank lines count, line breaks in a cell do not', async () => {
    const { rows } = await read('a,b\r\n"one\r\ntwo",2\r\n\r\n,\r\n3,4\r\n')
    expect(rows).toEqual([
      { row: 2, cells: ['one\ntwo', '2'] },
      { row: 3, cells: [''] },
      { row: 4, cells: ['', ''] },
      { row: 5, cells: ['3', '4'] },
    ])
  })

  it('finds the header under title rows, and numbers on from there', async () => {
    const content = 'Stalking crimes\nRun on,14/02/2022\n\nRef,District,Domestic,Outcome\n1,Leeds,Y,\n'
    const seen = await preview(content)
    expect(seen.headerRow).toBe(4)
    expect(seen.header).toEqual(['Ref', 'District', 'Domestic', 'Outcome'])
    expect(seen.titleRows).toEqual([['Stalking crimes'], ['Run on', '14/02/2022'], ['']])
    expect(seen.firstRows).toEqual([['1', 'Leeds', 'Y', '']])
    expect((await read(content)).rows).toEqual([{ row: 5, cells: ['1', 'Leeds', 'Y', ''] }])
  })

  it('leaves ragged rows as they are: no cell is moved', async () => {
    const { rows } = await read('a,b,c\n1,2\n1,2,3,4\n')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['1', '2', '3', '4'],
    ])
  })
})

describe('delimiters', () => {
  it.each([
    [';', 'Ref;Title;Day\n1;a, b and c, d;2\n2;x, y;3\n'],
    ['\t', 'Ref\tTitle\tDay\n1\ta, b\t2\n2\tc;d\t3\n'],
    ['|', 'Ref|Title|Day\n1|a, b|2\n2|c, d|3\n'],
    [',', 'Ref,Title,Day\n1,a;b|c,2\n2,"c;d",3\n'],
  ])('finds %j', async (delimiter, content) => {
    expect((await preview(content)).delimiter).toBe(delimiter)
  })

  it('takes Excel’s word for it, and does not count that line as a row', async () => {
    expect(await read('sep=;\r\nRef;District\r\n1;Leeds, North\r\n')).toEqual({
      rows: [{ row: 2, cells: ['1', 'Leeds, North'] }],
      problem: null,
    })
  })
})

describe('quotation marks', () => {
  it('names the row and column of one that never closes', async () => {
    const { problem } = await read('a,b\n1,2\n3,"never\n4,5\n6,7\n')
    expect(problem).toMatchObject({ row: 3, column: 'column 2', kind: 'quotation marks' })
    expect(problem?.message).toMatch(/^Row 3, column 2: a quotation mark opens here and never closes/)
  })

  it('names the row of one that swallows rows up to the next quoted cell', async () => {
    const { problem } = await read('a,b\n1,2\n3,"never\n4,5\n6,"x"\n')
    expect(problem).toMatchObject({ row: 3, kind: 'quotation marks' })
  })

  it('gives up on an endless cell early, without holding the file in memory', async () => {
    const content = `a,b\n1,"${'x,y\n'.repeat(1_500_000)}`
    const { problem } = await read(content)
    expect(problem?.row).toBe(2)
    expect(problem?.message).toMatch(/does not close within 2,000,000 characters/)
    expect(await refusal(`a,b\n1,2\n${'x'.repeat(3_000_000)}`)).toMatch(
      /^Row 3 does not end within 2,000,000/,
    )
  })

  it('reads marks inside an unquoted cell, and doubled ones inside a quoted cell, as they stand', async () => {
    const { rows } = await read('a,b\n5" pipe,"said ""no"", twice"\n')
    expect(rows[0]?.cells).toEqual(['5" pipe', 'said "no", twice'])
  })
})

describe('whatever was written is read', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab,;"\n|\té£😀 '), maxLength: 6 })
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 })

  it('cell for cell, in every encoding', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('utf8', 'utf16le'), async (rows, encoding) => {
        const quoted = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        const text = `\uFEFF${['"p,;|\t","q","r"', ...quoted, '1,2,3'].join('\r\n')}\r\n`
        const seen = []
        for await (const batch of readCsv(file(Buffer.from(text, encoding as BufferEncoding)), {
          kind: 'csv',
          encoding: encoding === 'utf8' ? 'utf-8' : 'utf-16le',
          delimiter: ',',
          headerRow: 1,
        })) {
          if ('problem' in batch) throw new Error(batch.problem.message)
          seen.push(...batch.rows.map(({ cells }) => cells))
        }
        expect(seen).toEqual([...rows, ['1', '2', '3']])
      }),
      { numRuns: 150 },
    )
  })

  it('wherever a piece of the file ends: in a character, a line end, a quotation mark', async () => {
    const piece = 1 << 18
    const row = ['é😀', 'a "b"\nc', '', 'x']
    const text = csvText(
      Array.from({ length: 40 }, () => row),
      { byteOrderMark: false },
    )
    for (let shift = 0; shift < 50; shift += 1) {
      const padding = 'p'.repeat(piece - 300 - shift)
      const { rows, problem } = await read(`one,two,three,four\r\n${padding},2,3,4\r\n${text}`)
      expect(problem).toBeNull()
      expect(rows.slice(1).map(({ cells }) => cells)).toEqual(Array(40).fill(row))
    }
  })

  it('and spaces after a closing quotation mark are no fault where a piece ends in them', async () => {
    for (let shift = 0; shift < 9; shift += 1) {
      const padding = 'p'.repeat((1 << 18) - 16 - shift)
      const { rows, problem } = await read(`one,two\n${padding},2\n"a"   ,"b"  \n`)
      expect(problem).toBeNull()
      expect(rows[1]?.cells).toEqual(['a', 'b'])
    }
  })

  it('and a character of any length is whole wherever the look at the encoding pauses', async () => {
    for (const character of ['é', '’', '😀']) {
      for (let shift = 0; shift < 9; shift += 1) {
        const content = `a,b\n${'1,2222\n'.repeat(149_795)}${'3'.repeat(shift)},${character}\n`
        expect((await preview(content)).encoding).toBe('utf-8')
      }
    }
  })

  it('without ever failing: random bytes are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { problem } = await read(Buffer.concat([Buffer.from('a,b\n1,2\n'), Buffer.from(bytes)]))
        if (problem !== null) expect(problem.message).toMatch(/^[A-Z].*\.$/s)
      }),
      { numRuns: 300 },
    )
  })

  it('and other work gets its turn while a large file is read', async () => {
    const content = `a,b\n${'13200559871,Leeds\n'.repeat(200_000)}`
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    const { rows } = await read(content)
    clearInterval(timer)
    expect(rows).toHaveLength(200_000)
    expect(turns).toBeGreaterThan(3)
  })
})
