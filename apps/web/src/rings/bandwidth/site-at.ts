import type { RolloutPlanView } from '@lotse/contract'
import type { PlannedSite } from '@lotse/rollout'

/** A site of a plan as somebody saw it when they began to change it. */
export interface SiteAt {
  readonly plan: RolloutPlanView
  readonly at: number
}

export const siteIn = ({ plan, at }: SiteAt): PlannedSite | null => plan.sites[at] ?? null

/** The same site in the plan as it is now, wherever it stands by then; null where it is gone or nobody can tell which it is. */
export function siteNow(begun: SiteAt, plan: RolloutPlanView): SiteAt | null {
  const name = siteIn(begun)?.name
  const places = plan.sites.flatMap((site, at) => (site.name === name ? [at] : []))
  const [at] = places
  return at === undefined || places.length > 1 ? null : { plan, at }
}
