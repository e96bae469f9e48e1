import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { TokenTable } from './TokenTable.tsx'

const NewToken = onDemand(async () => (await import('./NewToken.tsx')).NewToken)

/** One's personal tokens, and a way to create one. */
export function TokensPanel() {
  const say = useText()
  const tokens = useQuery(api.session.tokens.queryOptions({ input: {} }))
  const [isAdding, setAdding] = useState(false)
  return (
    <Panel
      title={say('account:tokens.title')}
      actions={
        <Button {...NewToken.fetchedBy} onClick={() => setAdding(true)}>
          {say('account:tokens.add')}
        </Button>
      }
    >
      <span>{say('account:tokens.line')}</span>
      <Loaded query={tokens} skeleton={<TableSkeleton rows={1} />}>
        {(known) =>
          known.length > 0 ? (
            <TokenTable tokens={known} />
          ) : (
            <span>
              {say('account:tokens.none')} {say('account:tokens.noneWhy')}
            </span>
          )
        }
      </Loaded>
      {isAdding && <NewToken onClose={() => setAdding(false)} />}
    </Panel>
  )
}
