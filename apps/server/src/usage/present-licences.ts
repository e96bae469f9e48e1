import type { UsageOverview } from '@lotse/contract'
import { EXCLUSION_KINDS } from '@lotse/usage'
import type { ReadingFiles, StoredLicences } from '../licences/look-up.ts'

/** What leaves the server about licences on the day of a report: units and numbers of people, nobody by name. */
export function presentLicences(
  { snapshotId, counts, detail }: StoredLicences,
  files: ReadingFiles,
): UsageOverview['licences'][number] {
  const join = detail?.join ?? null
  const fileOf = (from: { readonly id: string } | null | undefined) =>
    from ? (files.get(from.id)?.file ?? null) : null
  return {
    snapshotId,
    refreshDate: counts.refreshDate,
    entitledByPlan: counts.byPlan?.entitled ?? null,
    assigned: counts.assigned,
    activated: counts.activated,
    paidUnits: counts.paidUnits,
    exclusions: join && {
      counts: Object.fromEntries(EXCLUSION_KINDS.map((kind) => [kind, join.excluded[kind]])) as typeof join.excluded,
      percent: join.percent,
      needsApproval: join.needsApproval,
      before: {
        entitled: join.withoutExclusions.entitled,
        active: {
          desktopCore: join.withoutExclusions.active.desktopCore,
          desktop: join.withoutExclusions.active.desktop,
          any: join.withoutExclusions.active.any,
        },
      },
    },
    takenOn: {
      directory: detail?.directory?.takenOn ?? null,
      products: detail?.products?.takenOn ?? null,
      activations: detail?.activations?.takenOn ?? null,
    },
    files: {
      directory: fileOf(detail?.directory),
      products: fileOf(detail?.products),
      activations: fileOf(detail?.activations),
    },
  }
}
