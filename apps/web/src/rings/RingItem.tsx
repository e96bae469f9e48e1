import { Button } from '@fluentui/react-components'
import type { ShownRing } from '@lotse/contract'
import { type RingState, ringMoves } from '@lotse/rollout'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { client } from '../app/api.ts'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Pill } from '../ui/Pill.tsx'
import type { Tone } from '../ui/verdict.ts'
import { Criteria } from './Criteria.tsx'
import { Failures } from './Failures.tsx'
import { ProgressList } from './ProgressList.tsx'
import styles from './rings.module.css'
import { ringsSearch } from './search.ts'
import { useDo, useRemove } from './use-rings.ts'

const EditRing = onDemand(async () => (await import('./EditRing.tsx')).EditRing)
const MoveRing = onDemand(async () => (await import('./MoveRing.tsx')).MoveRing)

const TONES: Readonly<Record<RingState, Tone>> = {
  planned: 'quiet',
  running: 'moving',
  paused: 'warn',
  finished: 'good',
  leftOut: 'quiet',
}

interface Props {
  readonly ring: ShownRing
  readonly rings: readonly ShownRing[]
  readonly mayKeep: boolean
}

/** One ring: what it is, what warns, its criteria, its figures and what failed. The one in the address is brought into sight. */
export function RingItem({ ring, rings, mayKeep }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const isAsked = ringsSearch(search).ring === ring.id
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAsked) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isAsked])
  return (
    <li ref={item} aria-current={isAsked ? 'true' : undefined}>
      <h3 className={styles.name}>
        {ring.name}
        <Pill tone={TONES[ring.state]}>{say(`rings:state.${ring.state}`)}</Pill>
      </h3>
      <About ring={ring} />
      {ring.targetGroup !== null && <p>{ring.targetGroup}</p>}
      {ring.configurations.length > 0 && <Configurations ring={ring} />}
      {ring.package !== null && (
        <p>
          {say('rings:package')}{' '}
          <Link to={`${engagementPath}/packages`} params={place} search={{ package: ring.package.id } as never}>
            {ring.package.name}
          </Link>
        </p>
      )}
      {ring.because !== null && <p className={styles.said}>{ring.because}</p>}
      {ring.warnings.length > 0 && (
        <ul className={styles.warnings} aria-label={say('rings:warningsOf', { name: ring.name })}>
          {ring.warnings.map(({ code, text }) => (
            <li key={code}>{localised(text)}</li>
          ))}
        </ul>
      )}
      <Criteria ring={ring} mayKeep={mayKeep} />
      <ProgressList ring={ring} mayKeep={mayKeep} />
      <Failures ring={ring} mayKeep={mayKeep} />
      {mayKeep && <Actions ring={ring} rings={rings} />}
    </li>
  )
}

/** What the ring gets, each with the way to it. */
function Configurations({ ring }: { readonly ring: ShownRing }) {
  const say = useText()
  const place = usePlace()
  return (
    <p>
      {say('rings:configurations')}{' '}
      {ring.configurations.map(({ id, name, number }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link
            to={`${engagementPath}/configurations`}
            params={place}
            search={{ configuration: id, view: 'versions' } as never}
          >
            {say('rings:configurationVersion', { name, number })}
          </Link>
        </span>
      ))}
    </p>
  )
}

function About({ ring }: { readonly ring: ShownRing }) {
  const say = useText()
  const format = useFormat()
  const owner = ring.ownerContact ?? ring.ownerPerson
  const about = [
    say(`rings:kind.${ring.kind}`),
    ring.beginsOn !== null &&
      say(ring.beganOn === null ? 'rings:begins' : 'rings:began', { date: format.date(ring.beginsOn) }),
    ring.startsOn === null && ring.delayDays !== null && say('rings:daysAfter', { count: ring.delayDays }),
    ring.endsOn !== null && say('rings:ends', { date: format.date(ring.endsOn) }),
    ring.devices !== null && say('rings:devices', { count: ring.devices }),
    ring.users !== null && say('rings:people', { count: ring.users }),
    owner !== null && say('rings:owner', { name: owner.name }),
    ring.matchBy !== 'none' && say(`rings:told.${ring.matchBy}`, { count: ring.matchCount }),
  ].filter(Boolean)
  return <p className={styles.small}>{about.join(' · ')}</p>
}

function Actions({ ring, rings }: Omit<Props, 'mayKeep'>) {
  const say = useText()
  const place = usePlace()
  const remove = useRemove()
  const run = useDo()
  const [isEditing, setEditing] = useState(false)
  const [moving, setMoving] = useState<RingState | null>(null)
  const at = rings.findIndex(({ id }) => id === ring.id)
  const { name } = ring
  const swap = (to: number) => {
    const ids = rings.map(({ id }) => id)
    const [one] = ids.splice(at, 1)
    if (one !== undefined) ids.splice(to, 0, one)
    return run(() => client.rings.order({ ...place, ringIds: ids }))
  }
  return (
    <div className={styles.actions}>
      {ringMoves(ring.state).map((to, index) => (
        <Button
          key={to}
          size="small"
          appearance={index === 0 ? 'primary' : 'secondary'}
          aria-label={say('rings:moveOf', { move: say(`rings:move.${to}`), name })}
          {...MoveRing.fetchedBy}
          onClick={() => setMoving(to)}
        >
          {say(`rings:move.${to}`)}
        </Button>
      ))}
      <Button
        size="small"
        aria-label={say('rings:editOf', { name })}
        {...EditRing.fetchedBy}
        onClick={() => setEditing(true)}
      >
        {say('rings:edit')}
      </Button>
      <Button
        size="small"
        disabledFocusable={at === 0}
        aria-label={say('rings:earlierOf', { name })}
        onClick={() => void swap(at - 1)}
      >
        ↑
      </Button>
      <Button
        size="small"
        disabledFocusable={at === rings.length - 1}
        aria-label={say('rings:laterOf', { name })}
        onClick={() => void swap(at + 1)}
      >
        ↓
      </Button>
      <Button size="small" aria-label={say('rings:removeOf', { name })} onClick={() => void remove(ring.id)}>
        {say('rings:remove')}
      </Button>
      {isEditing && <EditRing ring={ring} onClose={() => setEditing(false)} />}
      {moving !== null && <MoveRing ring={ring} to={moving} onClose={() => setMoving(null)} />}
    </div>
  )
}
