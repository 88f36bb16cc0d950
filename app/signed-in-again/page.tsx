import { HousePage } from '../house-page'
import { consult } from '../session'

/** Where a second tab ends after signing in while the first one still holds typed text. */
export default async function SignedInAgainPage() {
  const consultation = await consult('use own account')
  return (
    <HousePage consultation={consultation} place="/" title="You are signed in again" marking="OFFICIAL">
      <p className="govuk-body">
        Close this tab and return to the one you were working in, then choose ‘Send it again’.
      </p>
    </HousePage>
  )
}
