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

type Token = Awaited<ReturnType<typeof client.session.tokens>>[number]

/** One's tokens that hold now, with a way to revoke each. */
export function TokenTable({ tokens }: { readonly tokens: readonly Token[] }) {
  const say = useText()
  const format = useFormat()
  const queries = useQueryClient()
  const [leaving, setLeaving] = useState<Token>()
  const revoke = useMutation(
    api.session.revokeToken.mutationOptions({ onSuccess: () => renewKeys(queries), onError: reportProblem }),
  )
  const columns: readonly Column<Token>[] = [
    { id: 'name', header: say('account:tokens.name'), cell: ({ name }) => name, rowHeader: true },
    { id: 'rights', header: say('account:tokens.rights'), cell: ({ rights }) => say(`account:tokens.${rights}`) },
    {
      id: 'expires',
      header: say('account:tokens.expires'),
      cell: ({ expiresAt }) => format.date(new Date(expiresAt)),
    },
    {
      id: 'used',
      header: say('account:passkeys.used'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? format.moment(lastUsedAt) : say('account:passkeys.never')),
    },
    {
      id: 'revoke',
      header: say('account:passkeys.action'),
      cell: (token) => (
        <Button
          size="small"
          {...ConfirmIrreversible.fetchedBy}
          aria-label={say('account:tokens.revokeNamed', { name: token.name })}
          disabledFocusable={revoke.isPending}
          onClick={() => setLeaving(token)}
        >
          {say('account:tokens.revoke')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <DataTable label={say('account:tokens.title')} columns={columns} rows={tokens} rowKey={({ id }) => id} />
      {leaving && (
        <ConfirmIrreversible
          title={say('account:tokens.revokeAsk', { name: leaving.name })}
          verb={say('account:tokens.revoke')}
          onConfirm={() => revoke.mutate({ tokenId: leaving.id })}
          onClose={() => setLeaving(undefined)}
        >
          {say('account:tokens.revokeWhat')}
        </ConfirmIrreversible>
      )}
    </>
  )
}
