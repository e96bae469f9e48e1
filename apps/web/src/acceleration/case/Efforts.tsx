import { Button } from '@fluentui/react-components'
import type { AccelerationCase, AccelerationView, Effort } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import styles from '../acceleration.module.css'
import { dialogParts } from '../dialog-parts.ts'
import { useTab } from '../use-tab.ts'

interface Props {
  readonly held: AccelerationCase
  readonly may: AccelerationView['may']
}

/** What was tried, newest first, with what active use did since; the same lines stand in task 3650. */
export function Efforts({ held, may }: Props) {
  const say = useText()
  const [, show] = useTab()
  const { WriteEffort } = dialogParts
  return (
    <Panel
      title={say('acceleration:efforts.title')}
      actions={
        may.work && (
          <Button {...WriteEffort.fetchedBy} onClick={() => show({ do: 'effort' })}>
            {say('acceleration:actions.effort')}
          </Button>
        )
      }
    >
      {held.efforts.length === 0 ? (
        <p className={styles.quiet}>{say('acceleration:efforts.none')}</p>
      ) : (
        <EffortLine efforts={held.efforts} />
      )}
    </Panel>
  )
}

/** Efforts along a line of time. */
export function EffortLine({ efforts }: { readonly efforts: readonly Effort[] }) {
  const say = useText()
  const format = useFormat()
  return (
    <ol className={styles.timeline}>
      {efforts
        .toSorted((a, b) => b.on.localeCompare(a.on))
        .map(({ id, on, words, by, rateThen, rateNow }) => (
          <li key={id}>
            <time dateTime={on}>{format.date(on)}</time>
            <p>{words}</p>
            <p className={styles.quiet}>
              {by?.name ?? say('acceleration:somebody')}
              {rateThen !== null &&
                rateNow !== null &&
                ` · ${say('acceleration:efforts.since', {
                  before: format.rate(rateThen / 100),
                  now: format.rate(rateNow / 100),
                  points: format.points(rateNow - rateThen),
                })}`}
            </p>
          </li>
        ))}
    </ol>
  )
}
