import type { NextRequest } from 'next/server'
import { consult } from '@/app/session'
import { auditFor } from '@/db/audits'
import { sendSummary } from '../../send-summary'

export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ audit: string; district: string }> },
): Promise<Response> {
  const { audit, district } = await params
  return sendSummary(
    request,
    await consult('see findings', (reader, person) => auditFor(reader, audit, person)),
    district,
  )
}
