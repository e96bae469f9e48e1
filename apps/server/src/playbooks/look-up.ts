import { newestPlaybook as newestBuiltIn, type Playbook, playbooks, type WorkloadId } from '@lotse/playbook'
import type { Transaction } from '../platform/db/database.ts'
import { rememberedOfDatabase } from '../platform/db/remembered.ts'
import { notFound } from '../platform/http/problem.ts'
import { findPublished, newestNumber } from './store.ts'

/**
 * The only way to a playbook on the server. What was published never changes, so it is read once and kept in memory:
 * an engagement opens without asking for its playbook again.
 */
const keptIn = rememberedOfDatabase<Playbook>()

/** Which version of which playbook an engagement follows. */
interface Follows {
  readonly playbookId: string
  readonly playbookVersion: number
}

/** The playbook that an engagement follows. Works in every scope. Problem: `not-found` where it was never published. */
export async function playbookOfEngagement(tx: Transaction, row: Follows): Promise<Playbook> {
  return publishedPlaybook(tx, row.playbookId, row.playbookVersion)
}

/**
 * A published version. The organisation's own comes first: should a later Lotse bring one of the same number, then
 * engagements keep what they began with. Problem: `not-found`.
 */
export async function publishedPlaybook(tx: Transaction, playbookId: string, version: number): Promise<Playbook> {
  const key = `${playbookId}@${version}`
  const kept = keptIn(tx)
  const known = kept.get(key)
  if (known) return known
  const found = (await findPublished(tx, playbookId, version)) ?? builtIn(playbookId, version)
  if (found === null) throw noVersion(version)
  kept.set(key, found)
  return found
}

/** The number of the newest published version. Problem: `not-found` where there is no such playbook. */
export async function newestVersion(tx: Transaction, playbookId: string): Promise<number> {
  const numbers = playbooks.filter(({ id }) => id === playbookId).map(({ version }) => version)
  if (numbers.length === 0) throw notFound({ de: 'Diesen Leitfaden', en: 'This playbook' })
  return Math.max(...numbers, (await newestNumber(tx, playbookId)) ?? 0)
}

/** The newest published version of a playbook. Problem: `not-found` where there is no such playbook. */
export async function newestOf(tx: Transaction, playbookId: string): Promise<Playbook> {
  return publishedPlaybook(tx, playbookId, await newestVersion(tx, playbookId))
}

/** What a new engagement for a workload begins with. */
export async function newestPlaybook(tx: Transaction, workload: WorkloadId): Promise<Playbook> {
  return newestOf(tx, newestBuiltIn(workload).id)
}

/** A version that came with Lotse; null where none did. */
export function builtIn(playbookId: string, version: number): Playbook | null {
  return playbooks.find((playbook) => playbook.id === playbookId && playbook.version === version) ?? null
}

const noVersion = (version: number) =>
  notFound({ de: `Die Fassung ${version} dieses Leitfadens`, en: `Version ${version} of this playbook` })
