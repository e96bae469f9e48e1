import { Field, Select } from '@fluentui/react-components'
import type { L1, UsageStatus } from '@lotse/contract'
import { reasons, usageStatuses, usageStatusIds } from '@lotse/playbook'
import { useEffect, useState } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'
import list from '../ui/form/Select.module.css'
import { hurdleTo } from './choices.ts'
import styles from './status.module.css'

interface Props {
  readonly record: UsageStatus | null
  readonly value: L1
  readonly onChoose: (l1: L1) => void
}

/** L1: what can be reached may be chosen, what cannot is shown with its why. */
export function L1Field({ record, value, onChoose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const [select, setSelect] = useState<HTMLSelectElement | null>(null)
  // The fields come a moment after the dialog, which gave the focus to what stands below them.
  useEffect(() => select?.focus(), [select])
  const hurdles = { never: 'never', onlyUnresponsive: 'onlyUnresponsive', askWhy: 'askWhy' } as const
  const why = (l1: L1): string => {
    const hurdle = hurdleTo(record, l1)
    if (hurdle === null) return ''
    return say(`usageStatus:set.${hurdles[hurdle]}`, { reason: localised(reasons.customerUnresponsive.label) })
  }
  const closed = usageStatusIds.filter((l1) => hurdleTo(record, l1) === 'never')
  return (
    <div className={styles.intent}>
      <Field
        className={list.field ?? ''}
        label={say('usageStatus:set.l1')}
        hint={localised(usageStatuses[value].means)}
        required
      >
        <Select ref={setSelect} value={value} onChange={(_event, data) => choose(data.value, onChoose)}>
          {usageStatusIds.map((l1) => (
            <option key={l1} value={l1} disabled={closed.includes(l1)}>
              {[localised(usageStatuses[l1].label), !closed.includes(l1) && why(l1)].filter(Boolean).join(': ')}
            </option>
          ))}
        </Select>
      </Field>
      {closed.length > 0 && (
        <ul className={styles.blockedChoices}>
          {closed.map((l1) => (
            <li key={l1}>
              {say('usageStatus:set.unreachable', { status: localised(usageStatuses[l1].label), why: why(l1) })}
            </li>
          ))}
        </ul>
      )}
      {value === 'duplicate' && <p className={styles.quiet}>{say('usageStatus:set.appliesToAll')}</p>}
    </div>
  )
}

function choose(value: string, onChoose: (l1: L1) => void): void {
  const l1 = usageStatusIds.find((id) => id === value)
  if (l1) onChoose(l1)
}
