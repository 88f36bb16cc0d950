import { describe, expect, it } from 'vitest'
import { fieldNames, type Mapping } from './extract-fields'
import { guessFields, headerProblems, mappingByNames, mappingFromNames, mappingProblems } from './field-guess'

const guessed = (header: string[], rows: string[][] = []) => {
  const { mapping } = guessFields(header, rows)
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, header[column]]))
}

describe('fields are guessed from the names of the columns', () => {
  it('of the demonstration extract, whole', () => {
    const header =
      'Crime reference,Recorded date,District,Ward,Offence,Domestic,Outcome,Team,OIC key,Arrest,Risk assessment,Cyber,Pair key,Status,Source'.split(
        ',',
      )
    const row =
      '13190218402|01/10/2019|Calderdale|Todmorden|195/12 Stalking (s.2A)|Y|16: VICTIM DECLINES/WITHDRAWS SUPPORT - NAMED SUSPECT IDENTIFIED|Safeguarding|OIC-F981745E|N|Y|N|PAIR-84070917|Filed|FICTIONAL DEMONSTRATION'.split(
        '|',
      )
    const guess = guessFields(header, [row])
    expect(guess).toEqual({
      mapping: {
        reference: 0,
        recordedOn: 1,
        district: 2,
        ward: 3,
        offence: 4,
        domestic: 5,
        outcome: 6,
        team: 7,
        officerKey: 8,
        arrested: 9,
        riskAssessed: 10,
        cyber: 11,
        pairKey: 12,
        recordStatus: 13,
      },
      refused: [],
      coordinates: [],
      dropped: ['Source'],
    })
  })

  it('of the public data of police.uk, whose places are refused but for coordinates, which tell the ward', () => {
    const header =
      'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context'.split(
        ',',
      )
    const guess = guessFields(header, [])
    expect(guess.mapping).toEqual({
      ...{ reference: 0, district: 8, recordedOn: 1, offence: 9, outcome: 10, longitude: 4, latitude: 5 },
    })
    expect(guess.coordinates).toEqual([4, 5])
    expect(guess.refused.map(({ name }) => name)).toEqual(['Location'])
  })

  it('of coordinates only as a pair, known by their names or by what they hold, and fit for nothing else', () => {
    const header = ['Ref', 'District', 'Easting', 'Where']
    const { mapping, coordinates, refused } = guessFields(header, [
      ['1', 'LD', '430000', '-1.54321'],
      ['2', 'LD', '431000', ''],
    ])
    expect(mapping).toEqual({ reference: 0, district: 1 })
    expect(coordinates).toEqual([2, 3])
    const problems = (more: Mapping, wardsKnown = true) =>
      mappingProblems({ reference: 0, district: 1, ...more }, { header, refused, coordinates, wardsKnown })
    expect(problems({ longitude: 2, latitude: 3 })).toEqual([])
    expect(problems({ longitude: 2 })).toEqual([
      { field: 'latitude', message: 'Choose the column of Latitude or northing too, or neither of the two.' },
    ])
    expect(problems({ ward: 3 })).toEqual([
      {
        field: 'ward',
        message: 'Ward: ‘Where’ holds coordinates, which are never kept. Choose another column.',
      },
    ])
    expect(problems({ longitude: 2, latitude: 3 }, false)[0]?.message).toMatch(
      /^Longitude or easting: no ward boundaries are loaded in which coordinates could be looked up\./,
    )
  })

  it.each([
    [
      'reference',
      [
        'Crime Ref No',
        'CRIME REFERENCE',
        'CrimeReference',
        'crime_ref',
        'URN',
        'Crime No.',
        'Ref',
        'Occurrence Number',
      ],
    ],
    ['district', ['District', 'Police District', 'DISTRICT NAME', 'Division', 'BCU']],
    ['domestic', ['Domestic', 'DA flag', 'DA (Y/N)', 'Domestic Abuse Flag', 'domestic_flag', 'DA/non-DA']],
    ['recordedOn', ['Recorded date', 'Date recorded', 'Crime Recorded Date', 'Recorded Date/Time', 'Date']],
    ['outcome', ['Outcome', 'Outcome Text', 'Last outcome category', 'HO Outcome']],
    ['officerKey', ['OIC', 'OIC Collar No', 'Collar number', 'Officer in the case']],
    ['riskAssessed', ['DASH', 'DASH completed', 'Risk Assessment', 'DARA flag']],
    ['cyber', ['Cyber-enabled flag', 'Cyber', 'Online']],
  ] as const)('%s goes by %j', (field, names) => {
    for (const name of names) expect(guessed(['x', ` ${name}\u00A0`])).toEqual({ [field]: ` ${name}\u00A0` })
  })

  it('with the better name first where a file has two, and no column for two fields', () => {
    const header = [
      'Occurrence number',
      'Crime reference',
      'Outcome date',
      'Outcome code',
      'Outcome',
      'Date created',
      'Recorded date',
    ]
    expect(guessed(header)).toEqual({
      reference: 'Crime reference',
      outcome: 'Outcome',
      recordedOn: 'Recorded date',
    })
    expect(guessFields(header, []).dropped).toEqual([
      'Occurrence number',
      'Outcome date',
      'Outcome code',
      'Date created',
    ])
  })
})

