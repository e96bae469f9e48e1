import { reasons, servicePhases, usageStatuses } from '@lotse/playbook'
import { classes } from '../../../ui/classes.ts'
import { type Cell, type CellProps, nothing } from './cell.ts'
import styles from './cells.module.css'
import { FilterValue } from './FilterValue.tsx'
import { RowLink } from './RowLink.tsx'
import { engagementAddress, gapsAddress, targetAddress } from './row-address.ts'

/** The work: phase and status, what is next and until when, who does it, what is missing. */
export const PhaseCell: Cell = ({ row: { phase }, tools, tab }) =>
  phase ? (
    <FilterValue tools={tools} name="phase" value={phase} label={tools.pick(servicePhases[phase].label)} tab={tab} />
  ) : (
    nothing
  )

export const L1Cell: Cell = ({ row: { l1 }, tools, tab }) =>
  l1 ? (
    <FilterValue tools={tools} name="l1" value={l1} label={tools.pick(usageStatuses[l1].label)} tab={tab} />
  ) : (
    <FilterValue tools={tools} name="l1" value="none" label={tools.word('portfolio:noStatus')} tab={tab} />
  )

export const L2Cell: Cell = ({ row: { l2 }, tools, tab }) =>
  l2 ? <FilterValue tools={tools} name="l2" value={l2} label={tools.pick(reasons[l2].label)} tab={tab} /> : nothing

export const TargetCell: Cell = ({ row: { targetDate, targetOverdue }, tools, tab }) => {
  if (targetDate === null) return nothing
  const { format } = tools
  return (
    <>
      <span className={styles.line}>{format.date(targetDate)}</span>
      {targetOverdue && (
        <FilterValue
          tools={tools}
          name="targetOverdue"
          value="true"
          label={tools.word('portfolio:overdue')}
          tab={tab}
          className={classes(styles.sub, styles.late)}
        />
      )}
    </>
  )
}

export const NextCell: Cell = ({ row, tools, tab }) => {
  const { nextAction } = row
  if (nextAction === null) return nothing
  const { title, reason, due } = nextAction
  return (
    <>
      <RowLink
        tools={tools}
        href={targetAddress(row, nextAction)}
        tab={tab}
        className={styles.action}
        title={`${tools.pick(title)}: ${tools.pick(reason)}`}
      >
        {tools.pick(title)}
      </RowLink>
      {due && <Due row={row} tools={tools} tab={tab} />}
    </>
  )
}

/** When the next step is due; what is late stands out and filters for its like. */
function Due({ row: { nextAction, nextOverdue }, tools, tab }: CellProps) {
  if (!nextAction?.due) return null
  const words = tools.relative(nextAction.due)
  const isUrgent = nextOverdue || nextAction.urgency === 'overdue' || nextAction.urgency === 'today'
  if (!nextOverdue) return <span className={classes(styles.sub, isUrgent && styles.urgent)}>{words}</span>
  return (
    <FilterValue
      tools={tools}
      name="overdue"
      value="true"
      label={tools.word('portfolio:overdue')}
      tab={tab}
      className={classes(styles.sub, styles.urgent)}
    >
      {`${tools.word('portfolio:overdue')}, ${words}`}
    </FilterValue>
  )
}

export const DueCell: Cell = ({ row: { nextAction, nextOverdue }, tools }) =>
  nextAction?.due ? (
    <span className={classes(styles.line, nextOverdue && styles.urgent)}>{tools.format.date(nextAction.due)}</span>
  ) : (
    nothing
  )

export const LeadCell: Cell = ({ row: { lead }, tools, tab }) =>
  lead ? (
    <FilterValue tools={tools} name="lead" value={lead.id} label={lead.name} tab={tab} />
  ) : (
    <FilterValue
      tools={tools}
      name="lead"
      value="none"
      label={tools.word('portfolio:noLead')}
      tab={tab}
      className={styles.soft}
    />
  )

/** There is no filter by engineer; the search finds the person. */
export const EngineerCell: Cell = ({ row: { engineer }, tools, tab }) =>
  engineer ? <FilterValue tools={tools} name="search" value={engineer.name} label={engineer.name} tab={tab} /> : nothing

type Quality = 'alarms' | 'warnings' | 'missing'

/** How many findings of a kind; leads to where they are listed with the link that settles each. */
const finding =
  (kind: Quality, sign: string): Cell =>
  ({ row, tools, tab }) => {
    const count = row.quality[kind]
    if (count === 0) return nothing
    return (
      <RowLink
        tools={tools}
        href={kind === 'missing' ? gapsAddress(row) : engagementAddress(row)}
        tab={tab}
        className={classes(styles.finding, styles[kind])}
        title={tools.say(`portfolio:findings.${kind}`, { count })}
      >
        <span aria-hidden="true">{sign}</span> {tools.format.number(count)}
      </RowLink>
    )
  }

export const AlarmsCell = finding('alarms', '■')
export const WarningsCell = finding('warnings', '!')
export const GapsCell = finding('missing', '○')
