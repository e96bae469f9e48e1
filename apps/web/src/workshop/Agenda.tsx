import { type AgendaPart, DECISION_POINTS } from '@lotse/assessment'
import type { WorkshopView } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { classes } from '../ui/classes.ts'
import { standingOf } from './standing.ts'
import styles from './workshop.module.css'

interface Props {
  readonly agenda: readonly AgendaPart[]
  readonly workshop: WorkshopView
  readonly current: string
  readonly onOpen: (pointId: string) => void
}

/** The agenda by session, each point with how far it is; below it what is out of scope. */
export function Agenda({ agenda, workshop, current, onOpen }: Props) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const days = sessionDays(workshop)
  const sessions = [...new Set(agenda.map(({ session }) => session))]
  const left = DECISION_POINTS.filter(({ id }) => workshop.points.some((one) => one.pointId === id && !one.inScope))
  return (
    <nav className={styles.agenda} aria-label={say('workshop:agenda.title')}>
      {sessions.map((session) => {
        const parts = agenda.filter((part) => part.session === session)
        const minutes = parts.reduce((sum, part) => sum + part.minutes, 0)
        const day = days[session - 1]
        return (
          <section key={session}>
            <h2 className={styles.session}>
              {day === undefined
                ? say('workshop:agenda.session', { session, minutes })
                : say('workshop:agenda.sessionOn', { session, minutes, day: format.nearDate(day) })}
            </h2>
            <ol>
              {parts.map((part) => (
                <li key={`${part.kind}-${part.pointId ?? part.startsAfter}`}>
                  {part.pointId === null ? (
                    <span className={styles.other}>
                      <span>{localised(part.title)}</span>
                      <Minutes part={part} />
                    </span>
                  ) : (
                    <PointLine part={part} pointId={part.pointId} {...{ workshop, current, onOpen }} />
                  )}
                </li>
              ))}
            </ol>
          </section>
        )
      })}
      {left.length > 0 && (
        <section>
          <h2 className={styles.session}>{say('workshop:agenda.leftOut')}</h2>
          <ul>
            {left.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  className={classes(styles.line, styles.isOut)}
                  aria-current={id === current ? 'step' : undefined}
                  onClick={() => onOpen(id)}
                >
                  <span>{localised(title)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </nav>
  )
}

/** The days of the meetings held for the workshop, the first one first: one a session, as far as they are planned. */
const sessionDays = ({ meetings }: WorkshopView): readonly string[] =>
  meetings
    .filter(({ state }) => state !== 'cancelled')
    .map(({ startsAt }) => startsAt)
    .toSorted()

interface LineProps extends Omit<Props, 'agenda'> {
  readonly part: AgendaPart
  readonly pointId: string
}

function PointLine({ part, pointId, workshop, current, onOpen }: LineProps) {
  const say = useText()
  const localised = useLocalised()
  const standing = standingOf(pointId, workshop)
  return (
    <button
      type="button"
      className={styles.line}
      aria-current={pointId === current ? 'step' : undefined}
      onClick={() => onOpen(pointId)}
    >
      <span className={styles.mark} data-standing={standing} aria-hidden="true" />
      <span>
        {localised(part.title)}
        <span className={styles.hidden}>, {say(`workshop:standing.${standing}`)}</span>
      </span>
      <Minutes part={part} />
    </button>
  )
}

/** When a part begins, counted from the beginning of its session, and how long it takes. */
function Minutes({ part: { startsAfter, minutes } }: { readonly part: AgendaPart }) {
  const say = useText()
  const start = `${Math.floor(startsAfter / 60)}:${String(startsAfter % 60).padStart(2, '0')}`
  return <span className={styles.minutes}>{say('workshop:agenda.minutes', { start, minutes })}</span>
}
