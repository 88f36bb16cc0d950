import { expect, test } from 'vitest'
import { checkedText, importedAudit, smallExtract } from './testing/population-stories'
import { carryOut, plannedAudit } from './testing/stories'
import { world } from './testing/world'
import { importExtract } from '../commands/import-extract'
import { earlierImports } from './extracts'
import { extracts } from './schema'

test('the same bytes are known over all audits: when and by whom to who works on the audit, else only when', async () => {
  const house = await world()
  const { reader } = house.database
  const first = await importedAudit(house)
  const second = await plannedAudit(house, { reference: 'STK-2021-12', title: 'The next one' })
  const upload = await checkedText(house, second, smallExtract())
  await carryOut(house, 'lead', importExtract, { audit: second, upload })
  const sha256 = (await reader.select().from(extracts))[0]?.sha256 ?? ''

  const told = await earlierImports(reader, sha256, house.person('lead'))
  expect(told.map(({ known }) => known?.auditId).sort()).toEqual([first, second].sort())
  expect(told).toContainEqual({
    importedAt: expect.any(String),
    known: {
      ...{ auditId: second, reference: 'STK-2021-12', title: 'The next one' },
      ...{ importedBy: 'lead', stands: true },
    },
  })

  const elsewhere = await earlierImports(reader, sha256, house.person('second-lead'))
  expect(elsewhere).toEqual([{ importedAt: expect.any(String) }])
  expect(await earlierImports(reader, '0'.repeat(64), house.person('lead'))).toEqual([])
})
