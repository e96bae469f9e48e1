import { entitlementOf, type LicensedUser, type NotEntitled, type SubscribedSku } from '@lotse/usage'
import { accountOf } from './account.ts'
import { codesOf, type PackedRows } from './packed-rows.ts'
import type { DirectoryColumn } from './readings.ts'

/** A directory that was read, its people packed. */
export type Directory = PackedRows<DirectoryColumn>

/** Who of a directory is entitled, by their places in it. */
export interface EntitledIn {
  /** 1 for who is, 0 for who is not. */
  readonly isEntitled: Uint8Array
  /** How many are. */
  readonly size: number
  readonly notEntitled: Partial<Readonly<Record<NotEntitled, number>>>
}

/**
 * Who of a directory is entitled by the plans of these products. The rule is the domain's; it is asked once for each set of
 * licences that occurs, since a tenant has many people and few such sets. Source: usage.md §7.
 */
export function entitlementIn(directory: Directory, skus: readonly SubscribedSku[]): EntitledIn {
  const reasons = directory.dictionaries.licences.map((text) => whyNot(text, skus))
  const licences = codesOf(directory, 'licences')
  const isEntitled = new Uint8Array(licences.length)
  const notEntitled: Partial<Record<NotEntitled, number>> = {}
  let size = 0
  for (const [at, code] of licences.entries()) {
    const reason = reasons[code] ?? null
    if (reason !== null) notEntitled[reason] = (notEntitled[reason] ?? 0) + 1
    else {
      isEntitled[at] = 1
      size++
    }
  }
  return { isEntitled, size, notEntitled }
}

type Licences = [skuId: string, disabledPlans: string[]][]

function whyNot(text: string | null, skus: readonly SubscribedSku[]): NotEntitled | null {
  const licenses = (text === null ? [] : (JSON.parse(text) as Licences)).map(([skuId, disabledPlans]) => ({
    skuId,
    disabledPlans,
  }))
  const [one] = entitlementOf([{ ...SOMEBODY, licenses }], skus).notEntitled
  return one?.reason ?? null
}

const SOMEBODY: LicensedUser = { id: null, user: 'somebody', enabled: null, userType: null, licenses: [] }

/** What exclusions ask about a user, from the directory's word for the account; who it is stands in the key. */
export const userOf = (account: string | null): LicensedUser => ({ ...SOMEBODY, ...accountOf(account) })
