import type { UsageStatus } from '@lotse/contract'
import { reasons, usageStatuses } from '@lotse/playbook'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { findingOf } from './finding.ts'

/** What the records say together, as a heading. */
export function useFindingWords(): (records: readonly UsageStatus[]) => string {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  return (records) => {
    const finding = findingOf(records)
    switch (finding.says) {
      case 'blocked':
      case 'inProgress':
        return say(`usageStatus:panel.${finding.says}`, { share: format.percent(finding.share, 0) })
      case 'allBlocked':
      case 'noIntent': {
        const { l1, l2 } = finding.record
        return say(`usageStatus:panel.${finding.says}`, {
          reason: localised(l2 ? reasons[l2].label : usageStatuses[l1].label),
        })
      }
      default:
        return say(`usageStatus:panel.${finding.says}`)
    }
  }
}
