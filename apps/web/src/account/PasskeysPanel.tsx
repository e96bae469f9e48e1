import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useText } from '../language/use-text.ts'
import { usePasskeys } from '../session/use-passkeys.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { PasskeyTable } from './PasskeyTable.tsx'

const NewPasskeyDialog = onDemand(async () => (await import('./NewPasskeyDialog.tsx')).NewPasskeyDialog)

/** One's passkeys, and a way to add one of this device. */
export function PasskeysPanel() {
  const say = useText()
  const { work } = usePasskeys()
  const passkeys = useQuery(api.session.passkeys.queryOptions({ input: {} }))
  const [isAdding, setAdding] = useState(false)
  return (
    <Panel
      title={say('account:passkeys.title')}
      actions={
        work && (
          <Button {...NewPasskeyDialog.fetchedBy} onClick={() => setAdding(true)}>
            {say('account:passkeys.add')}
          </Button>
        )
      }
    >
      {!work && <span>{say('session:passkey.unavailable')}</span>}
      <Loaded query={passkeys} skeleton={<TableSkeleton rows={1} />}>
        {(known) =>
          known.length > 0 ? (
            <PasskeyTable passkeys={known} />
          ) : (
            <span>
              {say('account:passkeys.none')} {say('account:passkeys.noneWhy')}
            </span>
          )
        }
      </Loaded>
      {isAdding && <NewPasskeyDialog onClose={() => setAdding(false)} />}
    </Panel>
  )
}
