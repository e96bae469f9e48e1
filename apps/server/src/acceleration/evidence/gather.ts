import type { Evidence } from '@lotse/playbook'
import type { Seen, Source } from './source.ts'
import { sources, sourcesInUse } from './sources.ts'
import { useStamp } from './use-stamp.ts'

/** What was found in use before, and by which reports and inventories. */
export interface FoundInUse {
  readonly found: readonly Evidence[]
  readonly stamp: string
}

/** Everything that speaks for a cause. What reports and inventories say is taken from `before` while they are the same. */
export async function gatherEvidence(
  seen: Seen,
  before: FoundInUse | null,
): Promise<{ readonly evidence: readonly Evidence[]; readonly inUse: FoundInUse }> {
  const stamp = await useStamp(seen)
  const inUse = before?.stamp === stamp ? before : { found: await ask(seen, sourcesInUse), stamp }
  return { evidence: [...(await ask(seen, sources)), ...inUse.found], inUse }
}

/** One after the other: a transaction has one connection. */
async function ask(seen: Seen, some: readonly Source[]): Promise<Evidence[]> {
  const found: Evidence[] = []
  for (const source of some) found.push(...(await source(seen)))
  return found
}
