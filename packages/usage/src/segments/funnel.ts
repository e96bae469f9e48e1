import type { Numerator } from '../settings.ts'
import { isActive } from '../verdict/people.ts'
import type { AlikePeople, Funnel, Remedy } from './types.ts'

type Asked = Pick<AlikePeople, 'people' | 'activity' | 'installed' | 'activated'>

/**
 * Entitled, installed, activated, active: the stage at which most people are lost names what helps. Who works on a desktop
 * has it installed and has signed in, whatever an inventory says: shared computers are missing in both reports. Use in the
 * browser needs neither, so with the numerator `any` there is no remedy. Source: usage.md §8 and §14.
 */
export function funnelOf(groups: readonly Asked[], numerator: Numerator): Funnel {
  const onDesktop = numerator !== 'any'
  const active = groups.filter(({ activity }) => isActive(activity, numerator))
  const activated = stage(groups, (one) => known(one.activated, onDesktop && isActive(one.activity, numerator)))
  const installed = stage(groups, (one) => {
    return known(one.installed, onDesktop && (one.activated === true || isActive(one.activity, numerator)))
  })
  const funnel = { entitled: peopleIn(groups), installed, activated, active: peopleIn(active) }
  return { ...funnel, remedy: onDesktop ? remedyOf(funnel) : null }
}

const peopleIn = (groups: readonly Asked[]): number => groups.reduce((sum, { people }) => sum + people, 0)

/** Unknown, unless a later stage proves it. */
const known = (told: boolean | null, proven: boolean): boolean | null => (proven ? true : told)

/** Null where it is not known of somebody: a part is not the whole. */
function stage(groups: readonly Asked[], reached: (group: Asked) => boolean | null): number | null {
  let count = 0
  for (const group of groups) {
    const answer = reached(group)
    if (answer === null) return null
    if (answer) count += group.people
  }
  return count
}

/**
 * The greatest loss; of two alike the earlier, since nobody signs in to what is not installed. Where a stage is not known, two
 * losses are known together: the third one is the greatest for sure if it is more than both.
 */
function remedyOf({ entitled, installed, activated, active }: Omit<Funnel, 'remedy'>): Remedy | null {
  if (installed === null) return activated !== null && activated - active > entitled - activated ? 'train' : null
  if (activated === null) return entitled - installed > installed - active ? 'deploy' : null
  const losses: readonly (readonly [Remedy, number])[] = [
    ['deploy', entitled - installed],
    ['sign-in', installed - activated],
    ['train', activated - active],
  ]
  const greatest = Math.max(...losses.map(([, lost]) => lost))
  return greatest <= 0 ? null : (losses.find(([, lost]) => lost === greatest)?.[0] ?? null)
}
