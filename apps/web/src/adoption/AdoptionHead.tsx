import { CONVERSATION_TOPICS } from '@lotse/assessment'
import type { AdoptionView } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import styles from './adoption.module.css'

const tones = { green: 'good', amber: 'warn', red: 'bad' } as const

/** How ready the change is, in a sentence, what is missing, and which tasks that concerns. */
export function AdoptionHead({ state }: { readonly state: NonNullable<AdoptionView['state']> }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { customerId, engagementId } = usePlace()
  const open = CONVERSATION_TOPICS.filter(({ id }) => state.open.includes(id)).map(({ title }) => localised(title))
  const task = (taskId: string, done: boolean) => (
    <Link
      to="/customers/$customerId/engagements/$engagementId"
      params={{ customerId, engagementId }}
      search={{ task: taskId } as never}
    >
      {say(done ? 'adoption:head.taskDone' : 'adoption:head.taskOpen', { task: taskId })}
    </Link>
  )
  return (
    <Panel
      title={say(`adoption:head.${state.colour}`)}
      actions={
        <a href={`/api/customers/${customerId}/engagements/${engagementId}/adoption/registers.xlsx`} download>
          {say('adoption:head.registers')}
        </a>
      }
    >
      <p>
        <Pill tone={tones[state.colour]}>{say(`adoption:colour.${state.colour}`)}</Pill>{' '}
        {open.length > 0
          ? say('adoption:head.missing', { topics: format.list(open) })
          : say(state.complete ? 'adoption:head.complete' : 'adoption:head.ready')}
      </p>
      {state.skipped !== null && <p>{say('adoption:head.skipped', { evidence: state.skipped.evidence })}</p>}
      <p className={styles.small}>
        {task('4047', state.complete)} · {task('3738', state.valueHeld)}
      </p>
    </Panel>
  )
}
