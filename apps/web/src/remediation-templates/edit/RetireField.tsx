import { useText } from '../../language/use-text.ts'
import styles from './edit.module.css'
import { CheckLine } from './fields.tsx'

/** What was published is retired instead of deleted, and may be used again. */
export function RetireField({
  value,
  onChange,
}: {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}) {
  const say = useText()
  return (
    <fieldset className={styles.set}>
      <legend>{say('remediationTemplates:edit.retire')}</legend>
      <CheckLine label={say('remediationTemplates:field.retired')} checked={value} onChange={onChange} />
      <p className={styles.words}>{say('remediationTemplates:edit.retireHint')}</p>
    </fieldset>
  )
}
