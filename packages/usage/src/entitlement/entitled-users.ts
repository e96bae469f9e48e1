import { type PlanKind, planKind } from './service-plans.ts'
import type { Entitlement, LicensedUser, NotEntitled, SubscribedSku } from './types.ts'

/**
 * Who is entitled: at least one assigned licence contains an Apps service plan that is not among that licence's disabled
 * plans, and the subscription runs. Plans are matched by id, never products by name. A user named twice, in whatever letter
 * case, is one: entitled if any of the two is. Source: usage.md §7.
 */
export function entitlementOf(users: Iterable<LicensedUser>, skus: readonly SubscribedSku[]): Entitlement {
  const bySkuId = new Map(skus.map((sku) => [sku.skuId.toLowerCase(), sku]))
  const entitled = new Map<string, LicensedUser>()
  const others = new Map<string, Entitlement['notEntitled'][number]>()
  for (const user of users) {
    const name = user.user.toLowerCase()
    const reason = whyNot(user, bySkuId)
    if (reason !== null) others.set(name, { user, reason })
    else if (!entitled.has(name)) entitled.set(name, user)
  }
  return { entitled, notEntitled: [...others].flatMap(([name, one]) => (entitled.has(name) ? [] : [one])) }
}

/** Nearest to an entitlement first: the first that applies is said. */
const REASONS: readonly NotEntitled[] = [
  'plan-disabled',
  'subscription-ended',
  'robot',
  'device',
  'unknown-product',
  'no-apps-plan',
]

function whyNot(user: LicensedUser, skus: ReadonlyMap<string, SubscribedSku>): NotEntitled | null {
  const found = new Set<NotEntitled>()
  for (const { skuId, disabledPlans } of user.licenses) {
    const sku = skus.get(skuId.toLowerCase())
    const answer = sku === undefined ? 'unknown-product' : answerOf(sku, disabledPlans)
    if (answer === 'entitled') return null
    found.add(answer)
  }
  return REASONS.find((reason) => found.has(reason)) ?? 'no-licence'
}

/** Subscriptions that end keep working for a while, in the status Warning. */
const RUNNING = ['enabled', 'warning']

function answerOf(sku: SubscribedSku, disabledPlans: readonly string[]): NotEntitled | 'entitled' {
  const kinds = kindsOf(sku)
  if (!kinds.has('apps')) return kinds.has('robot') ? 'robot' : kinds.has('device') ? 'device' : 'no-apps-plan'
  if (sku.status !== null && !RUNNING.includes(sku.status.toLowerCase())) return 'subscription-ended'
  const disabled = new Set(disabledPlans.map((id) => id.toLowerCase()))
  const on = sku.plans.some(({ id, status }) => {
    const switchedOff = disabled.has(id.toLowerCase()) || status?.toLowerCase() === 'disabled'
    return planKind(id) === 'apps' && !switchedOff
  })
  return on ? 'entitled' : 'plan-disabled'
}

/** What a product's plans mean, taken together. */
export function kindsOf(sku: SubscribedSku): ReadonlySet<PlanKind> {
  return new Set(sku.plans.flatMap(({ id }) => planKind(id) ?? []))
}

/** The same from `assignedPlans` of one user: entitled where an Apps plan is Enabled (Warning is a grace period). */
export function isEntitledByPlans(
  plans: readonly { readonly servicePlanId: string; readonly capabilityStatus: string }[],
): boolean {
  return plans.some(
    ({ servicePlanId, capabilityStatus }) =>
      planKind(servicePlanId) === 'apps' && RUNNING.includes(capabilityStatus.toLowerCase()),
  )
}

/** The same from `licenseDetails` of one user: provisioned, or on the way to be. */
export function isEntitledByDetails(
  licenses: readonly { readonly plans: readonly { readonly id: string; readonly status: string | null }[] }[],
): boolean {
  return licenses.some(({ plans }) =>
    plans.some(({ id, status }) => planKind(id) === 'apps' && /^(success|pending\w*)$/i.test(status ?? '')),
  )
}
