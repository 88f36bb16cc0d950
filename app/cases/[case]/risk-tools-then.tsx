import { allRiskTools } from '@/db/risk-tools'
import { crimeOf } from '@/db/samples'
import { dayInWords } from '@/domain/days'
import { inForceInWords, nextTool, toolsInForce } from '@/domain/risk-tools'
import type { BesideQuestionProps } from './beside-question'

/** Which risk assessment was in use in the case's district when the crime was recorded. */
export async function RiskToolsThen({ consultation }: Pick<BesideQuestionProps, 'consultation'>) {
  const { reader, subject } = consultation
  const tools = await allRiskTools(reader)
  const { recordedOn: day } = await crimeOf(reader, subject.sampleCase)
  if (tools.length === 0 || !day) return null
  const where = { district: subject.district, day }
  const then = toolsInForce(tools, where)
  const next = nextTool(tools, where)
  return (
    <section className="app-beside" aria-label="Risk tools">
      <h3 className="govuk-heading-s app-beside__heading">In use when the crime was recorded</h3>
      {then.length === 0 ? (
        <p className="app-beside__text">No tool is entered for {dayInWords(day)}.</p>
      ) : (
        <ul className="govuk-list app-beside__list">
          {then.map((tool) => (
            <li key={tool.id}>
              <strong>{tool.name}</strong>, {inForceInWords(tool)}
              {tool.note && <>. {tool.note}</>}
            </li>
          ))}
        </ul>
      )}
      {next?.inForceFrom && (
        <p className="app-beside__text app-muted">
          {next.name} came on {dayInWords(next.inForceFrom)}: a later assessment may have used it.
        </p>
      )}
    </section>
  )
}
