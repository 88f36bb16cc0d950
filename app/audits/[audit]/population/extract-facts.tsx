import type { ReactNode } from 'react'
import { Mono } from '@/components/mono'
import { SummaryList } from '@/components/summary-list'
import type { Extract } from '@/db/extracts'
import type { MappingProfile } from '@/db/mapping-profiles'
import { instantInWords } from '@/domain/days'
import { coordinateFields } from '@/domain/extract-fields'
import { extractMapping } from '@/domain/extract-mapping'
import { profileInWords } from '@/domain/mapping-profile'
import { grouped } from '@/domain/percent'
import { repeatsInWords } from '@/domain/repeat-policies'
import { formatInWords, sizeInWords } from '../uploads/file-words'

/** What the imported file was, and what became of its rows. The file itself is not kept. */
export function ExtractFacts({
  extract,
  importedBy,
  profile,
  mayOpenProfile,
}: {
  readonly extract: Extract
  readonly importedBy: string | undefined
  /** The version of the profile that it was read under, if one fitted. */
  readonly profile: MappingProfile | undefined
  readonly mayOpenProfile: boolean
}) {
  const { report } = extract
  const mapping = extractMapping(extract.mapping)
  const repeats = repeatsInWords[mapping.repeats]
  const coordinates = coordinateFields.flatMap((field) => mapping.columns[field] ?? [])
  const leftOut = report.excluded.map(({ reason, rows }) => `${grouped(rows)} ${reason}`).join(', ')
  return (
    <SummaryList
      rows={[
        { key: 'File', value: <bdi>{extract.fileName}</bdi> },
        { key: 'Read as', value: `${formatInWords(extract)}, ${sizeInWords(extract.fileSize)}` },
        { key: 'SHA-256 of the file', value: <Mono>{extract.sha256}</Mono> },
        { key: 'Imported', value: `${instantInWords(extract.importedAt)} by ${importedBy}` },
        {
          key: 'Rows',
          value: `${grouped(report.rowsRead)} read = ${grouped(report.accepted)} accepted + ${grouped(report.rowsRead - report.accepted)} left out${leftOut && ` (${leftOut})`} + 0 with problems`,
        },
        ...(report.repeats
          ? [
              {
                key: 'Repeated references',
                value: `${grouped(report.repeats.references)} on ${grouped(report.repeats.rows)} rows${repeats === null ? '' : `: ${repeats}`}`,
              },
            ]
          : []),
        {
          key: 'Read under',
          value: profile ? (
            <Linked href={mayOpenProfile ? `/mapping-profiles/${profile.id}` : undefined}>
              <bdi>{profileInWords(profile, mapping)}</bdi>
            </Linked>
          ) : (
            'No mapping profile on record'
          ),
        },
        ...(report.places
          ? [
              {
                key: 'Wards by coordinates',
                value: `${grouped(report.places.inWard)} crimes in a ward, ${grouped(report.places.noWard.rows)} in none that is known, ${grouped(report.places.none)} without coordinates`,
              },
            ]
          : []),
        ...(report.droppedColumns.length + coordinates.length > 0
          ? [
              {
                key: 'Columns not kept',
                value: [
                  ...report.droppedColumns,
                  ...coordinates.map((name) => `${name} (looked up for the ward alone)`),
                ].join(', '),
              },
            ]
          : []),
      ]}
    />
  )
}

function Linked({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  if (href === undefined) return <>{children}</>
  return (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  )
}
