import type { Notice } from '@lotse/contract'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { NoticeRow } from './store.ts'

/** What leaves the server about a notice, field by field. */
export function presentNotice(row: NoticeRow, customerName: string | null): Notice {
  return {
    id: row.id,
    kind: row.kind,
    customerId: row.customerId === ORGANISATION ? null : row.customerId,
    customerName,
    engagementId: row.engagementId,
    title: row.title,
    words: row.words,
    target: row.target,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    isHeld: row.outside === 'held',
  }
}
