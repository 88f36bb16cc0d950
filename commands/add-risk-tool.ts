import { insertRiskTool } from '../db/risk-tools'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { inForceInWords } from '../domain/risk-tools'
import { command, done, refuse } from './command'
import { riskToolFaults } from './risk-tool-fault'
import { addRiskToolInput } from './risk-tool.input'

/** Enters a risk assessment with the days of its use, which scorers see beside the question for it. */
export const addRiskTool = command('add a risk tool', {
  may: { permission: 'manage reference data', subject: async () => ({ type: 'house', id: 'house' }) },
  input: addRiskToolInput,
  run: async ({ writer }, tool) => {
    const faults = await riskToolFaults(writer, tool)
    if (faults.length > 0) return refuse('invalid', faults)
    const id = newId()
    await insertRiskTool(writer, { id, ...tool, revision: 1 })
    const details = { name: tool.name, district: tool.district, when: inForceInWords(tool) }
    return done({ tool: id }, event('risk tool added', { type: 'house', id: 'house' }, details))
  },
})
