import { phases, roles } from '@lotse/playbook'
import { useMemo } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Empty } from '../../ui/states/Empty.tsx'
import { useEngagement, usePlaybook } from '../engagement-context.ts'
import { Sign } from '../Sign.tsx'
import { GateSign } from './GateSign.tsx'
import { TaskCard } from './TaskCard.tsx'
import styles from './Voyage.module.css'
import { type Lane, type PhaseColumn, voyageOf } from './voyage.ts'

const phaseSigns: Readonly<Record<PhaseColumn['progress'], string>> = { done: '✓', begun: '◔', open: '○', empty: '' }

/** Rows above the lanes: the heads of the phases, and the gates. */
const headRows = 2

/**
 * The chart of the voyage: phases across, roles down. In the document it is an ordered list of phases with their tasks,
 * which is also what a narrow screen shows; the grid only places it.
 */
export function Voyage() {
  const say = useText()
  const engagement = useEngagement()
  const playbook = usePlaybook()
  const localised = useLocalised()
  const { lanes, phases: columns } = useMemo(() => voyageOf(playbook, engagement), [playbook, engagement])
  if (playbook.tasks.length === 0) {
    return (
      <Empty
        what={say('engagements:voyage.noTasks')}
        why={say('engagements:voyage.noTasksWhy', { playbook: localised(playbook.title) })}
      />
    )
  }
  return (
    <section className={styles.frame} aria-label={say('engagements:voyage.label')}>
      <div
        className={styles.grid}
        style={{ gridTemplateRows: `auto auto repeat(${lanes.length}, auto)`, ['--phases' as string]: columns.length }}
      >
        <span className={styles.corner} aria-hidden="true">
          {say('engagements:voyage.corner')}
        </span>
        <span className={styles.gatesHead} aria-hidden="true">
          {say('engagements:voyage.gates')}
        </span>
        <ul className={styles.lanes} aria-label={say('engagements:voyage.lanes')}>
          {lanes.map((lane, index) => (
            <LaneHead key={lane.id} lane={lane} row={index + 1 + headRows} />
          ))}
        </ul>
        <ol className={styles.phases} aria-label={say('engagements:voyage.phases')}>
          {columns.map((column, index) => (
            <Phase key={column.id} column={column} number={index + 1} last={index === columns.length - 1} />
          ))}
        </ol>
      </div>
    </section>
  )
}

function LaneHead({ lane, row }: { readonly lane: Lane; readonly row: number }) {
  const say = useText()
  const name = useLaneName()(lane.id)
  return (
    <li className={styles.lane} style={{ ['--row' as string]: row }}>
      <strong>{name}</strong>
      <span className={styles.people}>
        {lane.people.length === 0 ? say('engagements:voyage.nobody') : lane.people.join(', ')}
      </span>
    </li>
  )
}

function useLaneName(): (lane: Lane['id']) => string {
  const say = useText()
  const localised = useLocalised()
  return (lane) => (lane === 'customer' ? say('engagements:voyage.customer') : localised(roles[lane].label))
}

interface PhaseProps {
  readonly column: PhaseColumn
  /** Counted from 1. */
  readonly number: number
  readonly last: boolean
}

function Phase({ column, number, last }: PhaseProps) {
  const say = useText()
  const localised = useLocalised()
  const laneName = useLaneName()
  const sign = column.current ? '⚑' : phaseSigns[column.progress]
  const place = (row: number) => ({ gridRow: row, gridColumn: number + 1 })
  return (
    <li className={styles.phase} data-current={column.current || undefined}>
      <h2 className={styles.phaseName} style={place(1)} aria-current={column.current ? 'step' : undefined}>
        {sign && <Sign sign={sign} />}
        {localised(phases[column.id].label)}
        <span className="visually-hidden">
          {say(`engagements:voyage.progress.${column.progress}`)}
          {column.current && say('engagements:voyage.here')}
        </span>
      </h2>
      {column.cells.map(({ lane, cards }, index) => (
        <div key={lane} className={styles.cell} style={place(index + 1 + headRows)} data-empty={cards.length === 0}>
          {cards.length > 0 && (
            <>
              <p className={styles.cellLane}>{laneName(lane)}</p>
              <ul className={styles.cards} aria-label={laneName(lane)}>
                {cards.map((card) => (
                  <TaskCard key={`${card.task.id} ${card.confirmation}`} card={card} />
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
      <div className={styles.gates} style={place(2)} data-last={last || undefined}>
        {column.gates.map((gate) => (
          <GateSign key={gate} gate={gate} />
        ))}
      </div>
    </li>
  )
}
