import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import { renewKeys } from './renew-keys.ts'

const ConfirmIrreversible = onDemand(
  async () => (await import('../ui/dialog/ConfirmIrreversible.tsx')).ConfirmIrreversible,
)

type Passkey = Awaited<ReturnType<typeof client.session.passkeys>>[number]

/** One's passkeys with a way to remove each; the server keeps the last way in. */
export function PasskeyTable({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const say = useText()
  const format = useFormat()
  const queries = useQueryClient()
  const [leaving, setLeaving] = useState<Passkey>()
  const remove = useMutation(
    api.session.removePasskey.mutationOptions({ onSuccess: () => renewKeys(queries), onError: reportProblem }),
  )
  const columns: readonly Column<Passkey>[] = [
    { id: 'name', header: say('account:passkeys.name'), cell: ({ name }) => name, rowHeader: true },
    {
      id: 'created',
      header: say('account:passkeys.created'),
      cell: ({ createdAt }) => format.date(new Date(createdAt)),
    },
    {
      id: 'used',
      header: say('account:passkeys.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? format.moment(lastUsedAt) : say('account:passkeys.never')),
    },
    {
      id: 'remove',
      header: say('account:passkeys.action'),
      cell: (passkey) => (
        <Button
          size="small"
          {...ConfirmIrreversible.fetchedBy}
          aria-label={say('account:passkeys.removeNamed', { name: passkey.name })}
          disabledFocusable={remove.isPending}
          onClick={() => setLeaving(passkey)}
        >
          {say('account:passkeys.remove')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <DataTable label={say('account:passkeys.title')} columns={columns} rows={passkeys} rowKey={({ id }) => id} />
      {leaving && (
        <ConfirmIrreversible
          title={say('account:passkeys.removeAsk', { name: leaving.name })}
          verb={say('account:passkeys.remove')}
          onConfirm={() => remove.mutate({ passkeyId: leaving.id })}
          onClose={() => setLeaving(undefined)}
        >
          {say('account:passkeys.removeWhat')}
        </ConfirmIrreversible>
      )}
    </>
  )
}
