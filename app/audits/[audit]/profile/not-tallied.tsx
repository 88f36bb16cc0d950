import { Inset } from '@/components/notices'

/** For an extract that came in before months, wards, teams and flags were counted at import. */
export function NotTallied() {
  return (
    <Inset>
      This extract was imported before months, wards, teams and flags were counted. Their tables are not
      shown. Import the extract again to see them; a population that is frozen keeps what it has.
    </Inset>
  )
}
