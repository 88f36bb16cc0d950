import { type ReactNode, useId } from 'react'
import { classes } from './classes'

export interface Task {
  readonly title: ReactNode
  /** Without an address the task cannot be started yet; say why in the hint. */
  readonly href?: string | undefined
  readonly hint?: ReactNode
  /** 'Completed' as plain text; what is still to be done as a Tag. */
  readonly status: ReactNode
}

/** Things to be done in any order, each with where it stands. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const listId = useId()
  return (
    <ul className="govuk-task-list">
      {tasks.map((task, index) => {
        const hintId = `${listId}-${index}-hint`
        const statusId = `${listId}-${index}-status`
        const hinted = task.hint !== undefined && task.hint !== null
        return (
          <li
            key={index}
            className={classes(
              'govuk-task-list__item',
              task.href !== undefined && 'govuk-task-list__item--with-link',
            )}
          >
            <div className="govuk-task-list__name-and-hint">
              {task.href === undefined ? (
                <div>{task.title}</div>
              ) : (
                <a
                  className="govuk-link govuk-task-list__link"
                  href={task.href}
                  aria-describedby={classes(hinted && hintId, statusId)}
                >
                  {task.title}
                </a>
              )}
              {hinted && (
                <div id={hintId} className="govuk-task-list__hint">
                  {task.hint}
                </div>
              )}
            </div>
            <div className="govuk-task-list__status" id={statusId}>
              {task.status}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
