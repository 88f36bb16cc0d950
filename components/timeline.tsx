import type { ReactNode } from 'react'

export interface TimelineItem {
  readonly title: ReactNode
  readonly by?: ReactNode
  /** The instant as ISO 8601 text, for machines. */
  readonly at: string
  /** The same for people: '14 February 2022, 10:32'. */
  readonly when: string
  readonly children?: ReactNode
}

/** What happened, newest first or oldest first as given. */
export function Timeline({
  items,
  headingLevel = 3,
}: {
  readonly items: readonly TimelineItem[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
}) {
  const Tag = `h${headingLevel}` as const
  return (
    <div className="moj-timeline">
      {items.map((item, index) => (
        <div className="moj-timeline__item" key={`${item.at} ${index}`}>
          <div className="moj-timeline__header">
            <Tag className="moj-timeline__title">{item.title}</Tag>{' '}
            {item.by !== undefined && <p className="moj-timeline__byline">by {item.by}</p>}
          </div>
          <p className="moj-timeline__date">
            <time dateTime={item.at}>{item.when}</time>
          </p>
          {item.children !== undefined && <div className="moj-timeline__description">{item.children}</div>}
        </div>
      ))}
    </div>
  )
}
