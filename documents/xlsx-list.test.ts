import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { listWorkbook } from './xlsx-list'

async function* some(...rows: (string | number | null)[][]) {
  await Promise.resolve()
  yield* rows
}

const made = (...rows: (string | number | null)[][]) =>
  listWorkbook({
    sheet: 'Problems & more',
    lines: ['OFFICIAL-SENSITIVE'],
    columns: [
      { header: 'Row', width: 10 },
      { header: 'Reason', width: 80 },
    ],
    rows: some(...rows),
    notes: ['A note'],
  })

test('another program reads every row, and a text that looks like a formula as text', async () => {
  const evil = `=cmd|' /C calc'!A0`
  const { bytes, rows } = await made([214, evil], [null, 'a < b & "c"\nline\u0000two'], [3, '  spaces '])
  expect(rows).toBe(3)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const sheet = workbook.getWorksheet('Problems & more')
  const cells = (row: number) => [1, 2].map((column) => sheet?.getCell(row, column).value)
  expect(cells(1)[0]).toBe('OFFICIAL-SENSITIVE')
  expect(cells(2)).toEqual(['Row', 'Reason'])
  expect(cells(3)).toEqual([214, evil])
  expect(sheet?.getCell(3, 2).type).toBe(ExcelJS.ValueType.String)
  expect(cells(4)).toEqual([null, 'a < b & "c"\nlinetwo'])
  expect(cells(5)).toEqual([3, '  spaces '])
  expect(cells(7)[0]).toBe('A note')
})

test('a hundred thousand rows are written in a few seconds, and the clock goes on meanwhile', async () => {
  async function* many() {
    await Promise.resolve()
    for (let row = 0; row < 100_000; row += 1) yield [row, `31/04/2021 is not a date: ${row}`]
  }
  let ticks = 0
  const clock = setInterval(() => (ticks += 1), 10)
  const { rows, bytes } = await listWorkbook({
    ...{ sheet: 'Problems', lines: [], notes: [], rows: many() },
    columns: [
      { header: 'Row', width: 10 },
      { header: 'Reason', width: 80 },
    ],
  })
  clearInterval(clock)
  expect(rows).toBe(100_000)
  expect(bytes.length).toBeLessThan(5_000_000)
  expect(ticks).toBeGreaterThan(5)
}, 20_000)
