import { Button } from '@fluentui/react-components'
import type { RingFailure, ShownRing } from '@lotse/contract'
import { useState } from 'react'
import { client, ifMatch } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './rings.module.css'
import { useDo, useRemove } from './use-rings.ts'

const EditFailure = onDemand(async () => (await import('./EditFailure.tsx')).EditFailure)

/** Failed installs of a ring: the code, how many, what it means and what to do. */
export function Failures({ ring, mayKeep }: { readonly ring: ShownRing; readonly mayKeep: boolean }) {
  const say = useText()
  const [edited, setEdited] = useState<RingFailure | 'new' | null>(null)
  if (ring.failures.length === 0 && !mayKeep) return null
  return (
    <section>
      <h4>{say('rings:failure.title')}</h4>
      {ring.failures.length > 0 && (
        <ul className={styles.lines}>
          {ring.failures.map((one) => (
            <li key={one.id}>
              <Failure failure={one} />
              {mayKeep && <Actions failure={one} onEdit={() => setEdited(one)} />}
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-label={say('rings:failure.addOf', { name: ring.name })}
            {...EditFailure.fetchedBy}
            onClick={() => setEdited('new')}
          >
            {say('rings:failure.add')}
          </Button>
        </div>
      )}
      {edited !== null && (
        <EditFailure ring={ring} failure={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}

function Failure({ failure }: { readonly failure: RingFailure }) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const { code, count, day, kind, meaning, remedy, note, solvedOn } = failure
  return (
    <div className={styles.failure}>
      <p className={styles.name}>
        {say('rings:failure.count', { code, number: format.number(count) })}
        {solvedOn === null ? (
          <Pill tone={kind === 'failure' ? 'bad' : 'warn'}>{say(`rings:codeKind.${kind}`)}</Pill>
        ) : (
          <Pill tone="good">{say('rings:failure.solved', { date: format.date(solvedOn) })}</Pill>
        )}
        <span className={styles.small}>{format.date(day)}</span>
      </p>
      <p>{localised(meaning)}</p>
      <p className={styles.said}>{localised(remedy)}</p>
      {note !== null && <p className={styles.small}>{note}</p>}
    </div>
  )
}

function Actions({ failure, onEdit }: { readonly failure: RingFailure; readonly onEdit: () => void }) {
  const say = useText()
  const place = usePlace()
  const today = useToday()
  const remove = useRemove()
  const run = useDo()
  const name = failure.code
  const solve = () =>
    run(() =>
      client.rings.changeFailure({
        params: { ...place, entryId: failure.id },
        headers: { 'if-match': ifMatch(failure.version) },
        body: { solvedOn: failure.solvedOn === null ? today : null },
      }),
    )
  return (
    <span className={styles.actions}>
      <Button size="small" onClick={() => void solve()}>
        {say(failure.solvedOn === null ? 'rings:failure.solve' : 'rings:failure.reopen')}
      </Button>
      <Button size="small" aria-label={say('rings:editOf', { name })} {...EditFailure.fetchedBy} onClick={onEdit}>
        {say('rings:edit')}
      </Button>
      <Button size="small" aria-label={say('rings:removeOf', { name })} onClick={() => void remove(failure.id)}>
        {say('rings:remove')}
      </Button>
    </span>
  )
}
