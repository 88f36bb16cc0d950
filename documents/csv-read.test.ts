import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from './csv-read'
import { csvText } from './csv-write'
import type { TableChoice } from './table-read'
import { fileOf, previewFile, readFile, refusalOf } from './testing/read-file'

async function preview(content: string | Buffer, choice: TableChoice = {}) {
  const { format, ...rest } = await previewFile(content, choice)
  if (format.kind !== 'csv') throw new Error('This is no CSV.')
  return { ...format, ...rest }
}

const small = 'Reference,District\r\n13200559871,Leeds\r\n13200559872,Calderdale\r\n'
const smallRows = [
  { row: 2, cells: ['13200559871', 'Leeds'] },
  { row: 3, cells: ['13200559872', 'Calderdale'] },
]

describe('encodings', () => {
  it('reads UTF-8 with and without a byte order mark, which is no part of the first name', async () => {
    expect(await readFile(small)).toEqual({ rows: smallRows, problem: null })
    expect(await readFile(`\uFEFF${small}`)).toEqual({ rows: smallRows, problem: null })
    expect((await preview(`\uFEFF${small}`)).header).toEqual(['Reference', 'District'])
  })

  it('reads UTF-16 of either byte order by its mark', async () => {
    const little = Buffer.from(`\uFEFF${small}`, 'utf16le')
    const big = Buffer.from(little).swap16()
    expect(await readFile(little)).toEqual({ rows: smallRows, problem: null })
    expect(await readFile(big)).toEqual({ rows: smallRows, problem: null })
    expect((await preview(big)).encoding).toBe('utf-16be')
  })

  it('refuses UTF-16 without its mark', async () => {
    expect(await refusalOf(Buffer.from(small, 'utf16le'))).toMatch(
      /looks like UTF-16 .*save it as ‘CSV UTF-8’/,
    )
    expect(await refusalOf(Buffer.from(small, 'utf16le').swap16())).toMatch(/looks like UTF-16/)
  })

  it('reads Windows-1252 and shows a piece of the text that only it can hold', async () => {
    const text = Buffer.concat([
      Buffer.from('Reference,Ward\r\n1,Caf'),
      Buffer.from([0xe9, 0x20, 0x96, 0x20, 0x91, 0x41, 0x92, 0x20, 0xa3, 0x35]),
      Buffer.from('\r\n'),
    ])
    expect((await readFile(text)).rows).toEqual([{ row: 2, cells: ['1', 'Café – ‘A’ £5'] }])
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
    const { rows, problem } = await readFile(content)
    expect(rows).toEqual([])
    expect(problem).toMatchObject({ row: 9_000, column: 'column 2', kind: 'unreadable text' })
    expect(problem?.message).toMatch(/^Row 9000, column 2 holds a byte \(0xE9\)/)
  })

  it('refuses a byte that nobody types in an otherwise plain file, and a character cut in two at the end', async () => {
    const bad = (bytes: number[]) =>
      Buffer.concat([Buffer.from(small), Buffer.from('3,Le'), Buffer.from(bytes)])
    expect(await refusalOf(bad([0xff]))).toMatch(/^Row 4, column 2 holds a byte \(0xFF\)/)
    expect(await refusalOf(bad([0xc3]))).toMatch(/^Row 4, column 2 holds a byte \(0xC3\)/)
    expect(await refusalOf(bad([0x81]))).toMatch(/^Row 4, column 2 holds a byte \(0x81\)/)
  })

  it('refuses two exports in two encodings joined together, from the first byte that does not fit', async () => {
    const joined = Buffer.concat([Buffer.from('Ref,Ward\n1,Café\n'), Buffer.from('2,Caf\xe9\n', 'latin1')])
    expect(await refusalOf(joined)).toMatch(/^Row 3, column 2/)
  })

  it('names row and column of a NUL', async () => {
    expect(await refusalOf('Ref,Ward\n1,a\n2,b\0c\n')).toMatch(/^Row 3, column 2 holds a NUL character/)
    expect(await refusalOf(Buffer.from('\uFEFFRef,Ward\n1,a\n2,b\0c\n', 'utf16le'))).toMatch(
      /^Row 3, column 2 holds a NUL/,
    )
  })

  it('refuses half a surrogate pair in UTF-16', async () => {
    expect(await refusalOf(Buffer.from('\uFEFFRef,Ward\n1,\uD83D\n', 'utf16le'))).toMatch(
      /^Row 2, column 2 holds a byte/,
    )
    expect((await readFile(Buffer.from('\uFEFFRef,Ward\n1,😀\n', 'utf16le'))).rows).toEqual([
      { row: 2, cells: ['1', '😀'] },
    ])
  })
})

