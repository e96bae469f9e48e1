import type { DeskState } from '@lotse/contract'
import { accelerationStateLabels } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from './desk.module.css'
import { deskStateIds } from './desk-search.ts'

interface Props {
  /** Absent while they are on their way, or could not be read. */
  readonly counts: Readonly<Partial<Record<DeskState, number>>> | undefined
  readonly state: DeskState | undefined
  readonly onChange: (state: DeskState | undefined) => void
}

/** How many stand in each state; a click narrows to it, another one widens again. */
export function StateFilter({ counts, state, onChange }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  return (
    <fieldset className={styles.states}>
      <legend className="visually-hidden">{say('acceleration:desk.filter.state')}</legend>
      {deskStateIds.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.state}
          aria-pressed={state === one}
          onClick={() => onChange(state === one ? undefined : one)}
        >
          <strong>{counts === undefined ? say('acceleration:desk.nobody') : format.number(counts[one] ?? 0)}</strong>
          <span>{localised(accelerationStateLabels[one])}</span>
        </button>
      ))}
    </fieldset>
  )
}
