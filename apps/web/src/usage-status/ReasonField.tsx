import type { UsageStatus } from '@lotse/contract'
import { demandedFields, reasonIds, reasons } from '@lotse/playbook'
import { useWatch } from 'react-hook-form'
import { useEngagement } from '../engagements/engagement-context.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { reasonChoices } from './choices.ts'
import { isDeployed } from './stage-here.ts'
import styles from './status.module.css'
import type { StatusValues } from './status-values.ts'

/** The reason (L2) of a status, with what it is about, what it is not about and the questions that lead to it. */
export function ReasonField({ record, required }: { readonly record: UsageStatus | null; readonly required: boolean }) {
  const say = useText()
  const localised = useLocalised()
  const engagement = useEngagement()
  const [l1, l2] = useWatch<StatusValues, ['l1', 'l2']>({ name: ['l1', 'l2'] })
  const choices = reasonChoices(record, l1, engagement.workload, isDeployed(engagement))
  const chosen = reasonIds.find((id) => id === l2)
  const reason = chosen && reasons[chosen]
  return (
    <div className={styles.reason}>
      <SelectField
        name="l2"
        label={localised(demandedFields.l2.label)}
        required={required}
        empty={say('usageStatus:set.choose')}
        options={choices.map((id) => ({ value: id, label: localised(reasons[id].label) }))}
      />
      {reason && (
        <p className={styles.quiet}>
          {say('usageStatus:set.about', { about: localised(reason.isAbout) })}
          {reason.isNotAbout && ` ${say('usageStatus:set.notAbout', { about: localised(reason.isNotAbout) })}`}
        </p>
      )}
      {reason?.ask && (
        <p className={styles.ask}>
          <strong>{say('usageStatus:set.ask')}</strong> {localised(reason.ask)}
        </p>
      )}
    </div>
  )
}
