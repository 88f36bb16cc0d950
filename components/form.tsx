import type { ReactNode } from 'react'

export interface FormProps {
  /** The stable address that takes the change. */
  readonly action: string
  /** Makes a repeated submit harmless: the same id is one change. Sent as `save_id`. */
  readonly saveId?: string | undefined
  /** The version that was read; a save over a newer one is refused. Sent as `revision`. */
  readonly revision?: number | string | undefined
  /** Where to go when it is done, a path of this site. Sent as `return`. */
  readonly returnTo?: string | undefined
  /** Anything else that travels unseen. */
  readonly hidden?: Readonly<Record<string, string | number | undefined>> | undefined
  /** The form carries a file. */
  readonly upload?: boolean | undefined
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Hidden fields, in order; those without a value are left out. */
export function HiddenFields({
  fields,
}: {
  readonly fields: Readonly<Record<string, string | number | undefined>>
}) {
  return Object.entries(fields).map(
    ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  )
}

/** A plain form that is posted. The browser's own checks are off: the server answers with our words. */
export function Form({
  action,
  saveId,
  revision,
  returnTo,
  hidden,
  upload,
  id,
  label,
  className,
  children,
}: FormProps) {
  return (
    <form
      method="post"
      action={action}
      encType={upload ? 'multipart/form-data' : undefined}
      noValidate
      id={id}
      aria-label={label}
      className={className}
    >
      <HiddenFields fields={{ save_id: saveId, revision, return: returnTo, ...hidden }} />
      {children}
    </form>
  )
}
