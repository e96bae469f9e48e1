import { phases, roles } from '@lotse/playbook'
import { memo, useMemo } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Empty } from '../../ui/states/Empty.tsx'
import { useEngagement, usePlaybookHere } from '../engagement-context.ts'
import { Sign } from '../Sign.tsx'
import { TargetLink } from '../TargetLink.tsx'
import { CellView } from './CellView.tsx'
import { GateSign } from './GateSign.tsx'
import { PhaseNote } from './PhaseNote.tsx'
import { printZoom } from './print-zoom.ts'
import { withSoftHyphens } from './soft-hyphens.ts'
import { useChartOnPaper } from './use-chart-on-paper.ts'
import { useCourseSearch } from './use-course-search.ts'
import styles from './Voyage.module.css'
import { VoyageBar } from './VoyageBar.tsx'
import { isEmpty, type Lane, type PhaseColumn, type Voyage as VoyageData, voyageOf } from './voyage.ts'
import { walkCards } from './walk-cards.ts'

const Legend = onDemand(async () => (await import('../legend/Legend.tsx')).Legend)

const phaseSigns: Readonly<Record<PhaseColumn['progress'], string>> = { done: '✓', begun: '◔', open: '○', empty: '' }

/** Rows above the lanes: the heads of the phases, and the gates. */
const headRows = 2

/**
 * The chart of the voyage: phases across, roles down. In the document it is an ordered list of phases with their tasks,
 * which is also what a narrow screen and the list show; the grid only places it.
 */
export function Voyage() {
  const say = useText()
  const localised = useLocalised()
  const engagement = useEngagement()
  const playbook = usePlaybookHere()
  const [{ view, legend, optional = false, settled = false }] = useCourseSearch()
  const voyage = useMemo(
    () => voyageOf(playbook, engagement, { optional, settled }),
    [playbook, engagement, optional, settled],
  )
  if (playbook.tasks.length === 0) {
    return (
      <Empty
        what={say('engagements:voyage.noTasks')}
        why={say('engagements:voyage.noTasksWhy', { playbook: localised(playbook.title) })}
      />
    )
  }
  return (
    <div className={styles.voyage} style={{ ['--print-zoom' as string]: printZoom(voyage) }}>
      <VoyageBar hidden={voyage.hidden} />
      {legend && <Legend />}
      <PhaseNote voyage={voyage} />
      <Chart voyage={voyage} view={view ?? 'chart'} />
    </div>
  )
}

interface ChartProps {
  readonly voyage: VoyageData
  readonly view: 'chart' | 'list'
}

/** The chart renders again when the voyage does, and not because something was opened over it. */
const Chart = memo(function Chart({ voyage, view }: ChartProps) {
  const say = useText()
  const { lanes, phases: columns } = voyage
  const frame = useChartOnPaper(view)
  return (
    <section
      ref={frame}
      className={styles.frame}
      data-view={view}
      aria-label={say('engagements:voyage.label')}
      onKeyDown={walkCards}
    >
      <div
        className={styles.grid}
        style={{ ['--phases' as string]: columns.length, ['--lanes' as string]: lanes.length }}
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
})

function LaneHead({ lane, row }: { readonly lane: Lane; readonly row: number }) {
  const say = useText()
  const name = useLaneName()(lane.id)
  return (
    <li className={styles.lane} style={{ ['--row' as string]: row }}>
      <strong>{withSoftHyphens(name)}</strong>
      <span className={styles.people}>
        {lane.people.length > 0 ? (
          lane.people.join(', ')
        ) : lane.id === 'customer' ? (
          <>
            {say('engagements:voyage.nobodyOfCustomer')}{' '}
            <TargetLink target={{ page: 'contacts' }}>{say('engagements:tabs.contacts')}</TargetLink>
          </>
        ) : (
          say('engagements:voyage.nobody')
        )}
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
      {column.cells.map((cell, index) => {
        const empty = isEmpty(cell)
        return (
          <div key={cell.lane} className={styles.cell} style={place(index + 1 + headRows)} data-empty={empty}>
            {!empty && <CellView cell={cell} laneName={laneName(cell.lane)} />}
          </div>
        )
      })}
      <div className={styles.gates} style={place(2)} data-last={last || undefined}>
        {column.gates.map((gate) => (
          <GateSign key={gate} gate={gate} />
        ))}
      </div>
    </li>
  )
}
