import { obligations, type PlaybookTask, phases, roles, wordsFor } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useEngagement, usePlaybookHere } from '../engagement-context.ts'
import { useReader } from '../use-playbook.ts'
import styles from './TaskPanel.module.css'

/** What a task is: where it belongs, how it is done, what to ask, when it is done. Only words meant for its reader. */
export function TaskWords({ task }: { readonly task: PlaybookTask }) {
  const say = useText()
  const localised = useLocalised()
  const playbook = usePlaybookHere()
  const reader = useReader()
  const { evaluation } = useEngagement()
  const step = playbook.steps.find(({ number }) => number === task.step)
  const process = playbook.processes.find(({ id }) => id === task.process)
  const exempt = evaluation.tasks.find(({ taskId }) => taskId === task.id)?.notApplicableBecause
  const guidance = localised(wordsFor(task.guidance, reader))
  const doneWhen = localised(wordsFor(task.doneWhen, reader))
  const ask = task.ask.filter(({ audience }) => audience === 'both' || audience === reader)
  return (
    <>
      <p className={styles.meta}>
        {[
          localised(roles[task.role].label),
          localised(phases[task.phase].label),
          ...(step ? [say('taskPanel:step', { number: step.number, title: localised(step.title) })] : []),
          ...(process ? [say('taskPanel:process', { title: localised(process.title) })] : []),
          localised(obligations[task.obligation].label),
        ].join(' · ')}
      </p>
      {exempt && (
        <p className={styles.exempt}>
          <strong>{say('taskPanel:exempt')}</strong> {localised(exempt)}
        </p>
      )}
      {guidance && <p className={styles.words}>{guidance}</p>}
      {ask.length > 0 && (
        <div>
          <strong>{say('taskPanel:ask')}</strong>
          <ul className={styles.ask}>
            {ask.map((question) => (
              <li key={question.en}>{localised(question)}</li>
            ))}
          </ul>
        </div>
      )}
      {doneWhen && (
        <p className={styles.doneWhen}>
          <strong>{say('taskPanel:doneWhen')}</strong> {doneWhen}
        </p>
      )}
    </>
  )
}
