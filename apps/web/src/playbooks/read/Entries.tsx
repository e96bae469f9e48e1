import type { Activity, Gate, PlaybookTask, Question, Step } from '@lotse/playbook'
import { gateLabels, obligations, phases, taskName } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useDescribe } from '../use-describe.ts'
import { Entry } from './Entry.tsx'
import { useEdition } from './edition-context.ts'
import styles from './read.module.css'
import { Words } from './Words.tsx'

/** A task: who does it, how, when it is done, when it applies and how it may be skipped. */
export function TaskEntry({ task }: { readonly task: PlaybookTask }) {
  const say = useText()
  const local = useLocalised()
  const words = useDescribe()
  const { playbook } = useEdition()
  const step = playbook.steps.find(({ number }) => number === task.step)
  const { after, conditions, skip, completion } = task
  return (
    <Entry
      part="tasks"
      id={task.id}
      title={local(taskName(task))}
      editLabel={say('playbooks:edit.task', { name: local(taskName(task)) })}
      editor={`task-${task.id}`}
      taskId={task.id}
    >
      <p className={styles.meta}>
        <span className={styles.mark}>{say(`playbooks:audience.${task.audience}`)}</span>
        {say('playbooks:read.facts', {
          role: words.role(task.role),
          obligation: local(obligations[task.obligation].label),
          service: say(`playbooks:service.${task.service}`),
        })}
        {step && ` · ${say('playbooks:read.step', { number: step.number, title: local(step.title) })}`}
      </p>
      <Words blocks={task.guidance} />
      <Words label={say('playbooks:read.doneWhen')} blocks={task.doneWhen} />
      <Words label={say('playbooks:read.ask')} blocks={task.ask} />
      <p className={styles.meta}>
        {[
          ...(after.length > 0 ? [say('playbooks:read.after', { tasks: after.join(', ') })] : []),
          ...(conditions.length > 0
            ? [say('playbooks:read.conditions', { conditions: conditions.map(words.condition).join('; ') })]
            : []),
          say('playbooks:read.completion', { rule: say(`playbooks:completion.${completion}`) }),
          skip.by.length > 0
            ? say('playbooks:read.skip', { roles: skip.by.map(words.role).join(', ') })
            : say('playbooks:read.skipNobody'),
        ].join(' · ')}
      </p>
    </Entry>
  )
}

/** A step of the page: guidance, what it needs and what it gives. Steps carry no status. */
export function StepEntry({ step }: { readonly step: Step }) {
  const say = useText()
  const local = useLocalised()
  const words = useDescribe()
  const title = say('playbooks:read.step', { number: step.number, title: local(step.title) })
  return (
    <Entry
      part="steps"
      id={step.number}
      title={title}
      editLabel={say('playbooks:edit.step', { name: title })}
      editor={`step-${step.number}`}
    >
      <p className={styles.meta}>{words.role(step.role)}</p>
      <Words blocks={step.guidance} />
      <Words label={say('playbooks:read.inputs')} blocks={step.inputs} />
      <Words label={say('playbooks:read.outputs')} blocks={step.outputs} />
    </Entry>
  )
}

/** A gate between the phases, in words and condition by condition. */
export function GateEntry({ gate }: { readonly gate: Gate }) {
  const say = useText()
  const local = useLocalised()
  const words = useDescribe()
  const title = `${gate.id} ${local(gateLabels[gate.id])}`
  return (
    <Entry
      part="gates"
      id={gate.id}
      title={title}
      editLabel={say('playbooks:edit.gate', { name: title })}
      editor={`gate-${gate.id}`}
    >
      <Words label={say('playbooks:read.passesWhen')} blocks={gate.passesWhen} />
      <p className={styles.meta}>
        {say('playbooks:read.asks')}: {gate.conditions.map(words.condition).join('; ')}
      </p>
    </Entry>
  )
}

/** A decision of the workflow and where each answer leads. */
export function QuestionEntry({ question }: { readonly question: Question }) {
  const say = useText()
  const local = useLocalised()
  const words = useDescribe()
  const title = local(question.text)
  return (
    <Entry
      part="questions"
      id={question.id}
      title={title}
      editLabel={say('playbooks:edit.question', { name: title })}
      editor={`question-${question.id}`}
    >
      <p className={styles.meta}>
        {words.role(question.lane)} · {local(phases[question.phase].label)}
      </p>
      <Words blocks={question.guidance} />
      <p className={styles.meta}>
        {say('playbooks:read.yes', { text: `${local(question.yes.text)} (${words.target(question.yes.leadsTo)})` })}
      </p>
      <p className={styles.meta}>
        {say('playbooks:read.no', { text: `${local(question.no.text)} (${words.target(question.no.leadsTo)})` })}
      </p>
    </Entry>
  )
}

/** Work of the diagram that carries no task status. */
export function ActivityEntry({ activity }: { readonly activity: Activity }) {
  const say = useText()
  const local = useLocalised()
  const words = useDescribe()
  const title = local(activity.title)
  return (
    <Entry
      part="activities"
      id={activity.id}
      title={title}
      editLabel={say('playbooks:edit.activity', { name: title })}
      editor={`activity-${activity.id}`}
    >
      <p className={styles.meta}>
        {words.role(activity.lane)} · {local(phases[activity.phase].label)}
      </p>
      <Words blocks={activity.guidance} />
    </Entry>
  )
}
