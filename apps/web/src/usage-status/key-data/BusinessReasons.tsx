import { businessReasonIds, businessReasons } from '@lotse/playbook'
import { useController } from 'react-hook-form'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from '../status.module.css'
import { type KeyDataValues, reasonsIn } from './fields.ts'

/** The business reasons, all in sight; at least one is chosen. */
export function BusinessReasons() {
  const say = useText()
  const localised = useLocalised()
  const { field, fieldState } = useController<KeyDataValues, 'businessReasons'>({
    name: 'businessReasons',
    rules: { validate: (value) => reasonsIn(value).length > 0 || say('usageStatus:keyData.businessHint') },
  })
  const chosen = reasonsIn(field.value)
  const toggle = (id: (typeof businessReasonIds)[number]) =>
    field.onChange(
      businessReasonIds.filter((one) => (one === id ? !chosen.includes(id) : chosen.includes(one))).join(' '),
    )
  return (
    <fieldset className={styles.reasons}>
      <legend>{`${say('usageStatus:keyData.businessReasons')} *`}</legend>
      {businessReasonIds.map((id, index) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
            onBlur={field.onBlur}
            ref={index === 0 ? field.ref : null}
          />
          <span>{localised(businessReasons[id].label)}</span>
        </label>
      ))}
      <p className={fieldState.error ? styles.late : styles.quiet} role={fieldState.error ? 'alert' : undefined}>
        {fieldState.error?.message ?? say('usageStatus:keyData.businessHint')}
      </p>
    </fieldset>
  )
}
