import { Field, Input } from '@fluentui/react-components'
import { useId } from 'react'
import { useText } from '../language/use-text.ts'
import { useField } from '../ui/form/use-field.ts'

/** L3, free words; what was used before is suggested by the browser's own list. */
export function L3Field({ suggestions }: { readonly suggestions: readonly string[] }) {
  const say = useText()
  const list = useId()
  const label = say('usageStatus:set.l3')
  const { registration, message } = useField({ name: 'l3', label })
  return (
    <>
      <Field label={label} hint={say('usageStatus:set.l3Hint')} validationMessage={message ?? null}>
        <Input {...registration} list={list} autoComplete="off" />
      </Field>
      <datalist id={list}>
        {suggestions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}
