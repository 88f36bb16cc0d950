import { type ReactNode, useId } from 'react'

/** How far something is, in words first: '34 of 75 scored'. The bar says nothing that the words do not. */
export function ProgressBar({
  label,
  labelHidden,
  value,
  max,
  words,
}: {
  readonly label: string
  readonly labelHidden?: boolean | undefined
  readonly value: number
  readonly max: number
  /** Instead of 'VALUE of MAX'. */
  readonly words?: ReactNode
}) {
  const id = useId()
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div className="app-progress" role="group" aria-labelledby={id}>
      <span id={id} className={labelHidden ? 'govuk-visually-hidden' : 'app-progress__label'}>
        {label}
      </span>
      <svg className="app-progress__svg" width="100%" height="12" aria-hidden="true" focusable="false">
        <rect x="0" y="0" width="100%" height="12" className="app-progress__track" />
        <rect
          x="0"
          y="0"
          width={`${Math.round(share * 10000) / 100}%`}
          height="12"
          className="app-progress__bar"
        />
      </svg>
      <span className="app-progress__words">
        {words ?? `${value.toLocaleString('en-GB')} of ${max.toLocaleString('en-GB')}`}
      </span>
    </div>
  )
}
