import { type Entitlement, entitlementOf, type LicensedUser, type NotEntitled, type SubscribedSku } from '@lotse/usage'
import { countOf, keyText } from '../usage-people/keys.ts'
import { accountOf } from './account.ts'
import { codesOf, type PackedRows } from './packed-rows.ts'
import type { DirectoryColumn } from './readings.ts'

/** A directory that was read, its people packed. */
export type Directory = PackedRows<DirectoryColumn>

/**
 * Who of a directory is entitled by the plans of these products, by key. The rule is the domain's; it is asked once for
 * each set of licences that occurs, since a tenant has many people and few such sets. Source: usage.md §7.
 */
export function entitlementIn(
  directory: Directory,
  skus: readonly SubscribedSku[],
): {
  readonly entitled: Entitlement['entitled']
  readonly notEntitled: Partial<Readonly<Record<NotEntitled, number>>>
} {
  const reasons = directory.dictionaries.licences.map((text) => whyNot(text, skus))
  const users = directory.dictionaries.account.map(userOf)
  const [licences, accounts] = [codesOf(directory, 'licences'), codesOf(directory, 'account')]
  const entitled = new Map<string, LicensedUser>()
  const notEntitled: Partial<Record<NotEntitled, number>> = {}
  for (let at = 0; at < countOf(directory.keys); at++) {
    const reason = reasons[licences[at] ?? 0] ?? null
    const user = users[accounts[at] ?? 0]
    if (reason !== null) notEntitled[reason] = (notEntitled[reason] ?? 0) + 1
    else if (user !== undefined) entitled.set(keyText(directory.keys, at), user)
  }
  return { entitled, notEntitled }
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

/** What exclusions ask about a user; who it is stands in the key. */
const userOf = (account: string | null): LicensedUser => ({ ...SOMEBODY, ...accountOf(account) })
