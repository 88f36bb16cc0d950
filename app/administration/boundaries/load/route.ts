import { receive } from '@/app/receive'
import { loadBoundaries } from '@/commands/load-boundaries'

export const POST = receive(loadBoundaries, {
  fields: ['name', 'attribution'],
  then: () => '/administration/boundaries?done=loaded',
  form: () => '/administration/boundaries',
})
