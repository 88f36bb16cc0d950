import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Details } from '@/components/notices'
import { TextInput } from '@/components/text-input'
import type { SavedView } from '@/db/saved-views'
import { newId } from '@/domain/identity'

/** The reader's own views of the register, and the form that keeps the filters of now as one more. */
export function SavedViews({
  views,
  parameters,
  form,
}: {
  readonly views: readonly SavedView[]
  /** Of the filters and the order that are on now. */
  readonly parameters: string
  readonly form: FormState
}) {
  return (
    <section className="app-no-print" aria-label="Your views">
      {views.length > 0 && (
        <p className="govuk-body">
          Your views:{' '}
          {views.map(({ id, name, parameters: kept }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a className="govuk-link" href={`/recommendations?${kept}`}>
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
      <Details summary="Keep or remove a view" open={form.refused}>
        <Form
          action="/recommendations/save-view"
          saveId={newId()}
          hidden={{ parameters }}
          label="Keep a view"
        >
          <TextInput
            name="name"
            label="Name of the view"
            hint="The filters and the order of now are kept under this name, for you alone."
            width={20}
            value={form.typed('name')}
            error={errorFor(form.errors, 'name')}
          />
          <Button kind="secondary">Keep this view</Button>
        </Form>
        {views.map(({ id, name }) => (
          <Form key={id} action="/recommendations/remove-view" saveId={newId()} hidden={{ view: id }}>
            <Button kind="secondary" small>
              Remove the view ‘{name}’
            </Button>
          </Form>
        ))}
      </Details>
    </section>
  )
}
