import { Field, Input } from '@fluentui/react-components'
import { prefixesIn } from '@lotse/playbook'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { useText } from '../../language/use-text.ts'

/** The workloads a technical note is about, written as its prefix: M365APPS, or several with + between them. */
export function PrefixField() {
  const say = useText()
  const { field, fieldState } = useController({
    name: 'technical.prefixes',
    rules: {
      validate: (value: unknown) => (Array.isArray(value) && value.length > 0) || say('notes:technical.prefixMissing'),
    },
  })
  const prefixes: readonly string[] = field.value
  const [typed, setTyped] = useState(prefixes.join('+'))
  const shown = prefixesIn(typed).join('+') === prefixes.join('+') ? typed : prefixes.join('+')
  return (
    <Field
      label={say('notes:technical.prefix')}
      hint={say('notes:technical.prefixHint')}
      required
      validationMessage={fieldState.error?.message ?? null}
    >
      <Input
        ref={field.ref}
        value={shown}
        autoComplete="off"
        onBlur={field.onBlur}
        onChange={(_event, { value }) => {
          setTyped(value)
          field.onChange(prefixesIn(value))
        }}
      />
    </Field>
  )
}
