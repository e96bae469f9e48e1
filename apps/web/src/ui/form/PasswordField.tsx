import { Button, Field, Input } from '@fluentui/react-components'
import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off'
import { type KeyboardEvent, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { type FieldProps, useField } from './use-field.ts'

interface Props extends FieldProps {
  /** `new` for one that is being chosen: password managers offer one, and its length is checked before it is sent. */
  readonly kind: 'present' | 'new'
}

/** As the API asks (`password` of the contract). */
const shortest = 12

/** A password: hidden until its owner wants to see it, known to password managers, with a word about Caps Lock. */
export function PasswordField({ kind, ...field }: Props) {
  const say = useText()
  const minLength = { value: shortest, message: say('ui:password.short', { shortest }) }
  const { registration, message } = useField(field, kind === 'new' ? { minLength } : {})
  const [isShown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const { label, required = false } = field
  const hint = capsLock ? say('ui:password.capsLock') : field.hint
  return (
    <Field label={label} hint={hint ?? null} required={required} validationMessage={message ?? null}>
      <Input
        {...registration}
        type={isShown ? 'text' : 'password'}
        autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
        spellCheck={false}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={isShown ? <EyeOffRegular /> : <EyeRegular />}
            aria-label={say('ui:password.show')}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          />
        }
      />
    </Field>
  )
}
