import { Button, Checkbox } from '@fluentui/react-components'
import type { UsageStatus } from '@lotse/contract'
import { useFormContext, useWatch } from 'react-hook-form'
import { useText } from '../../language/use-text.ts'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../status.module.css'
import { useStatusWords } from '../words.ts'
import { type DivisionValues, missingOf } from './division-values.ts'

interface Props {
  readonly record: UsageStatus
  readonly index: number
  readonly of: number
}

/** A record that is there: its count, which part it is, and whether it ends. */
export function KeptFields({ record, index, of }: Props) {
  const say = useText()
  const words = useStatusWords()
  const { setValue } = useFormContext<DivisionValues>()
  const values = useWatch<DivisionValues>() as DivisionValues
  const kept = values.records[index]
  const missing = missingOf(values)
  const filled = Number(kept?.count) + missing
  const set = (name: 'count' | 'merge', value: string | boolean) =>
    setValue(`records.${index}.${name}` as never, value as never, { shouldDirty: true })
  if (!kept) return null
  return (
    <fieldset className={styles.part}>
      <legend>{[record.part, words(record)].filter(Boolean).join(' · ')}</legend>
      {!kept.merge && (
        <div className={styles.pair}>
          <TextField name={`records.${index}.count`} type="number" required label={say('usageStatus:divide.count')} />
          <TextField
            name={`records.${index}.part`}
            label={say('usageStatus:divide.part')}
            hint={say('usageStatus:divide.partHint')}
          />
        </div>
      )}
      <div className={styles.asOf}>
        {!kept.merge && missing !== 0 && filled > 0 && (
          <Button
            size="small"
            aria-label={say('usageStatus:divide.restOf', { part: record.part ?? words(record) })}
            onClick={() => set('count', String(filled))}
          >
            {say('usageStatus:divide.rest')}
          </Button>
        )}
        {of > 1 && (
          <Checkbox
            label={say('usageStatus:divide.merge')}
            checked={kept.merge}
            onChange={(_event, { checked }) => set('merge', checked === true)}
          />
        )}
      </div>
    </fieldset>
  )
}
