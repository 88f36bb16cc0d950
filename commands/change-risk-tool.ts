import { riskTool, updateRiskTool } from '../db/risk-tools'
import { event } from '../domain/events'
import { inForceInWords } from '../domain/risk-tools'
import { command, done, refuse } from './command'
import { riskToolFaults } from './risk-tool-fault'
import { changeRiskToolInput } from './risk-tool.input'

/** Changes an entry: most often it gets its last day, because another tool takes its place. */
export const changeRiskTool = command('change a risk tool', {
  may: { permission: 'manage reference data', subject: async () => ({ type: 'house', id: 'house' }) },
  input: changeRiskToolInput,
  run: async ({ writer }, { tool: id, revision, ...tool }) => {
    const known = await riskTool(writer, id)
    if (!known) return refuse('not found', 'This tool is not in the list any more: somebody removed it.')
    if (known.revision !== revision)
      return refuse('not now', 'Somebody else changed this tool meanwhile. Open the page again.')
    const faults = await riskToolFaults(writer, tool, id)
    if (faults.length > 0) return refuse('invalid', faults)
    await updateRiskTool(writer, { id, ...tool, revision: revision + 1 })
    const was = `${known.name}, ${inForceInWords(known)}`
    const details = { name: tool.name, district: tool.district, when: inForceInWords(tool), was }
    return done({ tool: id }, event('risk tool changed', { type: 'house', id: 'house' }, details))
  },
})
