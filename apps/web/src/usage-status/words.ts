import type { L1, L2, UsageStatus } from '@lotse/contract'
import { reasons, usageStatuses } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'

/** A status in words: "Blockiert / Anwendungskompatibilität". */
export function useStatusWords(): (status: { readonly l1: L1; readonly l2: L2 | null }) => string {
  const localised = useLocalised()
  return ({ l1, l2 }) =>
    [localised(usageStatuses[l1].label), l2 && localised(reasons[l2].label)].filter(Boolean).join(' / ')
}

/** What a record is called: its part of the tenant, else its status. */
export function useRecordName(): (record: Pick<UsageStatus, 'part' | 'l1' | 'l2'>, of: number) => string {
  const say = useText()
  const words = useStatusWords()
  return (record, of) => record.part ?? (of === 1 ? say('usageStatus:record.all') : words(record))
}
