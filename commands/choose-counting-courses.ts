import { chooseCounting, coursesOf, standingRegister } from '../db/training'
import { event } from '../domain/events'
import type { Subject } from '../domain/subject'
import { command, done, refuse } from './command'
import { chooseCountingCoursesInput } from './replace-training-register.input'

/** Says which courses of the register make an officer a trained investigator. */
export const chooseCountingCourses = command('choose the courses that count', {
  may: {
    permission: 'keep registers',
    subject: async (): Promise<Subject> => ({ type: 'house', id: 'house' }),
  },
  input: chooseCountingCoursesInput,
  run: async ({ writer }, { courses, revision }) => {
    const register = await standingRegister(writer)
    if (!register) return refuse('not now', 'There is no training register yet. Import one first.')
    if (register.revision !== revision)
      return refuse(
        'not now',
        'Somebody else changed the register or its courses meanwhile. Open the page again.',
      )
    const known = await coursesOf(writer, register.version)
    const counting = known.filter((course) => courses.includes(course))
    if (counting.length !== new Set(courses).size)
      return refuse('invalid', [{ field: 'courses', message: 'Choose courses that are in the register' }])
    await chooseCounting(writer, register, counting)
    const details = { version: register.version, courses: counting.join(', ') || 'none' }
    return done({}, event('counting courses chosen', { type: 'house', id: 'house' }, details))
  },
})
