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
  readonly kind: 'entryCriteria' | 'exitCriteria'
  readonly mayKeep: boolean
}

/** Criteria of a ring; a person ticks them, and who and when stands beside. */
export function Criteria({ ring, kind, mayKeep }: Props) {
  const say = useText()
  const criteria = ring[kind]
  if (criteria.length === 0) return null
  return (
    <section>
      <h4>{say(`rings:field.${kind}`)}</h4>
      <ul className={styles.criteria}>
        {criteria.map((one) => (
          <Line key={one.id} ring={ring} criterion={one} mayKeep={mayKeep} />
        ))}
      </ul>
    </section>
  )
}

interface LineProps extends Omit<Props, 'kind'> {
  readonly criterion: RingCriterion
}

function Line({ ring, criterion: { id, words, metOn, metBy }, mayKeep }: LineProps) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const today = useToday()
  const run = useDo()
  // What was clicked shows at once; a refusal brings it back.
  const [clicked, setClicked] = useState<boolean | null>(null)
  const tick = async () => {
    setClicked(metOn === null)
    await run(() =>
      client.rings.tick({
        params: { ...place, ringId: ring.id },
        headers: { 'if-match': ifMatch(ring.version) },
        body: { criterionId: id, metOn: metOn === null ? today : null },
      }),
    )
    setClicked(null)
  }
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
          checked={clicked ?? metOn !== null}
          disabled={!mayKeep || clicked !== null}
          onChange={() => void tick()}
        />
        <span>
          {words}
          {met && <span className={styles.small}> {met}</span>}
        </span>
      </label>
    </li>
  )
}