describe('columns of personal data are refused', () => {
  it.each([
    ['streets', ['On or near High Street', 'On or near Station Road']],
    ['houses', ['12 Park Lane, Leeds', 'Flat 3, 9 Mill Road']],
    ['postcodes without a space', ['LS14DY', 'BD11UA']],
  ])('of places, by what they hold: %s', (_what, values) => {
    const { refused } = guessFields(
      ['Where'],
      values.map((value) => [value]),
    )
    expect(refused[0]?.because).toBe('it holds addresses or places')
  })

  it('but not wards and teams that are named after people, nor small areas', () => {
    const rows = [
      ['Victoria Park', 'Charlotte Street Unit', 'Leeds 001A', '13200559871'],
      ['Alexandra Park', 'Victoria Team', 'Bradford 012C', '13200559872'],
    ]
    expect(guessFields(['Ward', 'Team', 'LSOA name', 'Crime ref'], rows).refused).toEqual([])
  })

  it.each([
    ['Victim', /names/],
    ['Victim Name', /names/],
    ['Suspect surname', /names/],
    ['Forename', /names/],
    ['Name of OIC', /names/],
    ['OIC name', /names/],
    ['Offender(s)', /names/],
    ['DOB', /dates of birth/],
    ['Victim D.O.B.', /dates of birth/],
    ['Suspect date of birth', /dates of birth/],
    ['Victim address', /addresses/],
    ['Postcode', /addresses/],
    ['Location of offence', /addresses/],
    ['Mobile', /telephone/],
    ['Victim phone no', /telephone/],
    ['E-mail', /e-mail/],
    ['MO', /free text/],
    ['MO Text', /free text/],
    ['Modus operandi', /free text/],
    ['Crime notes', /free text/],
    ['Summary', /free text/],
    ['Ethnicity', /sensitive/],
    ['PNC ID', /identifies/],
  ])('by the name %j', (name, because) => {
    const guess = guessFields(['Ref', name], [])
    expect(guess.refused).toHaveLength(1)
    expect(guess.refused[0]).toMatchObject({ column: 1, name })
    expect(guess.refused[0]?.because).toMatch(because)
    expect(guess.dropped).toContain(name)
  })

  it.each([
    ['names with a title', ['Mrs A Vale', 'Mr. B Hill', 'Dr C'], /names/],
    ['surname first', ['VALE, Sarah', 'Hill, John', 'Quux, Zed'], /names/],
    ['first name first', ['Sarah Vale', 'John Hill', 'Emma-Jane Lane', 'unknown'], /names/],
    ['rank and name', ['PC 123 John Hill', 'DC 456 Emma Lane'], /names/],
    ['days of birth', ['01/02/1984', '1991-12-31', '', '11/11/2001'], /birth/],
    ['postcodes', ['12 High St, LS1 4AP', 'BD1 1AA', ''], /addresses/],
    ['telephone numbers', ['07700 900123', '0113 496 0123', '+447700900456'], /telephone/],
    ['telephone numbers without their nought', ['7700900123', '7911123456', ''], /telephone/],
    ['e-mail addresses', ['a.b@example.com', '', 'x'], /e-mail/],
    ['accounts', [`The victim says ${'that he followed her '.repeat(10)}`, 'short'], /free text/],
  ])('by what it holds, whatever its name: %s', (_, values, because) => {
    const guess = guessFields(
      ['Ref', 'OIC'],
      values.map((value) => ['13200559871', value]),
    )
    expect(guess.refused[0]?.because).toMatch(because)
    expect(guess.mapping).toEqual({ reference: 0 })
  })

  it.each([
    [
      'Ward',
      [
        'Adel and Wharfedale',
        'Stanley and Outwood East',
        'Crofton, Ryhill and Walton',
        'Ackworth, North Elmsall and Upton',
      ],
    ],
    ['Recorded date', ['01/10/2020', '2019-12-31']],
    ['Crime reference', ['07200559871', '07700900123']],
    [
      'Outcome',
      [
        '22: DIVERSIONARY, EDUCATIONAL OR INTERVENTION ACTIVITY NOT IN PUBLIC INTEREST TO TAKE FURTHER ACTION',
      ],
    ],
    ['OIC key', ['OIC-F981745E', '4411', 'PC 4411']],
    ['Team', ['Safeguarding', 'DIT', 'CID', 'Patrol']],
    ['Suspect arrested', ['Y', 'N']],
    ['Victim suspect key', ['PAIR-84070917']],
  ])('but %j with such values is not', (name, values) => {
    expect(
      guessFields(
        [name],
        values.map((value) => [value]),
      ).refused,
    ).toEqual([])
  })
})

