import { Checkbox } from '@fluentui/react-components'
import { useController } from 'react-hook-form'

/** Yes or no, in a form with react-hook-form around it. */
export function CheckField({ name, label }: { readonly name: string; readonly label: string }) {
  const { field } = useController({ name })
  return (
    <Checkbox
      label={label}
      checked={field.value === true}
      onChange={(_event, { checked }) => field.onChange(checked === true)}
    />
  )
}
