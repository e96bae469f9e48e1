import type { ShownRing } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { Finding } from '../ui/Finding.tsx'
import { RingTable } from './RingTable.tsx'
import { type RingBar, ringBars } from './ring-bars.ts'
import styles from './rings.module.css'
import { sumOfRings } from './sum-of-rings.ts'

/** How far the rollout is over all rings: a sentence, the rings as bars over their days, and the same as a table. */
export function RingChart({ rings }: { readonly rings: readonly ShownRing[] }) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  const { bars, axis } = ringBars(rings, today)
  const sum = sumOfRings(rings)
  const running = rings.filter(({ state }) => state === 'running').map(({ name }) => name)
  const sentence =
    sum.known === 0
      ? say('rings:sentence.nothing')
      : say('rings:sentence.installed', {
          installed: format.number(sum.installed),
          planned: format.number(sum.planned),
          rings: sum.known,
          count: sum.rings,
        })
  return (
    <Finding
      sentence={
        running.length === 0
          ? sentence
          : `${sentence} ${say('rings:sentence.running', { names: format.list(running) })}`
      }
      definition={say('rings:definition')}
      readOn={sum.day}
      figure={
        <div className={styles.chart}>
          {axis !== null && (
            <p className={styles.axis}>
              <span>{format.date(axis.from)}</span>
              <span>{format.date(axis.to)}</span>
            </p>
          )}
          <ul>
            {rings.map((ring, index) => {
              const bar = bars[index]
              return bar && <Bar key={ring.id} ring={ring} bar={bar} today={axis?.today ?? null} />
            })}
          </ul>
          {sum.toldAgain > 0 && (
            <p className={styles.told}>
              {say('rings:toldAgain', { count: sum.toldAgain, devices: format.number(sum.toldAgain) })}
            </p>
          )}
        </div>
      }
      table={<RingTable rings={rings} />}
      csv={csvOf(rings, say)}
    />
  )
}

interface BarProps {
  readonly ring: ShownRing
  readonly bar: RingBar
  readonly today: number | null
}

function Bar({ ring, bar, today }: BarProps) {
  const say = useText()
  const format = useFormat()
  const { span, share } = bar
  const days =
    ring.state === 'leftOut'
      ? say('rings:state.leftOut')
      : ring.beginsOn !== null && span !== null
        ? say('rings:fromTo', { from: format.date(ring.beginsOn), to: format.date(span.endsOn) })
        : say('rings:noDay')
  const done =
    share === null
      ? say('rings:noFigures')
      : say('rings:share', { percent: format.percent(Math.floor(share * 100) / 100, 0) })
  const percent = (part: number) => `${part * 100}%`
  return (
    <li>
      <span className={styles.barName}>{ring.name}</span>
      <svg className={styles.bar} data-state={ring.state} aria-hidden="true">
        <rect className={styles.track} x="0" width="100%" height="100%" rx="4" />
        {span !== null && (
          <>
            <rect className={styles.span} x={percent(span.start)} width={percent(span.length)} height="100%" rx="4" />
            {share !== null && (
              <rect
                className={styles.fill}
                x={percent(span.start)}
                width={percent(span.length * share)}
                height="100%"
                rx="4"
              />
            )}
          </>
        )}
        {today !== null && <line className={styles.today} x1={percent(today)} x2={percent(today)} y1="0" y2="100%" />}
      </svg>
      <span className={styles.small}>
        {days} · {done}
      </span>
    </li>
  )
}

function csvOf(rings: readonly ShownRing[], say: ReturnType<typeof useText>) {
  return {
    fileName: 'rings.csv',
    header: [
      say('rings:column.ring'),
      say('rings:column.state'),
      say('rings:column.begins'),
      say('rings:column.planned'),
      say('rings:column.installed'),
      say('rings:column.failed'),
      say('rings:column.asOf'),
    ],
    rows: rings.map(({ name, state, beginsOn, standing }) => [
      name,
      say(`rings:state.${state}`),
      beginsOn ?? '',
      standing?.planned ?? '',
      standing?.installed ?? '',
      standing?.failed ?? '',
      standing?.day ?? '',
    ]),
  }
}
