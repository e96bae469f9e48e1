import { Button } from '@fluentui/react-components'
import type { PlaybookContent } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import { useDescribe } from '../use-describe.ts'
import styles from './edit.module.css'
import { PickField } from './fields.tsx'
import { useProblemAt } from './problems-context.ts'

type Condition = PlaybookContent['gates'][number]['conditions'][number]
const kinds = ['taskSettled', 'taskComplete'] as const

interface Props {
  readonly value: readonly Condition[]
  readonly tasks: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: Condition[]) => void
}

/** Which tasks a gate asks for. What it asks for beside tasks are facts that Lotse knows, and stays. */
export function GateTasksField({ value, tasks, onChange }: Props) {
  const say = useText()
  const words = useDescribe()
  const problem = useProblemAt('conditions')
  const others = value.filter((condition) => !isAboutTask(condition))
  const put = (at: number, condition: Condition) => onChange(value.toSpliced(at, 1, condition))
  return (
    <fieldset className={styles.set}>
      <legend>{say('playbooks:edit.gateTasks')}</legend>
      {[...value.entries()].filter(hasTask).map(([at, condition], index) => (
        <div key={at} className={styles.block}>
          <div className={styles.row}>
            <PickField
              label={say('playbooks:edit.gateTask')}
              place={`conditions.${at}.task`}
              value={condition.taskId}
              options={tasks}
              onChange={(taskId) => put(at, { ...condition, taskId })}
            />
            <PickField
              label={say('playbooks:edit.gateKind')}
              place={`conditions.${at}.kind`}
              value={condition.kind}
              options={kinds.map((kind) => ({ value: kind, label: say(`playbooks:kind.${kind}`) }))}
              onChange={(kind) => put(at, { kind, taskId: condition.taskId })}
            />
            <Button size="small" appearance="subtle" onClick={() => onChange(value.toSpliced(at, 1))}>
              {say('playbooks:edit.removeGateTask', { number: index + 1 })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => onChange([...value, { kind: 'taskSettled', taskId: tasks[0]?.value ?? '' }])}
        >
          {say('playbooks:edit.addGateTask')}
        </Button>
      </div>
      {others.length > 0 && (
        <p>{say('playbooks:edit.otherConditions', { conditions: others.map(words.condition).join('; ') })}</p>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}

type AboutTask = { readonly kind: (typeof kinds)[number]; readonly taskId: string }

function isAboutTask(condition: Condition): condition is AboutTask {
  return condition.kind === 'taskSettled' || condition.kind === 'taskComplete'
}

function hasTask(entry: [number, Condition]): entry is [number, AboutTask] {
  return isAboutTask(entry[1])
}
