import { Heading } from '@/components/heading'
import type { Reader } from '@/db/client'
import { comparisonsOf } from '@/db/extract-comparisons'
import { instantInWords } from '@/domain/days'
import { grouped } from '@/domain/percent'

/** Files that were held against the extract of an audit, with what was found. */
export async function Comparisons({ reader, audit }: { readonly reader: Reader; readonly audit: string }) {
  const comparisons = await comparisonsOf(reader, audit)
  if (comparisons.length === 0) return null
  return (
    <>
      <Heading level={2} size="m">
        Later extracts, compared
      </Heading>
      <ul className="govuk-list govuk-list--bullet">
        {comparisons.map(({ id, fileName, comparedAt, found }) => (
          <li key={id}>
            <a className="govuk-link" href={`/audits/${audit}/comparisons/${id}`}>
              <bdi>{fileName}</bdi>, {instantInWords(comparedAt)}
            </a>
            : {grouped(found.new)} new, {grouped(found.changed)} changed, {grouped(found.vanished)} no longer
            there
            {found.sampled.changed + found.sampled.vanished > 0 &&
              `; ${grouped(found.sampled.changed + found.sampled.vanished)} of them in the sample, whose district, flag or outcome changed or that are gone`}
          </li>
        ))}
      </ul>
    </>
  )
}
