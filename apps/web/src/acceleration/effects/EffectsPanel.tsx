import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useLocalised, useText } from '../../language/use-text.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { EffectsTable } from './EffectsTable.tsx'
import styles from './effects.module.css'

interface Props {
  /** Unfolded, as the address says. */
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

/** What was tried over all customers and what followed; asked for only when somebody unfolds it. */
export function EffectsPanel({ isOpen, onToggle }: Props) {
  const say = useText()
  const toggled = (open: boolean) => {
    if (open !== isOpen) onToggle(open)
  }
  return (
    <details className={styles.details} open={isOpen} onToggle={(event) => toggled(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <h2>{say('acceleration:effects.title')}</h2>
      </summary>
      {isOpen && <Effects />}
    </details>
  )
}

function Effects() {
  const localised = useLocalised()
  const query = useQuery(api.acceleration.effects.queryOptions({ input: {} }))
  return (
    <Loaded query={query} skeleton={<TextSkeleton lines={6} />}>
      {(effects) => (
        <>
          <p className={styles.caveat}>{localised(effects.caveat)}</p>
          <EffectsTable effects={effects} />
        </>
      )}
    </Loaded>
  )
}
