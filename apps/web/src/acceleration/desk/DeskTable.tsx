import type { DeskRow, EvidencePiece } from '@lotse/contract'
import { causes, evidenceWeightLabels } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { Panel } from '../../ui/Panel.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { UsageBar } from '../../ui/UsageBar.tsx'
import { StatePill } from '../StatePill.tsx'
import { verdictOf } from '../verdict-of.ts'
import styles from './desk.module.css'
import type { DeskSearch } from './desk-search.ts'
import { FilterLink } from './FilterLink.tsx'

interface Props {
  readonly rows: readonly DeskRow[]
  /** The filters changed and these are the rows of before. */
  readonly isOld: boolean
  /** What the rows are narrowed to; a click on a value narrows further. */
  readonly search: DeskSearch
}

/** The desk as a table; on a narrow screen each customer becomes a card. */
export function DeskTable({ rows, isOld, search }: Props) {
  const say = useText()
  const columns = useMemo<readonly Column<DeskRow>[]>(
    () => [
      {
        id: 'customer',
        header: say('acceleration:desk.column.customer'),
        rowHeader: true,
        cell: (row) => <Customer row={row} search={search} />,
      },
      {
        id: 'missing',
        header: say('acceleration:desk.column.missing'),
        numeric: true,
        cell: (row) => <Missing row={row} />,
      },
      { id: 'usage', header: say('acceleration:desk.column.usage'), cell: (row) => <Usage row={row} /> },
      {
        id: 'cause',
        header: say('acceleration:desk.column.cause'),
        cell: (row) => <Cause row={row} search={search} />,
      },
      { id: 'next', header: say('acceleration:desk.column.next'), cell: (row) => <Next row={row} /> },
      { id: 'team', header: say('acceleration:desk.column.team'), cell: (row) => <Team row={row} search={search} /> },
    ],
    [say, search],
  )
  return (
    <Panel>
      <div className={styles.table} aria-busy={isOld} data-old={isOld || undefined}>
        <DataTable
          label={say('acceleration:desk.title')}
          columns={columns}
          rows={rows}
          rowKey={({ engagementId }) => engagementId}
        />
      </div>
    </Panel>
  )
}

interface CellProps {
  readonly row: DeskRow
}
interface FilteringProps extends CellProps {
  readonly search: DeskSearch
}

function Customer({ row: { customerId, engagementId, customerName, state }, search }: FilteringProps) {
  const to: string = `/customers/${customerId}/engagements/${engagementId}/acceleration`
  return (
    <span className={styles.stack}>
      <Link to={to} className={styles.name}>
        {customerName}
      </Link>
      <FilterLink search={search} by={{ state }}>
        <StatePill state={state} />
      </FilterLink>
    </span>
  )
}

function Missing({ row: { peopleMissing, monthsStalled } }: CellProps) {
  const say = useText()
  const format = useFormat()
  return (
    <span className={styles.figures}>
      {peopleMissing === null ? (
        <span className={styles.quiet}>{say('acceleration:desk.noFigure')}</span>
      ) : (
        <strong>{format.number(peopleMissing)}</strong>
      )}
      {monthsStalled > 0 && (
        <span className={styles.quiet}>{say('acceleration:desk.months', { count: monthsStalled })}</span>
      )}
    </span>
  )
}

function Usage({ row }: CellProps) {
  const say = useText()
  const format = useFormat()
  const { rate, growth3pp, active, entitled, month, target } = row
  const said = [
    growth3pp !== null && say('acceleration:desk.growth', { points: format.points(growth3pp) }),
    active !== null &&
      entitled !== null &&
      month !== null &&
      say('acceleration:desk.of', {
        active: format.number(active),
        entitled: format.number(entitled),
        month: format.shortMonth(month),
      }),
  ].filter((one) => one !== false)
  return (
    <span className={styles.stack}>
      <UsageBar rate={rate === null ? null : rate / 100} verdict={verdictOf(row)} target={target} />
      <span className={styles.quiet}>{said.join(' · ')}</span>
    </span>
  )
}

/** The cause in words, what speaks for it most strongly, and whatever else Lotse found. */
function Cause({ row: { decided, proposed, evidence }, search }: FilteringProps) {
  const say = useText()
  const localised = useLocalised()
  const cause = decided ?? proposed
  const first = evidence.find(({ causes: pointsTo }) => cause === null || pointsTo.includes(cause)) ?? evidence[0]
  const others = evidence.filter((piece) => piece !== first)
  return (
    <span className={styles.stack}>
      {cause === null ? (
        say('acceleration:desk.noCause')
      ) : (
        <FilterLink search={search} by={{ cause }}>
          {say(decided === null ? 'acceleration:desk.proposed' : 'acceleration:desk.decided', {
            cause: localised(causes[cause].label),
          })}
        </FilterLink>
      )}
      {first && <Evidence piece={first} search={search} />}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{say('acceleration:desk.others', { count: others.length })}</summary>
          {others.map((piece) => (
            <Evidence key={`${piece.kind} ${piece.words.en}`} piece={piece} search={search} />
          ))}
        </details>
      )}
    </span>
  )
}

interface EvidenceProps {
  readonly piece: Omit<EvidencePiece, 'target'>
  readonly search: DeskSearch
}

function Evidence({ piece: { kind, words, weight }, search }: EvidenceProps) {
  const localised = useLocalised()
  return (
    <span className={styles.quiet}>
      <FilterLink search={search} by={{ kind }}>
        {`${localised(words)} (${localised(evidenceWeightLabels[weight])})`}
      </FilterLink>
    </span>
  )
}

function Next({ row: { nextStep, nextOn, lastEffortOn } }: CellProps) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const today = useToday()
  const isLate = nextOn !== null && nextOn < today
  return (
    <span className={styles.stack}>
      <span>{nextStep === null ? say('acceleration:desk.noNext') : localised(nextStep)}</span>
      <span className={styles.quiet}>
        {nextOn !== null && (
          <time dateTime={nextOn} className={isLate ? styles.late : undefined}>
            {isLate
              ? say('acceleration:desk.late', { date: format.date(nextOn) })
              : say('acceleration:desk.until', { date: format.date(nextOn) })}
          </time>
        )}
        {nextOn !== null && lastEffortOn !== null && ' · '}
        {lastEffortOn !== null && say('acceleration:desk.lastEffort', { date: format.date(lastEffortOn) })}
      </span>
    </span>
  )
}

function Team({ row: { lead, engineer, expert }, search }: FilteringProps) {
  const say = useText()
  const held = [
    { role: say('acceleration:desk.lead'), person: lead },
    { role: say('acceleration:desk.engineer'), person: engineer },
    { role: say('acceleration:desk.expert'), person: expert },
  ]
  return (
    <dl className={styles.team}>
      {held.map(({ role, person }) => (
        <div key={role}>
          <dt>{role}</dt>
          <dd>
            {person === null ? (
              say('acceleration:desk.nobody')
            ) : (
              <FilterLink search={search} by={{ person: person.id }}>
                {person.name}
              </FilterLink>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
