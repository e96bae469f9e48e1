import type { Numerator } from '../settings.ts'
import { isActive } from '../verdict/people.ts'
import type { Funnel, Remedy, SegmentPerson } from './types.ts'

/**
 * Entitled, installed, activated, active: the stage at which most people are lost names what helps. Who works on a desktop
 * has it installed and has signed in, whatever an inventory says: shared computers are missing in both reports. Use in the
 * browser needs neither, so with the numerator `any` there is no remedy. Source: usage.md §8 and §14.
 */
export function funnelOf(people: readonly SegmentPerson[], numerator: Numerator): Funnel {
  const onDesktop = numerator !== 'any'
  const active = people.filter(({ activity }) => isActive(activity, numerator))
  const activated = stage(people, (one) => known(one.activated, onDesktop && isActive(one.activity, numerator)))
  const installed = stage(people, (one) => {
    return known(one.installed, onDesktop && (one.activated === true || isActive(one.activity, numerator)))
  })
  const funnel = { entitled: people.length, installed, activated, active: active.length }
  return { ...funnel, remedy: onDesktop ? remedyOf(funnel) : null }
}

/** Unknown, unless a later stage proves it. */
const known = (told: boolean | null, proven: boolean): boolean | null => (proven ? true : told)

/** Null where it is not known of somebody: a part is not the whole. */
function stage(people: readonly SegmentPerson[], reached: (person: SegmentPerson) => boolean | null): number | null {
  let count = 0
  for (const person of people) {
    const answer = reached(person)
    if (answer === null) return null
    if (answer) count++
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
