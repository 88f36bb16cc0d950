import { allDistricts } from '../db/districts'
import { allRiskTools } from '../db/risk-tools'
import type { Reader } from '../db/client'
import { foldedText } from '../domain/cell-text'
import { dayInWords } from '../domain/days'
import { inForceInWords, type RiskTool } from '../domain/risk-tools'
import type { Fault } from './command'

/** Why a risk tool cannot be entered so; empty where it can. */
export async function riskToolFaults(reader: Reader, tool: RiskTool, ownId = ''): Promise<Fault[]> {
  const { name, district, inForceFrom: from, inForceTo: to } = tool
  if (district !== '' && !(await allDistricts(reader)).some(({ code }) => code === district))
    return [{ field: 'district', message: 'Choose a district of the list' }]
  if (from && to && to < from)
    return [{ field: 'inForceTo', message: `The last day is before the first, ${dayInWords(from)}` }]
  const same = (await allRiskTools(reader)).find(
    (one) =>
      one.id !== ownId &&
      foldedText(one.name) === foldedText(name) &&
      one.district === district &&
      (one.inForceFrom ?? '') <= (to ?? '9999') &&
      (from ?? '') <= (one.inForceTo ?? '9999'),
  )
  return same
    ? [
        {
          field: 'name',
          message: `${same.name} is entered already, ${inForceInWords(same)}. Change that entry`,
        },
      ]
    : []
}
