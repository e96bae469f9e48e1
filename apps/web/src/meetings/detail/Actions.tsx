import { Button, Checkbox } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { Meeting, MeetingAction } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ActionLine } from './ActionLine.tsx'
import { AddAction } from './AddAction.tsx'
import styles from './detail.module.css'

/** Who does what until when, and what is still open from earlier meetings. */
export function Actions({ meeting }: { readonly meeting: Meeting }) {
  const say = useText()
  const { actions, openBefore, may, removedAt } = meeting
  const mayChange = may.change && removedAt === null
  return (
    <Panel title={say('meetings:actions.title')}>
      {actions.length === 0 && <p className={styles.quiet}>{say('meetings:actions.none')}</p>}
      <List meeting={meeting} actions={actions} mayChange={mayChange} mayRemove={mayChange} />
      {mayChange && <AddAction meeting={meeting} />}
      {openBefore.length > 0 && (
        <>
          <h3 className={styles.before}>{say('meetings:actions.before')}</h3>
          <List meeting={meeting} actions={openBefore} mayChange={mayChange} mayRemove={false} />
        </>
      )}
    </Panel>
  )
}

interface ListProps {
  readonly meeting: Meeting
  readonly actions: readonly MeetingAction[]
  readonly mayChange: boolean
  readonly mayRemove: boolean
}

function List({ meeting, actions, mayChange, mayRemove }: ListProps) {
  const say = useText()
  const queries = useQueryClient()
  const showUndo = useUndoToast()
  const placeOf = ({ id, meetingId }: MeetingAction) => {
    const { customerId, engagementId } = meeting
    return { customerId, engagementId, meetingId, actionId: id }
  }
  const renew = () => queries.invalidateQueries({ queryKey: api.meetings.key() })
  const setDone = async (action: MeetingAction, done: boolean) => {
    await client.meetings.changeAction({
      params: placeOf(action),
      headers: { 'if-match': ifMatch(action.version) },
      body: { done },
    })
    await renew()
  }
  const remove = async (action: MeetingAction) => {
    await client.meetings.removeAction(placeOf(action))
    await renew()
    showUndo('meetings:actions.removed', async () => {
      await client.meetings.restoreAction(placeOf(action))
      await renew()
    })
  }
  const told = (work: Promise<void>) =>
    void work.catch((error: unknown) => void renew().then(() => reportProblem(error)))
  return (
    <ul className={styles.actions}>
      {actions.map((action) => (
        <li key={action.id} data-done={action.doneAt !== null || undefined}>
          {mayChange && (
            <Checkbox
              aria-label={say('meetings:actions.doneNamed', { words: action.words })}
              checked={action.doneAt !== null}
              onChange={(_event, { checked }) => told(setDone(action, checked === true))}
            />
          )}
          <span className={styles.actionWords}>
            {action.words}
            <ActionLine action={action} />
          </span>
          {mayRemove && (
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={say('meetings:actions.removeNamed', { words: action.words })}
              onClick={() => told(remove(action))}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
