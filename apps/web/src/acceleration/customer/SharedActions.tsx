import { Checkbox } from '@fluentui/react-components'
import type { SharedAction } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, ifMatch } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ActionFacts } from '../ActionFacts.tsx'
import styles from '../acceleration.module.css'

/** What was agreed with the customer, on the customer's pages: each marks their own as done. Nothing agreed: nothing. */
export function SharedActions() {
  const query = useQuery(api.acceleration.sharedActions.queryOptions({ input: usePlace() }))
  return (
    <Loaded query={query} skeleton={null}>
      {(actions) => actions.length > 0 && <Agreed actions={actions} />}
    </Loaded>
  )
}

function Agreed({ actions }: { readonly actions: readonly SharedAction[] }) {
  const say = useText()
  return (
    <Panel title={say('acceleration:shared.title')}>
      <p className={styles.quiet}>{say('acceleration:shared.words')}</p>
      <ul className={styles.list}>
        {actions.map((action) => (
          <SharedItem key={action.id} action={action} />
        ))}
      </ul>
    </Panel>
  )
}

function SharedItem({ action }: { readonly action: SharedAction }) {
  const { settle, wanted } = useSettle()
  const { words, doneAt, mine } = action
  const isDone = wanted ?? doneAt !== null
  return (
    <li data-settled={isDone || undefined}>
      {mine ? (
        <Checkbox
          checked={isDone}
          label={words}
          disabled={wanted !== null}
          onChange={(_event, { checked }) => void settle(action, checked === true)}
        />
      ) : (
        <p>{words}</p>
      )}
      <ActionFacts action={action} />
    </li>
  )
}

/** Settles one's own action: what was clicked shows at once, a refusal takes it back and says so, and it can be undone. */
function useSettle() {
  const place = usePlace()
  const queries = useQueryClient()
  const undoToast = useUndoToast()
  const [wanted, want] = useState<boolean | null>(null)
  const send = async ({ id, version }: SharedAction, done: boolean): Promise<SharedAction> => {
    const params = { ...place, actionId: id }
    try {
      return await client.acceleration.settleAction({
        params,
        headers: { 'if-match': ifMatch(version) },
        body: { done },
      })
    } finally {
      await queries.invalidateQueries({ queryKey: api.acceleration.key() })
    }
  }
  const settle = async (action: SharedAction, done: boolean) => {
    want(done)
    try {
      const after = await send(action, done)
      undoToast(done ? 'acceleration:joint.settled' : 'acceleration:joint.reopened', async () => {
        await send(after, !done)
      })
    } catch (problem) {
      reportProblem(problem)
    } finally {
      want(null)
    }
  }
  return { settle, wanted }
}
