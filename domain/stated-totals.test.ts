import { describe, expect, test } from 'vitest'
import { readStatedTotals, totalsFaultInWords } from './stated-totals'

const districts = [
  { code: 'LD', name: 'Leeds' },
  { code: 'WD', name: 'Wakefield' },
]
const period = { from: '2020-10-01', to: '2021-09-30' }
const read = (text: string) => readStatedTotals(text, { districts, period })
const stated = (text: string) => {
  const result = read(text)
  if ('faults' in result) throw new Error(result.faults.map(totalsFaultInWords).join('\n'))
  return result.totals.map(({ district, kind, crimes }) => `${district ?? 'Force'} ${kind} ${crimes}`)
}
const faults = (text: string) => {
  const result = read(text)
  return 'faults' in result ? result.faults.map(totalsFaultInWords) : []
}

describe('stated totals', () => {
  test('are read as a spreadsheet has them, kinds down and districts across, under a title', () => {
    const table =
      'Offences by district\n\tLD\tWD\tForce\nAll\t2,088\t886\t2 974\nDA\t1926\t833\t\nNon-DA\t162\t53\t215\n'
    expect(stated(table)).toEqual([
      ...['LD all 2088', 'WD all 886', 'Force all 2974', 'LD DA 1926', 'WD DA 833'],
      ...['LD non-DA 162', 'WD non-DA 53', 'Force non-DA 215'],
    ])
  })

  test('are read with districts down and kinds across, with a total of each', () => {
    expect(
      stated(
        'District\tAll\tDomestic\tNon-domestic\r\nLeeds District\t2,088\t1,926\t162\r\nTotal\t2,088\t1,926\t162',
      ),
    ).toEqual([
      ...[
        'LD all 2088',
        'LD DA 1926',
        'LD non-DA 162',
        'Force all 2088',
        'Force DA 1926',
        'Force non-DA 162',
      ],
    ])
  })

  test('are read one a line, typed or with a header', () => {
    expect(stated('Wakefield DA 832\nleeds: 2,088\nForce non-DA = 215')).toEqual([
      'WD DA 832',
      'LD all 2088',
      'Force non-DA 215',
    ])
    expect(stated('District\tKind\tCount\nWD\tDA\t832')).toEqual(['WD DA 832'])
  })

  test('name every cell that cannot be read with its row and column', () => {
    expect(faults('\tLD\tWD\nDA\t8e2\t83.5\nNon-DA\t-4\t53\nBradfrod\t1\t2')).toEqual([
      'Row 2, column 2: ‘8e2’ is neither a whole number nor a district of this audit, DA, non-DA, an outcome or Total. Correct it or take it out.',
      'Row 2, column 3: ‘83.5’ is neither a whole number nor a district of this audit, DA, non-DA, an outcome or Total. Correct it or take it out.',
      'Row 3, column 2: ‘-4’ is neither a whole number nor a district of this audit, DA, non-DA, an outcome or Total. Correct it or take it out.',
      'Row 4, column 1: ‘Bradfrod’ is neither a whole number nor a district of this audit, DA, non-DA, an outcome or Total. Correct it or take it out.',
    ])
  })

  test('are refused where one figure is stated twice, or belongs to nothing', () => {
    expect(faults('WD DA 832\nWD DA 833')).toEqual([
      'Row 2, column 2: the same figure is stated twice: 832 before, 833 here.',
    ])
    expect(faults('832')).toEqual([
      'Row 1, column 1: this figure has neither a district nor DA / non-DA beside it or above it.',
    ])
    expect(faults('\tLD\tXX\nDA\t5\t6')).toEqual([
      'Row 2, column 3: ‘XX’ stands above this figure: no district of this audit, DA, non-DA, outcome or Total.',
    ])
    expect(faults(' \n')).toEqual(['Row 1, column 1: there is nothing. Paste or type the totals.'])
    expect(faults('LD\tWD\t5')).toEqual([
      'Row 1, column 3: this figure belongs to two districts, kinds or outcomes at once.',
    ])
  })

  test('are read by outcome, a code for all its words, and by the days of this period or the one before', () => {
    const result = read(
      'from,to,kind,outcome,LD\n2020-10-01,2021-09-30,DA,"15: CPS - NAMED SUSPECT, EVIDENCE",60\n01/10/2019,30/09/2020,DA,Outcome 16,7\n2020-10-01,2021-09-30,DA,(blank),315',
    )
    expect('totals' in result && result.totals).toEqual([
      {
        ...{ district: 'LD', kind: 'DA', crimes: 60 },
        outcome: { code: '15', text: '15: CPS - NAMED SUSPECT, EVIDENCE' },
      },
      { district: 'LD', kind: 'DA', crimes: 7, outcome: { code: '16', text: '' }, before: true },
      { district: 'LD', kind: 'DA', crimes: 315, outcome: { code: '', text: '' } },
    ])
  })

  test('of other days, or of words that are no outcome, are named and not dropped', () => {
    expect(faults('from\tto\tDA\n2018-10-01\t2019-09-30\t5\n')).toEqual([
      'Row 2, column 1: these days are neither the period of this audit, 1 October 2020 to 30 September 2021, nor the one before, 1 October 2019 to 30 September 2020. Take the row out.',
    ])
    expect(faults('\tLD\tWD\nDA\t5\t6\nSource: the analyst\nOutcomes 1-8\t3\t4')).toEqual([
      expect.stringMatching(/^Row 3, column 1: ‘Source: the analyst’ is neither/),
      expect.stringMatching(/^Row 4, column 1: ‘Outcomes 1-8’ is neither/),
    ])
  })

  test('of a second table under its own header and kind count for that', () => {
    expect(stated('Domestic\n\tLD\tWD\nAll\t5\t6\nNon-domestic\n\tWD\tLD\nAll\t1\t2')).toEqual([
      ...['LD DA 5', 'WD DA 6', 'WD non-DA 1', 'LD non-DA 2'],
    ])
  })
})
