import { deleteRiskTool, riskTool } from '../db/risk-tools'
import { event } from '../domain/events'
import { inForceInWords } from '../domain/risk-tools'
import { command, done, refuse } from './command'
import { removeRiskToolInput } from './risk-tool.input'

/** Takes an entry out of the list. What it said stays in the trail. */
export const removeRiskTool = command('remove a risk tool', {
  may: { permission: 'manage reference data', subject: async () => ({ type: 'house', id: 'house' }) },
  input: removeRiskToolInput,
  run: async ({ writer }, { tool: id }) => {
    const known = await riskTool(writer, id)
    if (!known) return refuse('not found', 'This tool is not in the list any more: somebody removed it.')
    await deleteRiskTool(writer, id)
    const details = { name: known.name, district: known.district, when: inForceInWords(known) }
    return done({ tool: id }, event('risk tool removed', { type: 'house', id: 'house' }, details))
  },
})
