import { isIsoDate } from '@lotse/calendar'
import type { UsageStatusState } from '@lotse/contract'
import { demandedFields, reasons, splitApprovals, splitReasons, usageStatuses } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import type { ComparedField } from './changes.ts'

/** Names and values of a record's fields as people read them. */
export function useFieldWords() {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const name = (field: ComparedField): string => {
    switch (field) {
      case 'count':
        return say('usageStatus:set.count')
      case 'part':
        return say('usageStatus:divide.part')
      case 'splitReason':
        return say('usageStatus:divide.splitReason')
      case 'approval':
        return say('usageStatus:history.approval')
      case 'l1':
        return say('usageStatus:set.l1')
      case 'l3':
        return say('usageStatus:set.l3')
      default:
        return localised(demandedFields[field].label)
    }
  }
  const value = (state: UsageStatusState, field: ComparedField): string => {
    const raw = state[field]
    if (raw === null) return say('usageStatus:history.empty')
    if (typeof raw === 'number') return format.number(raw)
    if (field === 'l1') return localised(usageStatuses[state.l1].label)
    if (field === 'l2' && state.l2) return localised(reasons[state.l2].label)
    if (field === 'splitReason' && state.splitReason) return localised(splitReasons[state.splitReason].label)
    if (field === 'approval' && state.approval) return localised(splitApprovals[state.approval].label)
    return isIsoDate(raw) ? format.date(raw) : raw
  }
  return { name, value }
}
