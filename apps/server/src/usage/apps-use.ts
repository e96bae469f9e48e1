import type { AppsUse, Localised } from '@lotse/contract'
import { APPS, type App, formatCount, PLATFORMS, type UsageMonth } from '@lotse/usage'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { appName, busiestApp } from './apps-words.ts'
import { readUsage } from './overview.ts'
import type { TenantUsage } from './present.ts'
import type { ImportedSnapshot } from './store.ts'
import { snapshotBehind } from './tenant-usage.ts'
import { both } from './texts.ts'

type AppsMonth = AppsUse['months'][number]

/** Who used which app and platform, month by month. Problem: `not-found`. */
export async function appsUse({ services }: ActingContext, customerId: CustomerId, tenantId: string): Promise<AppsUse> {
  const today = services.clock.today()
  return services.database.transaction({ customer: customerId }, async (tx) =>
    presentApps(await readUsage(tx, customerId, tenantId, today)),
  )
}

/** The figures of the closed months' reports, newest first. They count the people of the report, whatever it is divided by. */
export function presentApps({ series, current }: Pick<TenantUsage, 'series' | 'current'>): AppsUse {
  const months = series.points.any.toReversed().flatMap(({ usage }) =>
    monthOf(
      usage,
      current.find(({ id }) => id === snapshotBehind(usage, current)),
    ),
  )
  const [newest] = months
  return { sentence: newest === undefined ? null : sentenceOf(newest), months }
}

function monthOf({ month, provenance }: UsageMonth, report: ImportedSnapshot | undefined): AppsMonth[] {
  if (report === undefined) return []
  const { users, active, apps, platforms } = report.snapshot
  // Both are known of every month: one without them is not used for active use.
  if (active.any === null || active.desktop === null) return []
  return [
    {
      month,
      refreshDate: provenance.refreshDate,
      users,
      active: active.any,
      withoutDesktop: active.any - active.desktop,
      apps: pick(APPS, apps),
      platforms: pick(PLATFORMS, platforms),
    },
  ]
}

const pick = <K extends string, V>(names: readonly K[], from: Readonly<Record<K, V>>): Record<K, V> =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Record<K, V>

/** The app that most people use, and how many of the active do without a desktop; null where no column tells. */
function sentenceOf({ month, active, withoutDesktop, apps }: AppsMonth): Localised | null {
  const [first] = APPS.flatMap((app): { app: App; people: number }[] => {
    const people = apps[app] ?? null
    return people === null ? [] : [{ app, people }]
  }).toSorted((a, b) => b.people - a.people)
  if (first === undefined || active === 0) return null
  const share = (withoutDesktop * 100) / active
  return both((language) =>
    busiestApp(
      { app: appName[first.app], people: formatCount(first.people, language), month, share, without: withoutDesktop },
      language,
    ),
  )
}
