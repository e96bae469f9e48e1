import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../app/api.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { OnceDialog } from '../ui/dialog/OnceDialog.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { renewKeys } from './renew-keys.ts'

interface Values {
  name: string
  rights: 'read' | 'write'
  days: string
}

const lifetimes = [7, 30, 90, 366]
const usual: Values = { name: '', rights: 'read', days: '90' }

type Created = Awaited<ReturnType<typeof client.session.createToken>>

/** Creates a token and shows it, the only time. */
export function NewToken({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const queries = useQueryClient()
  const [created, setCreated] = useState<Created>()
  const create = async ({ name, rights, days }: Values) => {
    setCreated(await client.session.createToken({ name, rights, days: Number(days) }))
    await renewKeys(queries)
  }
  if (created) {
    const { name, token, expiresAt } = created
    return (
      <OnceDialog
        title={say('account:tokens.onceTitle', { name })}
        label={say('account:tokens.onceLabel')}
        secret={token}
        onClose={onClose}
      >
        {say('account:tokens.once', { date: format.date(new Date(expiresAt)) })}
      </OnceDialog>
    )
  }
  return <TokenForm onCreate={create} onClose={onClose} />
}

interface FormProps {
  readonly onCreate: (values: Values) => Promise<void>
  readonly onClose: () => void
}

function TokenForm({ onCreate, onClose }: FormProps) {
  const say = useText()
  return (
    <FormDialog<Values>
      title={say('account:tokens.add')}
      submitLabel={say('account:tokens.add')}
      defaultValues={usual}
      onSubmit={onCreate}
      onSent={() => undefined}
      onClose={onClose}
    >
      <TextField name="name" label={say('account:tokens.name')} hint={say('account:tokens.nameHint')} required />
      <SelectField
        name="rights"
        label={say('account:tokens.rights')}
        options={(['read', 'write'] as const).map((value) => ({ value, label: say(`account:tokens.${value}`) }))}
      />
      <SelectField
        name="days"
        label={say('account:tokens.days')}
        options={lifetimes.map((count) => ({ value: String(count), label: say('account:tokens.day', { count }) }))}
      />
    </FormDialog>
  )
}
