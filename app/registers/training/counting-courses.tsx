import { Button } from '@/components/button'
import { Checkboxes } from '@/components/choices'
import { Form } from '@/components/form'
import { SummaryList } from '@/components/summary-list'
import type { TrainingRegister } from '@/db/training'
import { dayInWords } from '@/domain/days'
import { newId } from '@/domain/identity'

/** The register that counts, and which of its courses make a trained investigator. */
export function CountingCourses({
  register,
  courses,
  chosen,
  error,
}: {
  readonly register: TrainingRegister
  readonly courses: readonly string[]
  readonly chosen: readonly string[]
  readonly error: string | undefined
}) {
  const { version, asAt, officers, records } = register
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Register', value: `Version ${version}, of ${dayInWords(asAt)}` },
          { key: 'Holds', value: `${records} courses of ${officers} officers` },
        ]}
      />
      <Form action="/registers/training/count" saveId={newId()} revision={register.revision}>
        <Checkboxes
          name="courses[]"
          id="courses"
          label="Courses that make a trained investigator"
          hint="A course of a newer list that was not in the one before does not count until it is chosen here."
          values={chosen}
          error={error}
          choices={courses.map((course) => ({ value: course, label: course }))}
        />
        <Button kind="secondary">Save the courses that count</Button>
      </Form>
    </>
  )
}
