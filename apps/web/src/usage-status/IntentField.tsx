import { demandedFields, intentStarters, rateIntentNote } from '@lotse/playbook'
import { useFormContext, useWatch } from 'react-hook-form'
import { useLocalised, useText } from '../language/use-text.ts'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './status.module.css'
import type { StatusValues } from './status-values.ts'

/** What the customer wants and why, with hints while it is typed and sentences to begin with. */
export function IntentField({ required }: { readonly required: boolean }) {
  const say = useText()
  const localised = useLocalised()
  const { setValue, setFocus } = useFormContext<StatusValues>()
  const [l1, intentNote] = useWatch<StatusValues, ['l1', 'intentNote']>({ name: ['l1', 'intentNote'] })
  const { rating, hints } = rateIntentNote(intentNote, l1)
  const begin = (sentence: string) => {
    setValue('intentNote', sentence, { shouldDirty: true })
    setFocus('intentNote')
  }
  return (
    <div className={styles.intent}>
      <TextField
        name="intentNote"
        multiline
        rows={3}
        required={required}
        label={localised(demandedFields.intentNote.label)}
        hint={say('usageStatus:set.intentHint')}
      />
      {intentNote.trim() === '' ? (
        <div className={styles.starters}>
          <span className={styles.quiet}>{say('usageStatus:set.starters')}</span>
          {intentStarters[l1].map((starter) => (
            <button key={starter.de} type="button" className={styles.starter} onClick={() => begin(localised(starter))}>
              {localised(starter)}
            </button>
          ))}
        </div>
      ) : (
        <ul className={styles.hints} data-rating={rating} aria-live="polite">
          {rating === 'good' ? (
            <li>{say('usageStatus:set.good')}</li>
          ) : (
            <li className={styles.quality}>{say(`usageStatus:set.quality.${rating}`)}</li>
          )}
          {hints.map((hint) => (
            <li key={hint.de}>{localised(hint)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
