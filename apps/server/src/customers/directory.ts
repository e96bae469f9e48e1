import { Problem } from '../platform/http/problem.ts'
import type { TenantRow } from './store.ts'

/** A directory in Microsoft Entra belongs to one tenant. Throws `already-exists` where one of `others` has it. */
export function refuseTakenDirectory(others: readonly TenantRow[], directoryId: string | null): void {
  const taken = directoryId === null ? undefined : others.find((other) => other.directoryId === directoryId)
  if (!taken) return
  throw new Problem('already-exists', {
    detail: {
      de: `Der Tenant „${taken.name}“ hat diese Verzeichnis-ID schon.`,
      en: `The tenant “${taken.name}” has this directory id already.`,
    },
  })
}
