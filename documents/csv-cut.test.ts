import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { cutRows } from './csv-cut'

const cut = (text: string, whole = true) => cutRows(text, ',', whole)

describe('rows are cut', () => {
  it('as another reader cuts them, sound or not', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab,"\n'), maxLength: 40 })
    fc.assert(
      fc.property(text, (some) => {
        const found = cut(some)
        const other = Papa.parse<string[]>(some, { delimiter: ',', newline: '\n' })
        const firstFault = other.errors[0]?.row ?? Infinity
        expect(found.fault !== null).toBe(other.errors.length > 0)
        if (found.fault) expect(found.rows).toEqual(other.data.slice(0, firstFault))
        // It counts what follows the last line feed as a row, blank or not.
        else expect(some.endsWith('\n') ? [...found.rows, ['']] : found.rows).toEqual(other.data)
      }),
      { numRuns: 3_000 },
    )
  })

  it('the same whether a text comes whole or in two pieces', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab,"\n "'), maxLength: 40 })
    fc.assert(
      fc.property(text, fc.nat(40), (some, place) => {
        const whole = cut(some)
        const begun = cut(some.slice(0, place), false)
        if (begun.fault) {
          expect(begun).toEqual({ ...whole })
          return
        }
        const rest = cut(some.slice(begun.used))
        expect([...begun.rows, ...rest.rows]).toEqual(whole.rows)
        expect(rest.fault).toEqual(whole.fault)
      }),
      { numRuns: 3_000 },
    )
  })

  it('in time that grows with the text alone', () => {
    const begun = performance.now()
    for (const line of ['x"y\n', '"a"\n', '"",\n', '"a" \n', 'a,"b""c"\n']) cut(line.repeat(200_000))
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})

it('a fault names the column in which the mark opens', () => {
  expect(cut('a,b\n1,"x"y\n').fault).toEqual({ kind: 'stray', column: 2 })
  expect(cut('a,b\n1,2,"x\n').fault).toEqual({ kind: 'open', column: 3 })
})
