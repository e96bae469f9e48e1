import type { IsoDate } from '@lotse/calendar'
import type { Device, OfficeInstall } from '../device.ts'
import type { Support } from '../lifecycle/support-of.ts'
import { suitesOf } from './suite-of.ts'

/** Support of a whole device: by the worst of its suites; `none` without an Office suite, `notLookedAt` where nobody looked. */
export const DEVICE_SUPPORT = ['ended', 'unknown', 'supported', 'none', 'notLookedAt'] as const
export type DeviceSupport = (typeof DEVICE_SUPPORT)[number]

/** What decides the support of a device, and the last day of it where one is known. */
export interface DeviceSupportReading {
  readonly status: DeviceSupport
  readonly endsOn: IsoDate | null
}

/** Support of the device by a {@link supportJudge}. The earliest end among its suites of that status is the one that is named. */
export function supportOfDevice(device: Device, judge: (install: OfficeInstall) => Support): DeviceSupportReading {
  if (device.office === null) return { status: 'notLookedAt', endsOn: null }
  const judged = suitesOf(device).map(judge)
  if (judged.length === 0) return { status: 'none', endsOn: null }
  const status = worstSupport(judged.map((one) => one.status))
  const ends = judged.flatMap((one) => (one.status === status && one.endsOn !== null ? [one.endsOn] : [])).sort()
  return { status, endsOn: ends[0] ?? null }
}

/** One suite that has ended makes a device one that has ended; one that is unknown makes it unknown. */
export function worstSupport(statuses: readonly Support['status'][]): Support['status'] {
  if (statuses.includes('ended')) return 'ended'
  return statuses.includes('unknown') ? 'unknown' : 'supported'
}
