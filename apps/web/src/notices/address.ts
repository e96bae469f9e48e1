import type { Notice } from '@lotse/contract'
import { addressOf } from '../app/link-target.ts'
import { localPath } from '../app/local-path.ts'

interface NoticeAddress {
  readonly to: string
  readonly search: Readonly<Record<string, string>>
}

/** Where a notice leads; null where there is no such place any more. */
export function noticeAddress({
  target,
  customerId,
  engagementId,
}: Pick<Notice, 'target' | 'customerId' | 'engagementId'>): NoticeAddress | null {
  if (target.page === 'path') {
    const path = localPath(target.path)
    if (path === undefined) return null
    const url = new URL(path, 'https://lotse.invalid')
    return { to: url.pathname, search: Object.fromEntries(url.searchParams) }
  }
  if (customerId === null || engagementId === null) return null
  const { page, search } = addressOf(target)
  return { to: `/customers/${customerId}/engagements/${engagementId}${page}`, search: search as Record<string, string> }
}
