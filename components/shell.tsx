import type { ReactNode } from 'react'
import { classes } from './classes'
import { Enhance } from './enhance'
import { HiddenFields } from './form'
import type { NavigationItem } from './navigation'

/** The protective marking of what is on the page (Government Security Classifications Policy). */
export type Marking = 'OFFICIAL' | 'OFFICIAL-SENSITIVE'

export interface ShellProps {
  readonly marking: Marking
  readonly serviceName?: string | undefined
  readonly homeHref?: string | undefined
  /** Who is signed in; nobody on the sign-in page. */
  readonly person?:
    { readonly name: string; readonly role: string; readonly href?: string | undefined } | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  /** Where the sign-out form is posted, with what it must carry. */
  readonly signOut?:
    { readonly action: string; readonly hidden?: Readonly<Record<string, string>> | undefined } | undefined
  /** Says under the header, on every page, that the data are fictional. */
  readonly demonstration?: boolean | undefined
  /** For a screen that is worked in all day: everything around it in as few lines as can be, over the whole width. */
  readonly compact?: boolean | undefined
  /** Above the page's main part: breadcrumbs or a link back. */
  readonly before?: ReactNode
  readonly footerLinks?: readonly { readonly text: string; readonly href: string }[] | undefined
  readonly children: ReactNode
}

/** The protective marking, in capitals, at the top and at the bottom of the page. */
function MarkingBar({ marking, place }: { readonly marking: Marking; readonly place: 'top' | 'bottom' }) {
  return (
    <p className={`app-marking app-marking--${place}`}>
      <span className="govuk-visually-hidden">Protective marking: </span>
      {marking}
    </p>
  )
}

function PersonBar({ person, signOut }: Pick<ShellProps, 'person' | 'signOut'>) {
  if (person === undefined) return null
  return (
    <div className="app-person">
      <p className="app-person__who">
        <span className="govuk-visually-hidden">Signed in as </span>
        <strong>
          {person.href === undefined ? (
            person.name
          ) : (
            <a className="govuk-link govuk-link--inverse" href={person.href}>
              {person.name}
            </a>
          )}
        </strong>{' '}
        <span className="app-person__role">{person.role}</span>
      </p>
      {signOut !== undefined && (
        <form method="post" action={signOut.action} className="app-person__sign-out">
          <HiddenFields fields={signOut.hidden ?? {}} />
          <button type="submit" className="app-link-button">
            Sign out
          </button>
        </form>
      )}
    </div>
  )
}

function Navigation({ items }: { readonly items: readonly NavigationItem[] }) {
  return (
    <nav aria-label="Menu" className="app-menu">
      <ul className="app-menu__list govuk-width-container">
        {items.map((item) => (
          <li key={item.href}>
            <a className="app-menu__link" href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Everything around the page's own part: marking, header, who is signed in, menu, footer, marking. */
export function Shell({
  marking,
  serviceName = 'Dip Sample',
  homeHref = '/',
  person,
  navigation = [],
  signOut,
  demonstration,
  compact,
  before,
  footerLinks = [],
  children,
}: ShellProps) {
  const menu = navigation.length > 0 && <Navigation items={navigation} />
  return (
    <div
      className={classes('app-shell', `app-shell--${marking.toLowerCase()}`, compact && 'app-shell--compact')}
    >
      <a href="#main-content" className="govuk-skip-link">
        Skip to main content
      </a>
      <header className="govuk-template__header">
        <MarkingBar marking={marking} place="top" />
        <div className="govuk-generic-header app-header">
          <div className="govuk-generic-header__container govuk-width-container app-header__container">
            <div className="govuk-generic-header__logo">
              <a href={homeHref} className="govuk-generic-header__homepage-link app-header__name">
                {serviceName}
              </a>
            </div>
            {compact && menu}
            <PersonBar person={person} signOut={signOut} />
          </div>
        </div>
        {!compact && menu}
        {demonstration && (
          <div className="govuk-phase-banner govuk-width-container">
            <p className="govuk-phase-banner__content">
              <strong className="govuk-tag govuk-tag--yellow govuk-phase-banner__content__tag">
                Demonstration
              </strong>
              <span className="govuk-phase-banner__text">
                Fictional data. No person, crime or score on this page is real.
              </span>
            </p>
          </div>
        )}
      </header>
      <div className="govuk-width-container app-shell__container">
        {before}
        <main className="govuk-main-wrapper app-main" id="main-content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className="govuk-template__footer app-footer">
        <div className="govuk-width-container app-footer__container">
          <span>{serviceName}</span>
          {footerLinks.map((link) => (
            <a className="govuk-footer__link" href={link.href} key={link.href}>
              {link.text}
            </a>
          ))}
        </div>
        <MarkingBar marking={marking} place="bottom" />
      </footer>
      <Enhance />
    </div>
  )
}
