import { Button } from '@fluentui/react-components'
import type { RingProgressEntry, ShownRing } from '@lotse/contract'
import { useState } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import styles from './rings.module.css'
import { useRemove } from './use-rings.ts'

const EditProgress = onDemand(async () => (await import('./EditProgress.tsx')).EditProgress)

/** How far a ring is by the newest data, what the inventories know, and what people told day by day. */
export function ProgressList({ ring, mayKeep }: { readonly ring: ShownRing; readonly mayKeep: boolean }) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const remove = useRemove()
  const [edited, setEdited] = useState<RingProgressEntry | 'new' | null>(null)
  const { standing, counted, progress } = ring
  const numbers = (
    one: Pick<RingProgressEntry, 'planned' | 'installed'> & { failed: number | null; pending: number | null },
  ) =>
    [
      say('rings:installedOf', { installed: format.number(one.installed), planned: format.number(one.planned) }),
      one.failed !== null && say('rings:failed', { count: one.failed }),
      one.pending !== null && say('rings:pending', { count: one.pending }),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <section>
      <h4>{say('rings:progress.title')}</h4>
      {standing === null ? (
        <p className={styles.small}>{say('rings:progress.none')}</p>
      ) : (
        <p>
          <strong>{numbers(standing)}</strong>
          <span className={styles.small}>
            {' '}
            {say('rings:from', { source: localised(standing.source), date: format.date(standing.day) })}
          </span>
        </p>
      )}
      {counted !== null && (
        <p className={styles.small}>
          {say(counted.known === 0 && counted.matched > 0 ? 'rings:progress.notLooked' : 'rings:progress.counted', {
            matched: format.number(counted.matched),
            apps: format.number(counted.apps),
            date: format.date(counted.takenOn),
          })}
          {counted.known > 0 &&
            counted.known < counted.matched &&
            ` ${say('rings:progress.unknown', { count: counted.matched - counted.known })}`}
          {counted.missing > 0 && ` ${say('rings:progress.missing', { count: counted.missing })}`}
        </p>
      )}
      {progress.length > 0 && (
        <details className={styles.detail}>
          <summary>{say('rings:progress.days', { count: progress.length })}</summary>
          <ul className={styles.lines}>
            {progress.map((one) => (
              <li key={one.id}>
                <span>
                  {format.date(one.day)}: {numbers(one)}
                  {one.source !== null && <span className={styles.small}> {one.source}</span>}
                </span>
                {mayKeep && (
                  <span className={styles.actions}>
                    <Button
                      size="small"
                      aria-label={say('rings:editOf', { name: format.date(one.day) })}
                      {...EditProgress.fetchedBy}
                      onClick={() => setEdited(one)}
                    >
                      {say('rings:edit')}
                    </Button>
                    <Button
                      size="small"
                      aria-label={say('rings:removeOf', { name: format.date(one.day) })}
                      onClick={() => void remove(one.id)}
                    >
                      {say('rings:remove')}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayKeep && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-label={say('rings:progress.addOf', { name: ring.name })}
            {...EditProgress.fetchedBy}
            onClick={() => setEdited('new')}
          >
            {say('rings:progress.add')}
          </Button>
        </div>
      )}
      {edited !== null && (
        <EditProgress ring={ring} progress={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}
