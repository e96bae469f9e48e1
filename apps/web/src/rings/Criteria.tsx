import type { RingCriterion, ShownRing } from '@lotse/contract'
import { useState } from 'react'
import { client, ifMatch } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import styles from './rings.module.css'
import { useDo } from './use-rings.ts'

interface Props {
  readonly ring: ShownRing
  readonly mayKeep: boolean
}

/** A tick on its way: what was clicked shows at once, and a refusal brings it back. */
interface Ticking {
  readonly id: string
  readonly isMet: boolean
}

/** Criteria of a ring; a person ticks them, and who and when stands beside. One at a time: each tick stands on the ring that the one before left. */
export function Criteria({ ring, mayKeep }: Props) {
  const place = usePlace()
  const today = useToday()
  const run = useDo()
  const [ticking, setTicking] = useState<Ticking | null>(null)
  const tick = async ({ id, metOn }: RingCriterion) => {
    if (!mayKeep || ticking !== null) return
    setTicking({ id, isMet: metOn === null })
    await run(() =>
      client.rings.tick({
        params: { ...place, ringId: ring.id },
        headers: { 'if-match': ifMatch(ring.version) },
        body: { criterionId: id, metOn: metOn === null ? today : null },
      }),
    )
    setTicking(null)
  }
  const props = { ring, mayKeep, ticking, onTick: tick }
  return (
    <div className={styles.columns}>
      <Kind {...props} kind="entryCriteria" />
      <Kind {...props} kind="exitCriteria" />
    </div>
  )
}

interface KindProps extends Props {
  readonly kind: 'entryCriteria' | 'exitCriteria'
  readonly ticking: Ticking | null
  readonly onTick: (criterion: RingCriterion) => Promise<void>
}

function Kind({ ring, kind, ...rest }: KindProps) {
  const say = useText()
  const criteria = ring[kind]
  if (criteria.length === 0) return null
  return (
    <section>
      <h4>{say(`rings:field.${kind}`)}</h4>
      <ul className={styles.criteria}>
        {criteria.map((one) => (
          <Line key={one.id} criterion={one} {...rest} />
        ))}
      </ul>
    </section>
  )
}

interface LineProps extends Omit<KindProps, 'kind' | 'ring'> {
  readonly criterion: RingCriterion
}

function Line({ criterion, mayKeep, ticking, onTick }: LineProps) {
  const { id, words, metOn, metBy } = criterion
  const say = useText()
  const format = useFormat()
  const met =
    metOn !== null &&
    (metBy === null
      ? say('rings:met', { date: format.date(metOn) })
      : say('rings:metBy', { date: format.date(metOn), name: metBy.name }))
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={ticking?.id === id ? ticking.isMet : metOn !== null}
          disabled={!mayKeep}
          aria-disabled={ticking !== null}
          onChange={() => void onTick(criterion)}
        />
        <span>
          {words}
          {met && <span className={styles.small}> {met}</span>}
        </span>
      </label>
    </li>
  )
}
