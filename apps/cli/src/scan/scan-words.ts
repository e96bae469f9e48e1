import type { ScanWords } from '@lotse/readiness'
import { REASON_WORDS } from './reason-words.ts'

/** What puts reasons, findings and rules into words. */
export async function scanWords(): Promise<ScanWords> {
  return {
    reason: ({ code, values }, language) =>
      REASON_WORDS[code]?.[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)) ??
      code,
    finding: ({ rule }) => rule,
    rule: (id) => id,
  }
}
