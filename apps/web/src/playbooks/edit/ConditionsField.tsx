import { Button } from '@fluentui/react-components'
import type { PlaybookContent } from '@lotse/contract'
import { originIds, origins, roleIds, roles } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from './edit.module.css'
import { ChecksField, LineField, PickField } from './fields.tsx'
import { useProblemAt } from './problems-context.ts'

type Condition = PlaybookContent['tasks'][number]['conditions'][number]
type Kind = Condition['kind']

const kinds: readonly Kind[] = ['roleAssigned', 'origin', 'largeEnterprise', 'oneOf', 'answered']

interface Props {
  readonly value: readonly Condition[]
  readonly tasks: readonly { readonly value: string; readonly label: string }[]
  readonly questions: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: Condition[]) => void
}

/** When a task applies: all of the conditions must hold; none: always. */
export function ConditionsField({ value, tasks, questions, onChange }: Props) {
  const say = useText()
  const problem = useProblemAt('conditions')
  return (
    <fieldset className={styles.set}>
      <legend>{say('playbooks:edit.conditions')}</legend>
      {Object.entries(value).map(([at, condition]) => (
        <div key={at} className={styles.block}>
          <div className={styles.row}>
            <PickField
              label={say('playbooks:edit.conditionKind')}
              place={`conditions.${at}`}
              value={condition.kind}
              options={kinds.map((kind) => ({ value: kind, label: say(`playbooks:kind.${kind}`) }))}
              onChange={(kind) => onChange(value.toSpliced(Number(at), 1, begun(kind, questions[0]?.value ?? '')))}
            />
            <Details
              condition={condition}
              tasks={tasks}
              questions={questions}
              onChange={(changed) => onChange(value.toSpliced(Number(at), 1, changed))}
            />
            <Button size="small" appearance="subtle" onClick={() => onChange(value.toSpliced(Number(at), 1))}>
              {say('playbooks:edit.removeCondition', { number: Number(at) + 1 })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...value, begun('roleAssigned', '')])}>
          {say('playbooks:edit.addCondition')}
        </Button>
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}

/** A condition of a kind, as it begins. */
function begun(kind: Kind, question: string): Condition {
  switch (kind) {
    case 'roleAssigned':
      return { kind, role: 'FM' }
    case 'origin':
      return { kind, origin: 'direct' }
    case 'largeEnterprise':
      return { kind, seats: 20_000, orLevel: 3 }
    case 'oneOf':
      return { kind, taskIds: [] }
    case 'answered':
      return { kind, questionId: question, answer: 'yes' }
  }
}

interface DetailsProps extends Pick<Props, 'tasks' | 'questions'> {
  readonly condition: Condition
  readonly onChange: (condition: Condition) => void
}

function Details({ condition, tasks, questions, onChange }: DetailsProps) {
  const say = useText()
  const local = useLocalised()
  switch (condition.kind) {
    case 'roleAssigned':
      return (
        <PickField
          label={say('playbooks:edit.role')}
          place="role"
          value={condition.role}
          options={roleIds.map((value) => ({ value, label: local(roles[value].label) }))}
          onChange={(role) => onChange({ ...condition, role })}
        />
      )
    case 'origin':
      return (
        <PickField
          label={say('playbooks:edit.origin')}
          place="origin"
          value={condition.origin}
          options={originIds.map((value) => ({ value, label: local(origins[value].label) }))}
          onChange={(origin) => onChange({ ...condition, origin })}
        />
      )
    case 'largeEnterprise':
      return (
        <>
          <LineField
            type="number"
            label={say('playbooks:edit.seats')}
            place="seats"
            value={String(condition.seats)}
            onChange={(seats) => onChange({ ...condition, seats: Math.max(1, Math.trunc(Number(seats)) || 1) })}
          />
          <PickField
            label={say('playbooks:edit.level')}
            place="level"
            value={String(condition.orLevel)}
            options={['0', '1', '2', '3', '4'].map((value) => ({ value, label: value }))}
            onChange={(level) => onChange({ ...condition, orLevel: Number(level) })}
          />
        </>
      )
    case 'oneOf':
      return (
        <ChecksField
          label={say('playbooks:edit.tasks')}
          place="oneOf"
          value={condition.taskIds}
          options={tasks}
          onChange={(taskIds) => onChange({ ...condition, taskIds })}
        />
      )
    case 'answered':
      return (
        <>
          <PickField
            label={say('playbooks:edit.questionField')}
            place="question"
            value={condition.questionId}
            options={questions}
            onChange={(questionId) => onChange({ ...condition, questionId })}
          />
          <PickField
            label={say('playbooks:edit.answer')}
            place="answer"
            value={condition.answer}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: say(`playbooks:${value}`) }))}
            onChange={(answer) => onChange({ ...condition, answer })}
          />
        </>
      )
  }
}
