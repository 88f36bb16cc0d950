import { addOffenceCode } from '../commands/add-offence-code'
import type { Stage } from './stage'

/**
 * The stalking offences by their Home Office codes, in force since sections 2A and 4A of the Protection from Harassment
 * Act 1997 commenced (Protection of Freedoms Act 2012).
 */
const offences = [
  { code: '195/12', title: 'Stalking (section 2A)' },
  { code: '8/65', title: 'Stalking involving fear of violence (section 4A)' },
  { code: '8/66', title: 'Stalking involving serious alarm or distress (section 4A)' },
]

/** The administrator enters the offences that the demonstration's extract names. */
export async function enterOffenceCodes({ act }: Stage, daysAgo: number): Promise<void> {
  for (const offence of offences)
    await act('administrator', daysAgo, addOffenceCode, { ...offence, activeFrom: '2012-11-25' })
}
