import { WILDCARDS } from '../configmgr/plan.ts'
import { PackagingError } from '../fault.ts'

/** A scan of devices through Configuration Manager: what runs on each, and where results go. */
export interface DeviceScanPlan {
  /** Name of the package. */
  readonly name: string
  /** UNC path of the folder that holds the files of the package. */
  readonly contentLocation: string
  /** UNC path of the folder that people's devices write results into. */
  readonly resultShare: string
  readonly collection: string
  readonly distributionPointGroup: string
  /** Up to four, for every device of the collection. */
  readonly labels: readonly string[]
  /** Days between two scans of a device; null for one scan. */
  readonly everyDays: number | null
}

/** What the folder of the package holds, by what it is for. */
export const SCAN_FILES = {
  program: 'lotse.exe',
  collector: 'collect-addins.ps1',
  device: 'scan-device.ps1',
  create: 'create-scan-package.ps1',
} as const

const MOST_LABELS = 4

/**
 * Refuses a plan that would not do what it says.
 * @throws PackagingError for names that are empty or patterns, folders that are no shares, too many labels, or days that do not recur
 */
export function checkScanPlan({ everyDays, labels, ...plan }: DeviceScanPlan): void {
  for (const name of [plan.name, plan.collection, plan.distributionPointGroup]) {
    if (name.trim() === '') throw new PackagingError('plan-name-empty')
    if (WILDCARDS.test(name)) throw new PackagingError('plan-name-pattern', { name })
  }
  for (const path of [plan.contentLocation, plan.resultShare])
    if (!/^\\\\[^\\/]+\\[^\\/]+/.test(path)) throw new PackagingError('plan-no-share', { path })
  if (labels.length > MOST_LABELS || labels.some((label) => label.includes(',')))
    throw new PackagingError('scan-labels', { most: String(MOST_LABELS) })
  if (everyDays !== null && !(Number.isInteger(everyDays) && everyDays >= 1 && everyDays <= 31))
    throw new PackagingError('scan-days', { days: String(everyDays) })
}
