import { type PhaseId, type Playbook, type PlaybookTask, phases } from '@lotse/playbook'
import type { ReactNode } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import styles from '../playbooks.module.css'
import { ActivityEntry, GateEntry, QuestionEntry, StepEntry, TaskEntry } from './Entries.tsx'
import { useEdition } from './edition-context.ts'
import { ProcessList } from './ProcessList.tsx'
import read from './read.module.css'

/** Everything a playbook says: phase by phase its steps and tasks by process, then gates, decisions, other work. */
export function Contents({ playbook }: { readonly playbook: Playbook }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const { draft } = useEdition()
  return (
    <>
      {playbook.phases.map((phase) => (
        <PhasePanel key={phase} phase={phase} playbook={playbook} />
      ))}
      <Section title={say('playbooks:read.gates')}>
        {playbook.gates.map((gate) => (
          <GateEntry key={gate.id} gate={gate} />
        ))}
      </Section>
      <Section title={say('playbooks:read.questions')}>
        {playbook.questions.map((question) => (
          <QuestionEntry key={question.id} question={question} />
        ))}
      </Section>
      <Section title={say('playbooks:read.activities')}>
        {playbook.activities.map((activity) => (
          <ActivityEntry key={activity.id} activity={activity} />
        ))}
      </Section>
      {draft && <ProcessList playbook={playbook} />}
      <Panel title={say('playbooks:read.history')}>
        <ul className={styles.list}>
          {playbook.history.map(({ version, on, by, what }) => (
            <li key={version}>
              <strong>{say('playbooks:versionBy', { version, by, date: format.date(on) })}</strong> {local(what)}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}

function PhasePanel({ phase, playbook }: { readonly phase: PhaseId; readonly playbook: Playbook }) {
  const say = useText()
  const local = useLocalised()
  const steps = playbook.steps.filter((step) => step.phase === phase)
  const tasks = playbook.tasks.filter((task) => task.phase === phase)
  if (steps.length + tasks.length === 0) return null
  return (
    <div id={`phase-${phase}`}>
      <Panel title={local(phases[phase].label)}>
        <Group title={say('playbooks:read.steps')}>
          {steps.map((step) => (
            <StepEntry key={step.number} step={step} />
          ))}
        </Group>
        {byProcess(playbook, tasks).map(({ id, title, tasks: own }) => (
          <Group key={id} title={title ? local(title) : say('playbooks:read.ownTasks')}>
            {own.map((task) => (
              <TaskEntry key={task.id} task={task} />
            ))}
          </Group>
        ))}
      </Panel>
    </div>
  )
}

/** Processes in the order in which their first task comes. */
function byProcess({ processes }: Playbook, tasks: readonly PlaybookTask[]) {
  return [...Map.groupBy(tasks, ({ process }) => process ?? '')].map(([id, own]) => ({
    id,
    title: processes.find((process) => process.id === id)?.title ?? null,
    tasks: own,
  }))
}

function Group({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <>
      <h3 className={read.group}>{title}</h3>
      {children}
    </>
  )
}

/** Its entries stand under a heading of the third level, as those of phases do. */
function Section({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const say = useText()
  if (children.length === 0) return null
  return (
    <Panel title={title}>
      <h3 className="visually-hidden">{say('playbooks:read.contents')}</h3>
      {children}
    </Panel>
  )
}