describe('rows', () => {
  it.each([
    ['CR LF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('reads lines that end in %s', async (_, end) => {
    expect((await readFile(small.replaceAll('\r\n', end))).rows).toEqual(smallRows)
  })

  it('reads lines that end in all three, and a last line without an end', async () => {
    expect((await readFile('a,b\r\n1,2\n3,4\r5,6')).rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })

  it('numbers rows as Excel shows them: blank lines count, line breaks in a cell do not', async () => {
    const { rows } = await readFile('a,b\r\n"one\r\ntwo",2\r\n\r\n,\r\n3,4\r\n')
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
    expect((await readFile(content)).rows).toEqual([{ row: 5, cells: ['1', 'Leeds', 'Y', ''] }])
  })

  it('leaves ragged rows as they are: no cell is moved', async () => {
    const { rows } = await readFile('a,b,c\n1,2\n1,2,3,4\n')
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
    expect(await readFile('sep=;\r\nRef;District\r\n1;Leeds, North\r\n')).toEqual({
      rows: [{ row: 2, cells: ['1', 'Leeds, North'] }],
      problem: null,
    })
  })
})

describe('what a person decides', () => {
  it('about the encoding overrules the guess, and the file is held to it', async () => {
    const text = Buffer.from('Ref,Ward\n1,Caf\xe9\n2,\xc3\xa9\n', 'latin1')
    expect(await refusalOf(text)).toMatch(/^Row 2, column 2 holds a byte \(0xE9\)/)
    const { rows } = await readFile(text, { encoding: 'windows-1252' })
    expect(rows.map(({ cells }) => cells[1])).toEqual(['Café', 'Ã©'])
    expect((await preview(text, { encoding: 'windows-1252' })).example).toBe('1,Café')
    const pounds = Buffer.from('Ref,Ward\n1,\xa3\n', 'latin1')
    expect(await refusalOf(pounds, { encoding: 'utf-8' })).toMatch(/^Row 2, column 2 holds a byte \(0xA3\)/)
    const unmarked = Buffer.from(small, 'utf16le')
    expect((await readFile(unmarked, { encoding: 'utf-16le' })).rows).toEqual(smallRows)
  })

  it('but a byte order mark is believed', async () => {
    const seen = await preview(`\uFEFF${small}`, { encoding: 'windows-1252' })
    expect(seen).toMatchObject({ encoding: 'utf-8', header: ['Reference', 'District'] })
  })

  it('about the delimiter and the header', async () => {
    const content = 'Ref;Title, full\nsub;sub, sub\n1;a, b\n'
    expect((await preview(content, { delimiter: ';' })).header).toEqual(['Ref', 'Title, full'])
    const seen = await preview(content, { delimiter: ';', headerRow: 2 })
    expect(seen).toMatchObject({ header: ['sub', 'sub, sub'], titleRows: [['Ref', 'Title, full']] })
  })

  it('is asked for where nothing cut the rows', async () => {
    expect((await preview('Ref/Title\n1/a\n')).notes).toEqual([
      'The rows of this file were cut at commas and have a single column each. Choose what stands between the cells, if they have more.',
    ])
    expect((await preview(small)).notes).toEqual([])
  })
})

describe('quotation marks', () => {
  it('names the row and column of one that never closes', async () => {
    const { problem } = await readFile('a,b\n1,2\n3,"never\n4,5\n6,7\n')
    expect(problem).toMatchObject({ row: 3, column: 'column 2', kind: 'quotation marks' })
    expect(problem?.message).toMatch(/^Row 3, column 2: a quotation mark opens here and never closes/)
  })

  it('names the row of one that swallows rows up to the next quoted cell', async () => {
    const { problem } = await readFile('a,b\n1,2\n3,"never\n4,5\n6,"x"\n')
    expect(problem).toMatchObject({ row: 3, kind: 'quotation marks' })
  })

  it('gives up on an endless cell early, without holding the file in memory', async () => {
    const content = `a,b\n1,"${'x,y\n'.repeat(1_500_000)}`
    const { problem } = await readFile(content)
    expect(problem?.row).toBe(2)
    expect(problem?.message).toMatch(/does not close within 2,000,000 characters/)
    expect(await refusalOf(`a,b\n1,2\n${'x'.repeat(3_000_000)}`)).toMatch(
      /^Row 3 does not end within 2,000,000/,
    )
  })

  it('reads marks inside an unquoted cell, and doubled ones inside a quoted cell, as they stand', async () => {
    const { rows } = await readFile('a,b\n5" pipe,"said ""no"", twice"\n')
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
        for await (const batch of readCsv(fileOf(Buffer.from(text, encoding as BufferEncoding)), {
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
      const { rows, problem } = await readFile(`one,two,three,four\r\n${padding},2,3,4\r\n${text}`)
      expect(problem).toBeNull()
      expect(rows.slice(1).map(({ cells }) => cells)).toEqual(Array(40).fill(row))
    }
  })

  it('and spaces after a closing quotation mark are no fault where a piece ends in them', async () => {
    for (let shift = 0; shift < 9; shift += 1) {
      const padding = 'p'.repeat((1 << 18) - 16 - shift)
      const { rows, problem } = await readFile(`one,two\n${padding},2\n"a"   ,"b"  \n`)
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
        const { problem } = await readFile(Buffer.concat([Buffer.from('a,b\n1,2\n'), Buffer.from(bytes)]))
        if (problem !== null) expect(problem.message).toMatch(/^[A-Z].*\.$/s)
      }),
      { numRuns: 300 },
    )
  })

  it('and other work gets its turn while a large file is read', async () => {
    const content = `a,b\n${'13200559871,Leeds\n'.repeat(200_000)}`
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    const { rows } = await readFile(content)
    clearInterval(timer)
    expect(rows).toHaveLength(200_000)
    expect(turns).toBeGreaterThan(3)
  })
})
