import { Button, type ButtonKind } from '@/components/button'
import { HiddenFields } from '@/components/form'
import { Select, type SelectOption } from '@/components/select'
import { audiences, audienceWords, type Audience } from '@/domain/audience'

/** A format that figures leave in, by its button. */
export interface ExportFormat {
  readonly as: string
  readonly text: string
}

export const spreadsheetFormats: readonly ExportFormat[] = [
  { as: 'xlsx', text: 'Excel' },
  { as: 'csv', text: 'CSV' },
]

/**
 * Where figures leave the house: for whom, and in what format. What is hidden is decided here, at each export, and
 * nowhere on a screen. A plain form that is got.
 */
export function ExportForm({
  action,
  formats,
  heading = 'Take these figures along',
  only,
  what,
  hidden = {},
}: {
  readonly action: string
  readonly formats: readonly ExportFormat[]
  readonly heading?: string
  /** The audiences that it can be made for now, and why not for the others. */
  readonly only?: { readonly audiences: readonly Audience[]; readonly because: string } | undefined
  /** A part of the figures to choose. */
  readonly what?: { readonly name: string; readonly label: string; readonly options: readonly SelectOption[] }
  readonly hidden?: Readonly<Record<string, string>>
}) {
  const [first = 'internal', ...others] = only?.audiences ?? audiences
  return (
    <form method="get" action={action} className="app-filter app-no-print" aria-label={heading}>
      <HiddenFields fields={hidden} />
      <h2 className="app-filter__heading">{heading}</h2>
      <div className="app-filter__fields">
        <Select
          name="audience"
          label="For whom"
          value={first}
          options={[first, ...others].map((value) => ({ value, text: audienceWords[value].choice }))}
        />
        {what && <Select name={what.name} label={what.label} value="" options={what.options} />}
        <div className="app-filter__submit">
          {formats.map(({ as, text }, at) => (
            <Button key={as} name="as" value={as} kind={kindAt(at)}>
              {text}
            </Button>
          ))}
        </div>
      </div>
      <p className="govuk-body-s app-muted govuk-!-margin-top-2 govuk-!-margin-bottom-0">
        {only
          ? only.because
          : 'Internal files have every count. All others hide counts of 1 to 4, and what would give one away.'}
      </p>
    </form>
  )
}

const kindAt = (place: number): ButtonKind => (place === 0 ? 'primary' : 'secondary')
