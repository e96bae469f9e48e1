import { phases } from '@lotse/playbook'
import { Fragment } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { TargetLink } from '../TargetLink.tsx'
import styles from './Voyage.module.css'
import type { Voyage } from './voyage.ts'

/** Why the engagement stands in a phase although mandatory work of an earlier one is open, and which. */
export function PhaseNote({ voyage }: { readonly voyage: Voyage }) {
  const say = useText()
  const localised = useLocalised()
  const { decidedBy, phases: columns } = voyage
  const here = columns.findIndex(({ current }) => current)
  const current = columns[here]
  const earlier = columns.slice(0, Math.max(here, 0)).filter(({ due }) => due.length > 0)
  if (!current || earlier.length === 0) return null
  return (
    <p className={styles.note}>
      {decidedBy !== null &&
        say('engagements:voyage.where', { phase: localised(phases[current.id].label), task: decidedBy })}
      {earlier.map(({ id, due }) => (
        <Fragment key={id}>
          {' '}
          {say('engagements:voyage.earlier', { phase: localised(phases[id].label) })}
          {due.map((taskId) => (
            <Fragment key={taskId}>
              {' '}
              <TargetLink target={{ page: 'task', taskId }}>{taskId}</TargetLink>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </p>
  )
}
