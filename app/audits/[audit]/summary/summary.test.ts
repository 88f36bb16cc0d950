import { describe, expect, test } from 'vitest'
import { wordDocument } from '@/documents/docx-write'
import { openedZip, xmlFault } from '@/documents/testing/opened-zip'
import type { ReadableWriteUp } from '@/db/write-ups'
import { agreementOf } from '@/domain/agreement'
import { figuresOf, type AuditTallies } from '@/domain/audit-figures'
import { publicFindings } from '@/domain/public-findings'
import { tallyOf } from '@/domain/tally'
import { publicSummaryDocument } from './public-summary'
import { summaryOf } from './summary'
import { summaryDocument } from './summary-document'

const answers = (yes: number, no: number) =>
  tallyOf([...Array<'yes'>(yes).fill('yes'), ...Array<'no'>(no).fill('no')])

const tallies: AuditTallies = {
  criteria: [
    {
      id: 'c1',
      key: 'risk-assessment',
      name: 'Risk assessment',
      question: 'Is a risk assessment present?',
      yesMeans: 'A completed form.',
      noMeans: 'No form.',
      critical: true,
      steps: {
        key: 'order-step',
        steps: [
          { code: 'considered', label: 'Considered' },
          { code: 'granted', label: 'Granted' },
        ],
        stops: [{ code: 'complexity', label: 'Thought too complex' }],
      },
    },
  ],
  districts: [
    { code: 'LD', name: 'Leeds' },
    { code: 'WD', name: 'Wakefield' },
  ],
  strata: [
    {
      ...{ district: 'LD', kind: 'DA', population: 1926, outOfScope: 0, tallies: { c1: answers(9, 1) } },
      steps: { c1: { considered: { complexity: 2 }, granted: { '': 7 } } },
    },
    { district: 'LD', kind: 'non-DA', population: 162, outOfScope: 0, tallies: { c1: answers(1, 4) } },
    { district: 'WD', kind: 'DA', population: 833, outOfScope: 0, tallies: { c1: answers(4, 6) } },
    { district: 'WD', kind: 'non-DA', population: 53, outOfScope: 0, tallies: { c1: answers(2, 3) } },
  ],
}

const recommendation = (reference: string, district: string) => ({
  id: reference,
  reference,
  district,
  criterionId: 'c1',
  findingId: null,
  wording: `Record it. <b>${district}</b> & co\u0000\u000b`,
  priority: 'high' as const,
  ownerRole: 'DCI',
  ownerName: 'Chris Dunmore',
  dueOn: '2022-02-28',
  closingTest: 'At least 12 of 15.',
  evidenceRequired: '',
})

/** The first scorer's answers down, the second's across: 13 times both yes, never both no. */
const table = [
  [13, 1],
  [1, 0],
]

const readable: ReadableWriteUp = {
  openCases: 0,
  faults: new Map(),
  previous: null,
  whole: true,
  issued: {
    version: 2,
    issuedAt: '2021-12-13T10:00:00.000Z',
    issuedBy: 'Robin Hale',
    sha256: 'a'.repeat(64),
    trailHead: 'b'.repeat(64),
  },
  writeUp: {
    audit: {
      id: 'a1',
      reference: 'STK-2021-11',
      title: 'Stalking',
      theme: 'Stalking',
      periodFrom: '2020-10-01',
      periodTo: '2021-09-30',
      lead: 'Robin Hale',
    },
    method: {
      population: {
        size: 2974,
        sha256: 'c'.repeat(64),
        rule: 'Crimes.',
        frozenAt: '2021-11-08T09:00:00.000Z',
      },
      strata: tallies.strata.map(({ district, kind, population }) => ({
        district,
        kind,
        population,
        quota: 10,
      })),
      draw: {
        number: 1,
        algorithm: 'rivest-consistent-sampler/first-tickets/without-replacement',
        seedSource: 'typed',
        drawnAt: '2021-11-08T10:00:00.000Z',
        drawnBy: 'Robin Hale',
        softwareVersion: '0.1.0',
      },
      checklist: { title: 'Stalking: core four', version: 1 },
    },
    districts: tallies.districts,
    figures: figuresOf(tallies),
    agreement: {
      cases: { twice: 15, in: 15 },
      criteria: [
        {
          ...{ criterionId: 'c1', name: 'Risk assessment', offered: ['yes', 'no'], table },
          agreement: agreementOf(table),
        },
      ],
      pooled: { same: 13, of: 15 },
    },
    findings: [
      {
        id: 'f1',
        criterionId: 'c1',
        district: 'WD',
        kind: 'finding',
        text: 'Weak there.',
        writtenBy: 'Robin Hale',
      },
      {
        id: 'f2',
        criterionId: null,
        district: null,
        kind: 'good practice',
        text: 'All helped.',
        writtenBy: 'Robin Hale',
      },
    ],
    recommendations: [recommendation('STK-2021-11/LD/01', 'LD'), recommendation('STK-2021-11/WD/01', 'WD')],
  },
}

async function wordText(district: string | null, demonstration = false): Promise<string> {
  const summary = summaryOf(readable, district)
  if (!summary) throw new Error('There is no such summary.')
  const parts = openedZip(await wordDocument(summaryDocument(summary, { demonstration })))
  for (const [name, xml] of parts)
    if (/\.(xml|rels)$/.test(name)) expect([name, xmlFault(xml)]).toEqual([name, null])
  return [...parts.entries()].filter(([name]) => /^word\/(document|header|footer)/.test(name)).join('\n')
}

