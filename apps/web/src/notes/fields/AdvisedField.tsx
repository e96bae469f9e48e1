import { useWatch } from 'react-hook-form'
import { useText } from '../../language/use-text.ts'
import { TextField } from '../../ui/form/TextField.tsx'
import { exportedLength } from '../exported-length.ts'

interface Props {
  readonly name: string
  readonly label: string
  /** Most characters that fit; more is allowed. */
  readonly advised: number
}

/** A longer text with a counter: how much of what fits the exported slide is used. Text after ## stays out of it. */
export function AdvisedField({ name, label, advised }: Props) {
  const say = useText()
  const typed = String(useWatch({ name }) ?? '')
  return (
    <TextField
      name={name}
      label={label}
      multiline
      rows={3}
      hint={say('notes:advised', { count: exportedLength(typed), advised })}
    />
  )
}
