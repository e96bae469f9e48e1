import { type GateId, gateLabels } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useEngagement } from '../engagement-context.ts'
import styles from './GateSign.module.css'

type GateStanding = 'passed' | 'held' | 'unknown'

const gateSigns: Readonly<Record<GateStanding, string>> = { passed: '✓', held: '!', unknown: '?' }

/** A gate as a round sign on the border between two phases; opens what holds it. */
export function GateSign({ gate }: { readonly gate: GateId }) {
  const say = useText()
  const localised = useLocalised()
  const { evaluation } = useEngagement()
  const standing = evaluation.gates.find(({ id }) => id === gate)?.state ?? 'unknown'
  const label = localised(gateLabels[gate])
  return (
    <Link
      to="."
      search={((before: object) => ({ ...before, gate })) as never}
      resetScroll={false}
      className={styles.gate}
      data-card
      data-box
      data-standing={standing}
      title={`${gate} ${label}: ${say(`engagements:gate.${standing}`)}`}
      aria-label={`${gate} ${label}: ${say(`engagements:gate.${standing}`)}`}
    >
      <span className={styles.sign} aria-hidden="true">
        {gateSigns[standing]}
      </span>
      <span className={styles.name} aria-hidden="true">
        {gate}
      </span>
    </Link>
  )
}
