import { Button, Checkbox } from '@fluentui/react-components'
import type { AccelerationCase, AccelerationView, CaseAction } from '@lotse/contract'
import { useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { ActionFacts } from '../ActionFacts.tsx'
import styles from '../acceleration.module.css'
import { dialogParts } from '../dialog-parts.ts'
import { useTab } from '../use-tab.ts'
import { useKeepView } from '../use-view.ts'

interface Props {
  readonly held: AccelerationCase
  readonly may: AccelerationView['may']
}

/** Who does what until when; what is shared stands on the customer's pages too. */
export function JointActions({ held, may }: Props) {
  const say = useText()
  const [, show] = useTab()
  const { AgreeAction } = dialogParts
  const { actions } = held
  return (
    <Panel
      title={say('acceleration:joint.title')}
      actions={
        may.work && (
          <Button {...AgreeAction.fetchedBy} onClick={() => show({ do: 'action' })}>
            {say('acceleration:actions.action')}
          </Button>
        )
      }
    >
      {actions.length === 0 ? (
        <p className={styles.quiet}>{say('acceleration:joint.none')}</p>
      ) : (
        <ul className={styles.list}>
          {actions.map((action) => (
            <ActionItem key={action.id} caseId={held.id} action={action} mayWork={may.work} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

interface ItemProps {
  readonly caseId: string
  readonly action: CaseAction
  readonly mayWork: boolean
}

function ActionItem({ caseId, action, mayWork }: ItemProps) {
  const say = useText()
  const [, show] = useTab()
  const { AgreeAction } = dialogParts
  const { settle, remove, isBusy } = useActionWork(caseId)
  const { id, words, shared, doneAt } = action
  return (
    <li data-settled={doneAt !== null || undefined}>
      <Checkbox
        checked={doneAt !== null}
        disabled={!mayWork || isBusy}
        label={words}
        onChange={(_event, { checked }) => void settle(action, checked === true)}
      />
      <div className={styles.actionFoot}>
        <ActionFacts action={action} />
        {shared && <Pill tone="moving">{say('acceleration:joint.shared')}</Pill>}
        {mayWork && (
          <span className={styles.itemActions}>
            <Button
              size="small"
              appearance="subtle"
              aria-label={say('acceleration:joint.changeNamed', { words })}
              {...AgreeAction.fetchedBy}
              onClick={() => show({ do: 'action', action: id })}
            >
              {say('acceleration:plan.change')}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={say('acceleration:joint.removeNamed', { words })}
              disabledFocusable={isBusy}
              onClick={() => void remove(action)}
            >
              {say('acceleration:joint.remove')}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}

/** Settles and removes actions; either can be taken back. One thing at a time: a second click would meet the first. */
function useActionWork(caseId: string) {
  const place = usePlace()
  const keep = useKeepView()
  const undoToast = useUndoToast()
  const [isBusy, setBusy] = useState(false)
  const atWork = async (work: () => Promise<void>) => {
    setBusy(true)
    await work().catch(reportProblem)
    setBusy(false)
  }
  const setDone = ({ id, version }: CaseAction, done: boolean) => {
    const params = { ...place, caseId, actionId: id }
    return keep(client.acceleration.changeAction({ params, headers: { 'if-match': ifMatch(version) }, body: { done } }))
  }
  const settle = (action: CaseAction, done: boolean) =>
    atWork(async () => {
      const view = await setDone(action, done)
      undoToast(done ? 'acceleration:joint.settled' : 'acceleration:joint.reopened', async () => {
        const after = view.open?.actions.find(({ id }) => id === action.id)
        if (after) await setDone(after, !done)
      })
    })
  const remove = ({ id }: CaseAction) =>
    atWork(async () => {
      await keep(client.acceleration.removeAction({ ...place, caseId, actionId: id }))
      undoToast('acceleration:joint.removed', async () => {
        await keep(client.acceleration.restoreAction({ ...place, caseId, actionId: id }))
      })
    })
  return { settle, remove, isBusy }
}