describe('a header', () => {
  const rows = [['1', '2', '3', '4']]
  it('that is sound has no problems, nor have unnamed columns that are empty', () => {
    expect(headerProblems(['a', 'b', 'c', 'd'], rows)).toEqual([])
    expect(headerProblems(['a', '', ' '], [['1', '', ' ']])).toEqual([])
  })
  it('with the same name twice is refused naming both, even where only case and spaces differ', () => {
    expect(headerProblems(['Ref', 'District', ' ref '], rows)).toEqual([
      '‘ref’ is the name of columns 1 and 3. Give each its own name.',
    ])
  })
  it('with a name missing above values, or one that harms, is refused', () => {
    expect(headerProblems(['a', '', 'c', 'd'], rows)).toEqual([
      'Column 2 has no name but holds values. Name the column or empty it.',
    ])
    expect(headerProblems(['__proto__', 'b', 'c', 'd'], rows)[0]).toMatch(/^Column 1 is called ‘__proto__’/)
    expect(headerProblems(['a\u0000', 'b', 'c', 'd'], rows)[0]).toMatch(
      /^The name of column 1 holds .*U\+0000/,
    )
  })
  it('called like a property of every object is only a name', () => {
    expect(guessFields(['toString', 'Crime ref'], []).mapping).toEqual({ reference: 1 })
    expect(mappingFromNames(['toString'], {})).toEqual({})
  })
})

describe('a mapping', () => {
  const header = ['Ref', 'District', 'Victim name']
  const { refused, coordinates } = guessFields(header, [])
  const problems = (mapping: Mapping) =>
    mappingProblems(mapping, { header, refused, coordinates, wardsKnown: true })

  it('needs the reference and the district', () => {
    expect(problems({ reference: 0, district: 1 })).toEqual([])
    expect(problems({})).toEqual([
      { field: 'reference', message: `Say which column holds: ${fieldNames.reference}.` },
      { field: 'district', message: `Say which column holds: ${fieldNames.district}.` },
    ])
  })
  it('cannot take a column twice, a column that is not there, or personal data', () => {
    expect(problems({ reference: 0, district: 1, ward: 1 })).toEqual([
      {
        field: 'district',
        message: 'District: ‘District’ is chosen for Ward too. Choose one field for each column.',
      },
      {
        field: 'ward',
        message: 'Ward: ‘District’ is chosen for District too. Choose one field for each column.',
      },
    ])
    expect(problems({ reference: 0, district: 7 })).toEqual([
      { field: 'district', message: 'District: the file has no such column. Choose one of its columns.' },
    ])
    expect(problems({ reference: 0, district: 1, team: 2 })).toEqual([
      {
        field: 'team',
        message:
          'Team: ‘Victim name’ cannot be used, because it holds people’s names. Choose another column.',
      },
    ])
  })
  it('is kept by the names of the columns and found again wherever they stand', () => {
    const names = mappingByNames(header, { reference: 0, district: 1 })
    expect(names).toEqual({ reference: 'Ref', district: 'District' })
    expect(mappingFromNames(['DISTRICT', 'x', 'ref '], names)).toEqual({ reference: 2, district: 0 })
    expect(mappingFromNames(['x'], names)).toEqual({})
  })
})
