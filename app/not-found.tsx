import { Page } from '@/components/page'

/** What does not exist, and what the person may not see, which is the same to them. */
export default function NotFound() {
  return (
    <Page title="Page not found" marking="OFFICIAL">
      <p className="govuk-body">If you typed the address, check that it is right.</p>
      <p className="govuk-body">
        If you followed a link or pasted an address, the page may have been removed, or it may belong to an
        audit or a district that you do not work on.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          Go to your work
        </a>
        , or ask the person who sent you here.
      </p>
    </Page>
  )
}
