import type { Localised } from '@lotse/contract'
import type { NoticeKind, RoleId } from '@lotse/playbook'
import { notify } from '../notices/notify.ts'
import type { Change } from '../platform/change.ts'
import type { Kind } from './store.ts'

interface News {
  readonly kind: Kind
  readonly entryId: string
  readonly engagementId: string
  /** Which time it is told, for the same thing can happen again. */
  readonly time: string
  readonly title: Localised
  readonly words: Localised
}

const TOLD: Readonly<Record<Kind, { readonly kind: NoticeKind; readonly roles: readonly RoleId[] }>> = {
  referral: { kind: 'referral', roles: ['FM', 'FE'] },
  compat: { kind: 'compatCase', roles: ['FM', 'FE', 'SME'] },
  message: { kind: 'accountMessage', roles: ['FM', 'FE'] },
}

/** Tells those who work on the engagement what came back from outside. The engagement is held. */
export async function tell(change: Change, { kind, entryId, engagementId, time, title, words }: News): Promise<void> {
  const { kind: noticeKind, roles } = TOLD[kind]
  const path = `/customers/${change.customerId}/engagements/${engagementId}/outside-help?${kind}=${entryId}`
  await notify(change, {
    key: `outsideHelp:${entryId}:${time}`,
    kind: noticeKind,
    engagementId,
    to: { roles },
    title,
    words,
    target: { page: 'path', path },
  })
}
