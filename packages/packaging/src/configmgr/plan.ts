import { PackagingError } from '../fault.ts'

/** What Configuration Manager is to get (odt.md §5). Times are of the clock that `timeBase` names, as YYYY-MM-DDTHH:MM. */
export interface ConfigMgrPlan {
  readonly applicationName: string
  readonly publisher: string
  readonly softwareVersion: string
  readonly description: string
  /** UNC path of the folder that holds the content. */
  readonly contentLocation: string
  readonly distributionPointGroup: string
  readonly limitingCollection: string
  readonly rings: readonly RingPlan[]
  readonly timeBase: 'LocalTime' | 'Utc'
  readonly notification: 'DisplayAll' | 'DisplaySoftwareCenterOnly' | 'HideAll'
  readonly overrideServiceWindow: boolean
  /** Oldest build that counts as installed; null for the one in the configuration, or any. */
  readonly floor: string | null
  readonly setupFile: string
}

export interface RingPlan {
  /** Name of the collection. */
  readonly name: string
  readonly available: string
  /** With a deadline the installation is required, without it is offered. */
  readonly deadline: string | null
  /** WQL of the members; null where they are put into the collection by hand. */
  readonly query: string | null
}

const TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/
export const WILDCARDS = /[*?[\]]/

/**
 * Refuses a plan that would not do what it says.
 * @throws PackagingError for names that are empty, twice there or patterns, content that is no share, times that do not exist or fit
 */
export function checkPlan(plan: ConfigMgrPlan): void {
  const { applicationName, distributionPointGroup, limitingCollection, rings, contentLocation } = plan
  for (const name of [applicationName, distributionPointGroup, limitingCollection, ...rings.map((ring) => ring.name)]) {
    if (name.trim() === '') throw new PackagingError('plan-name-empty')
    if (WILDCARDS.test(name)) throw new PackagingError('plan-name-pattern', { name })
  }
  if (!/^\\\\[^\\/]+\\[^\\/]+/.test(contentLocation))
    throw new PackagingError('plan-no-share', { path: contentLocation })
  const names = rings.map(({ name }) => name.toLowerCase())
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new PackagingError('plan-ring-twice', { name: twice })
  for (const { name, available, deadline } of rings) {
    for (const time of [available, deadline])
      if (time !== null && !exists(time)) throw new PackagingError('plan-time', { name, time })
    if (deadline !== null && deadline < available) throw new PackagingError('plan-deadline', { name })
  }
}

/** Whether a time has its form and its day is in the calendar. */
function exists(time: string): boolean {
  if (!TIME.test(time)) return false
  const date = new Date(`${time}:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(time)
}
