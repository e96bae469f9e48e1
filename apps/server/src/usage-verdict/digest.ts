import { createHash } from 'node:crypto'
import type { UsageSettings } from '@lotse/usage'
import { canonicalJson } from '../platform/trail/canonical-json.ts'

/** Tells verdicts of one definition from those of another. */
export function digestOf(settings: UsageSettings): string {
  return createHash('sha256').update(canonicalJson(settings)).digest('hex').slice(0, 16)
}