describe('a criterion with steps', () => {
  test('is told in the file as a table for each place that the reader has', async () => {
    const text = await wordText('LD')
    expect(text).toContain('Risk assessment, Leeds: how far cases went, and what stopped the others')
    expect(text).toContain('Thought too complex 2')
    expect(text).toContain('Risk assessment, Force: how far cases went')
  })
})

describe('the summary of a district', () => {
  test('says what its lead needs and nothing of another district, on the page and in the file', async () => {
    const summary = summaryOf(readable, 'LD')
    expect(summary?.place).toBe('Leeds')
    expect(summary?.facts).toContainEqual({
      name: 'Cases looked at',
      value: '15 drawn at random of 2,088 crimes',
    })
    expect(summary?.writeUp.agreement?.criteria[0]).not.toHaveProperty('table')
    expect(JSON.stringify(summary)).not.toMatch(/Wakefield|\bWD\b|Weak there/)
    const text = await wordText('LD')
    expect(text).toContain('9 of 10 DA and 1 of 5 non-DA')
    expect(text).toContain('STK-2021-11/LD/01')
    expect(text).not.toMatch(/Wakefield|\bWD\b|Weak there/)
  })

  test('is not there where the audit has no such district', () => {
    expect(summaryOf(readable, 'BD')).toBeUndefined()
    expect(summaryOf(readable, '')).toBeUndefined()
  })
})

describe('the Word file', () => {
  test('carries its marking, real headings, the good practice before the findings, and what proves it', async () => {
    const text = await wordText(null)
    expect(text.match(/OFFICIAL/g)?.length).toBeGreaterThanOrEqual(2)
    expect(text).toMatch(/w:pStyle w:val="Heading1"/)
    expect(text.indexOf('All helped.')).toBeLessThan(text.indexOf('Weak there.'))
    for (const proof of ['a', 'b', 'c']) expect(text).toContain(proof.repeat(64))
    expect(text).toContain('Version 2, 13 December 2021 at 10:00, by Robin Hale')
    expect(text).toContain('95% confidence')
    expect(text).toContain('16 of 30 in 4 strata')
    expect(text).not.toContain('Fictional')
  })

  test('says how far two auditors agree, kappa in the appendix alone, and nothing where the issue kept none', async () => {
    const text = await wordText(null)
    expect(text).toContain('13 of 15 the same (87%). Likely between 60% and 98%. AC1 0.85.')
    expect(text.indexOf('Appendix: other coefficients')).toBeLessThan(text.indexOf('-0.07'))
    const { agreement: _, ...before } = readable.writeUp
    const summary = summaryOf({ ...readable, writeUp: before }, null)
    expect(summary && JSON.stringify(summaryDocument(summary, { demonstration: false }))).not.toMatch(
      /two auditors|Kappa/,
    )
  })

  test('of the demonstration says that nothing in it is real', async () => {
    expect(await wordText('LD', true)).toContain(
      'Fictional data. No person, crime or score in this file is real.',
    )
  })
})

test('a summary that is not issued says so', () => {
  const draft = summaryOf({ ...readable, issued: null, openCases: 3 }, null)
  expect(draft?.facts).toContainEqual({
    name: 'Issued',
    value: 'Not issued: a draft, provisional, 3 cases not finished',
  })
  expect(JSON.stringify(draft?.proof)).not.toContain('trail')
})

describe('the Word file for a meeting or the public', () => {
  async function passedOn(wording: string): Promise<string> {
    const written = { ...recommendation('STK-2021-11/LD/01', 'LD'), wording }
    const writeUp = { ...readable.writeUp, recommendations: [written] }
    const summary = summaryOf({ ...readable, writeUp }, null)
    if (!summary) throw new Error('There is no such summary.')
    const { districts } = tallies
    const version = {
      ...{ version: 2, issuedAt: '2021-12-13T10:00:00.000Z', districts },
      criteria: publicFindings(tallies),
    }
    const document = publicSummaryDocument(summary, version, { audience: 'com', demonstration: false })
    return [...openedZip(await wordDocument(document)).entries()]
      .filter(([name]) => /^word\/(document|header|footer)/.test(name))
      .map(([, xml]) => xml.replaceAll(/<[^>]*>/g, ' '))
      .join('\n')
  }

  test('says for whom it is and by which rule, shows no small count, and hides what it leaves out', async () => {
    const text = await passedOn('Record every assessment.')
    expect(text.match(/OFFICIAL/g)?.length).toBeGreaterThanOrEqual(2)
    expect(text).toContain('Community Outcomes Meeting')
    expect(text).toContain('[c] stands for a count of 1 to 4')
    // Wakefield: 6 of 15. Leeds: 10 of 15, of which one is not domestic, so that its rate would tell.
    expect(text).toMatch(/Wakefield\s+6 of 15\s+\[c\]/)
    expect(text).toMatch(/Leeds\s+10 of 15\s+\[c\]/)
    expect(text).not.toMatch(/non-DA 1|1 of 5|9 of 10/)
  })

  test('names nobody, and has no text of findings', async () => {
    const text = await passedOn('Record every assessment.')
    expect(text).not.toMatch(/Robin Hale|Chris Dunmore|Weak there|All helped/)
    expect(text).toContain('Finding. Wakefield: Risk assessment')
    expect(text).toContain('DCI')
  })

  test('a recommendation with a number or a name in it stays inside', async () => {
    expect(await passedOn('Record every assessment.')).toContain('Record every assessment.')
    for (const wording of ['In 2 cases nothing was recorded.', 'DC Smith records every assessment.'])
      expect(await passedOn(wording)).not.toContain(wording)
  })
})
