import { isoDate } from '@lotse/calendar'
import type { Generation, SystemFamily } from '../device.ts'
import { APPS_RELEASES } from './releases.ts'
import type { GenerationSupport, LifecycleSource, LifecycleTable, SystemSupport } from './types.ts'

/** Dates of the vendor's public pages as they were read; nothing here follows from anything else. */

const source = (title: string, checkedAt: string): LifecycleSource => ({ title, checkedAt: isoDate(checkedAt) })

const PRODUCTS = source('Microsoft Lifecycle: Office 2007 to 2024, Office LTSC', '2026-11-23')
const CHANNELS_2025 = source(
  'Microsoft Learn: Overview of update channels for Microsoft 365 Apps (changes of July 2025)',
  '2026-11-23',
)
const CHANNELS_2026 = source(
  'Microsoft Learn: Channel unification, Semi-Annual Enterprise Channel to Monthly Enterprise Channel',
  '2026-11-23',
)
const HISTORY = source('Microsoft Learn: Update history for Microsoft 365 Apps (listed by date)', '2026-08-14')
const WINDOWS = source('Microsoft Learn: Windows end of support and Microsoft 365 Apps', '2026-11-23')
const SERVICING = source('Tech Community: Changes to Office and Windows servicing and support (2018)', '2026-11-23')
const SERVERS = source('Microsoft Learn: Windows Server end of support and Microsoft 365 Apps', '2026-11-23')

const generation = (of: Exclude<Generation, 'm365'>, endsOn: string): GenerationSupport => ({
  generation: of,
  endsOn: isoDate(endsOn),
  source: PRODUCTS,
})

const system = (family: SystemFamily, endsOn: string, from: LifecycleSource): SystemSupport => ({
  family,
  endsOn: isoDate(endsOn),
  source: from,
})

/** The table Lotse comes with. */
export const LIFECYCLE: LifecycleTable = {
  checkedAt: HISTORY.checkedAt,
  generations: [
    generation('2007', '2017-10-10'),
    generation('2010', '2020-10-13'),
    generation('2013', '2023-04-11'),
    generation('2016', '2025-10-14'),
    generation('2019', '2025-10-14'),
    generation('2021', '2026-10-13'),
    generation('2024', '2029-10-09'),
  ],
  systems: [
    system('win7', '2023-01-10', WINDOWS),
    system('win8', '2023-01-10', WINDOWS),
    // The system itself ended in 2025; the Apps on it get security updates for three more years, features up to 2608.
    system('win10', '2028-10-10', WINDOWS),
    system('win10ltsc', '2020-01-14', SERVICING),
    system('wsOlder', '2020-01-14', SERVICING),
    system('ws2016', '2025-10-14', SERVERS),
    system('ws2019', '2025-10-14', SERVERS),
    system('ws2022', '2026-10-13', SERVERS),
  ],
  releases: APPS_RELEASES,
  releasesSource: HISTORY,
  terms: [
    { channel: 'Current', from: isoDate('2015-01-01'), until: { kind: 'nextVersion' }, source: CHANNELS_2025 },
    {
      channel: 'MonthlyEnterprise',
      from: isoDate('2015-01-01'),
      until: { kind: 'patchTuesdays', months: 2 },
      source: CHANNELS_2025,
    },
    {
      channel: 'MonthlyEnterprise',
      from: isoDate('2025-03-11'),
      until: { kind: 'patchTuesdays', months: 3 },
      source: CHANNELS_2025,
    },
    {
      channel: 'SemiAnnual',
      from: isoDate('2015-01-01'),
      until: { kind: 'patchTuesdays', months: 14 },
      source: CHANNELS_2025,
    },
    {
      channel: 'SemiAnnual',
      from: isoDate('2025-07-08'),
      until: { kind: 'patchTuesdays', months: 8 },
      source: CHANNELS_2025,
    },
    {
      channel: 'SemiAnnual',
      from: isoDate('2026-07-14'),
      until: { kind: 'patchTuesdays', months: 3 },
      source: CHANNELS_2026,
    },
  ],
  closedChannels: [
    { channel: 'SemiAnnualPreview', endedOn: isoDate('2025-07-08'), source: CHANNELS_2025 },
    { channel: 'Beta', endedOn: null, source: CHANNELS_2025 },
  ],
}
