import { HousePage } from './house-page'
import { consult } from './session'

export default async function YourWorkPage() {
  const consultation = await consult('see own work')
  return (
    <HousePage consultation={consultation} place="/" title="Your work" marking="OFFICIAL">
      <p className="govuk-body">Nothing waits for you.</p>
    </HousePage>
  )
}
