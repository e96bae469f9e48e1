import type { BulkResult } from '@lotse/contract'
import { useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { client } from '../../app/api.ts'
import { useText } from '../../language/use-text.ts'
import { ChoiceField } from '../../ui/form/ChoiceField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useChoices } from '../use-choices.ts'

export type LabelKind = 'groups' | 'tags'

interface Props {
  readonly kind: LabelKind
  readonly customerIds: readonly string[]
  readonly onDone: (result: BulkResult) => Promise<void>
  readonly onClose: () => void
}

interface Values {
  /** An id, or empty for a new one. */
  readonly label: string
  readonly name: string
  readonly way: 'in' | 'out'
}

/** Puts many customers into a group or under a tag, or takes them out; a new one can be made on the way. */
export function LabelMany({ kind, customerIds, onDone, onClose }: Props) {
  const say = useText()
  const choices = useChoices()
  const made = useRef<{ readonly name: string; readonly id: string }>(undefined)
  const send = async ({ label, name, way }: Values) => {
    const routes = client.portfolio[kind]
    // Made once: a second attempt, when only the rest was refused, would find its own name taken.
    if (label === '' && made.current?.name !== name) made.current = { name, id: (await routes.create({ name })).id }
    const labelId = label === '' ? (made.current?.id ?? '') : label
    await onDone(await routes.put({ labelId, customerIds: [...customerIds], member: way === 'in' }))
  }
  return (
    <FormDialog<Values>
      title={say(`portfolio:${kind}.putTitle`, { count: customerIds.length })}
      submitLabel={say('portfolio:bulk.submit')}
      defaultValues={{ label: '', name: '', way: 'in' }}
      onSubmit={send}
      onClose={onClose}
    >
      <SelectField
        name="label"
        label={say(`portfolio:${kind}.one`)}
        empty={say(`portfolio:${kind}.new`)}
        options={(choices?.[kind] ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Further kind={kind} />
    </FormDialog>
  )
}

/** A new one needs a name; out of one that exists customers can be taken as well. */
function Further({ kind }: { readonly kind: LabelKind }) {
  const say = useText()
  const label = useWatch<Values, 'label'>({ name: 'label' })
  if (label === '') return <TextField name="name" required label={say(`portfolio:${kind}.name`)} />
  return (
    <ChoiceField
      name="way"
      label={say('portfolio:bulk.way')}
      options={[
        { value: 'in', label: say('portfolio:bulk.putIn') },
        { value: 'out', label: say('portfolio:bulk.takeOut') },
      ]}
    />
  )
}
