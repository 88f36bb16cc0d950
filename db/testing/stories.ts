import type { z } from 'zod'
import { perform, type Command } from '../../commands/command'
import { planAudit } from '../../commands/plan-audit'
import { newId } from '../../domain/identity'
import type { Subject } from '../../domain/permissions'
import type { World } from './world'

/** The minute at which the stories of the tests happen. */
export const storyTime = '2021-11-08T09:00:00.000Z'

/** Carries out a command as somebody of the world. A refusal fails the test, with its sentences. */
export async function carryOut<I extends z.ZodType, R, S extends Subject, P>(
  world: World,
  key: string,
  command: Command<I, R, S, P>,
  input: z.input<I>,
  now = storyTime,
): Promise<R> {
  const outcome = await perform(command, {
    database: world.database,
    person: world.person(key),
    input,
    now,
    requestId: newId(),
  })
  if (!outcome.done)
    throw new Error(
      `'${command.name}' was refused: ${outcome.errors.map((error) => error.message).join(' ')}`,
    )
  return outcome.result
}

const five = ['BD', 'CD', 'KD', 'LD', 'WD']

/** What 'lead' types to plan an audit of the five districts with the quotas that come by default. */
export function planOf(world: World) {
  return {
    title: 'Stalking, domestic and other',
    theme: 'Stalking',
    reference: 'STK-2021-11',
    periodFrom: '2020-10-01',
    periodTo: '2021-09-30',
    districts: five,
    quotas: Object.fromEntries(five.map((code) => [code, { domestic: 10, nonDomestic: 5 }])),
    secondScores: 3,
    checklistVersionId: world.checklistVersionId,
    auditors: ['auditor', 'auditor-two'],
  }
}

/** An audit that 'lead' has planned, 'auditor' and 'auditor-two' working on it. Returns its id. */
export async function plannedAudit(
  world: World,
  changes: Partial<ReturnType<typeof planOf>> = {},
): Promise<string> {
  const { audit } = await carryOut(world, 'lead', planAudit, { ...planOf(world), ...changes })
  return audit
}
