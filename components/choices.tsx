import { type ComponentProps, Fragment, type ReactNode } from 'react'
import { classes } from './classes'
import { descriptionOf, ErrorMessage, type FieldProps, Fieldset, Hint } from './field'

export interface Choice {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /**
   * What is asked further when this is chosen. Without scripts it is always shown, so it must make sense then too:
   * begin its label with the case, as in 'Reason for no'.
   */
  readonly conditional?: ReactNode
  readonly disabled?: boolean | undefined
  /** A line such as 'or' above this choice. */
  readonly divider?: string | undefined
}

interface ChoicesProps extends FieldProps {
  readonly choices: readonly Choice[]
  /** Small is the rule on screens that are worked in all day; large is for a page with a single question. */
  readonly large?: boolean | undefined
  /** Passed to every control, for example what a form library registers. */
  readonly input?: ComponentProps<'input'> | undefined
}

function ChoiceList({
  kind,
  checked,
  inline,
  ...props
}: ChoicesProps & {
  readonly kind: 'radio' | 'checkbox'
  readonly checked: readonly string[]
  readonly inline?: boolean | undefined
}) {
  const { id, hintId, errorId, describedBy } = descriptionOf(props)
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  return (
    <div className={classes('govuk-form-group', props.error !== undefined && 'govuk-form-group--error')}>
      <Fieldset
        legend={props.label}
        legendSize={props.labelSize}
        legendIsHeading={props.labelIsHeading}
        legendHidden={props.labelHidden}
        describedBy={describedBy}
      >
        {props.hint !== undefined && props.hint !== null && <Hint id={hintId}>{props.hint}</Hint>}
        {props.error !== undefined && <ErrorMessage id={errorId}>{props.error}</ErrorMessage>}
        <div className={classes(block, !props.large && `${block}--small`, inline && `${block}--inline`)}>
          {props.choices.map((choice, index) => {
            const choiceId = index === 0 ? id : `${id}-${index + 1}`
            const conditionalId = `conditional-${choiceId}`
            const on = checked.includes(choice.value)
            const more = choice.conditional !== undefined && choice.conditional !== null
            return (
              <Fragment key={choice.value}>
                {choice.divider !== undefined && <div className={`${block}__divider`}>{choice.divider}</div>}
                <div className={`${block}__item`}>
                  <input
                    className={`${block}__input`}
                    id={choiceId}
                    name={props.name}
                    type={kind}
                    value={choice.value}
                    defaultChecked={on}
                    disabled={choice.disabled}
                    aria-describedby={choice.hint === undefined ? undefined : `${choiceId}-item-hint`}
                    data-conditional={more ? conditionalId : undefined}
                    {...props.input}
                  />
                  <label className={`govuk-label ${block}__label`} htmlFor={choiceId}>
                    {choice.label}
                  </label>
                  {choice.hint !== undefined && (
                    <div id={`${choiceId}-item-hint`} className={`govuk-hint ${block}__hint`}>
                      {choice.hint}
                    </div>
                  )}
                </div>
                {more && (
                  <div
                    className={classes(`${block}__conditional`, !on && `${block}__conditional--hidden`)}
                    id={conditionalId}
                  >
                    {choice.conditional}
                  </div>
                )}
              </Fragment>
            )
          })}
        </div>
      </Fieldset>
    </div>
  )
}

/** One of a few. Nothing is chosen beforehand unless `value` says so. */
export function Radios({
  value,
  ...props
}: ChoicesProps & { readonly value?: string | undefined; readonly inline?: boolean | undefined }) {
  return <ChoiceList {...props} kind="radio" checked={value === undefined ? [] : [value]} />
}

/** Any number of a few. All share one name and arrive as several values. */
export function Checkboxes({
  values = [],
  ...props
}: ChoicesProps & { readonly values?: readonly string[] | undefined }) {
  return <ChoiceList {...props} kind="checkbox" checked={values} />
}
