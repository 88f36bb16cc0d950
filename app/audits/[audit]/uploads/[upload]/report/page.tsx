import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { AuditPage } from '@/app/audits/[audit]/audit-page'
import { formState, parameter, type SearchParams } from '@/app/form-state'
import { Button, ButtonGroup, ButtonLink } from '@/components/button'
import { Form } from '@/components/form'
import { WarningText } from '@/components/notices'
import { whyNotImported } from '@/commands/import-extract'
import { currentExtract } from '@/db/extracts'
import { auditAfter } from '@/domain/audit'
import { newId } from '@/domain/identity'
import { grouped } from '@/domain/percent'
import { consultUpload } from '../../upload-for'
import { EarlierImport } from '../earlier-import'
import { ProfileNote } from '../profile-note'
import { SaveProfileForm } from '../save-profile-form'
import {
  CheckedCrimes,
  ColumnsLeftOut,
  ToSay,
  ExcludedRows,
  NoticedRows,
  ProblemRows,
  RowsAccountedFor,
} from './findings'

interface Address {
  params: Promise<{ audit: string; upload: string }>
  searchParams: SearchParams
}

export default async function CheckReportPage({ params, searchParams }: Address) {
  const { audit, upload: id } = await params
  const { consultation, upload } = await consultUpload(
    { audit, upload: id },
    'what a check of an uploaded file found',
  )
  const address = `/audits/${audit}/uploads/${id}`
  if (!upload.report) redirect(address as Route)
  const { report } = upload
  const form = await formState(consultation, searchParams, `${address}/report`)
  const next = auditAfter('import', consultation.subject.audit.status)
  const because = 'sentence' in next ? next.sentence : whyNotImported(report)
  const before = await currentExtract(consultation.reader, audit)
  return (
    <AuditPage
      consultation={consultation}
      audit={consultation.subject}
      current="Population"
      under={[{ text: 'What the columns mean', href: address }]}
      title="What the check found"
      marking="OFFICIAL-SENSITIVE"
      errors={form.errors}
      success={(await parameter(searchParams, 'done')) === 'profile' ? 'The profile was saved.' : undefined}
    >
      <EarlierImport reader={consultation.reader} upload={upload} person={consultation.person} />
      {because && <WarningText>{because}</WarningText>}
      <ProfileNote reader={consultation.reader} upload={upload} />
      <RowsAccountedFor report={report} />
      <ToSay report={report} address={address} />
      <ProblemRows report={report} address={address} />
      <CheckedCrimes report={report} audit={consultation.subject.audit} />
      {before && whyNotImported(report) === null && (
        <Form action={`${address}/compare`} saveId={newId()}>
          <Button kind="secondary">Compare with the imported extract first</Button>
        </Form>
      )}
      {!because && (
        <Form action={`${address}/import`} saveId={newId()}>
          {before && (
            <WarningText>
              This takes the place of the extract that was imported before: its{' '}
              {grouped(before.report.accepted)} crimes are deleted.
            </WarningText>
          )}
          <Button>Import {grouped(report.accepted)} crimes</Button>
        </Form>
      )}
      <ExcludedRows report={report} />
      <NoticedRows report={report} />
      <ColumnsLeftOut report={report} />
      <SaveProfileForm
        action={`${address}/save-profile`}
        form={form}
        reader={consultation.reader}
        upload={upload}
      />
      <Form action={`${address}/drop`} saveId={newId()}>
        <ButtonGroup>
          <ButtonLink href={address} kind="secondary">
            Choose other columns
          </ButtonLink>
          <Button kind="secondary">Drop this file</Button>
        </ButtonGroup>
      </Form>
    </AuditPage>
  )
}
