import type { NextAction, PortfolioRow } from '@lotse/contract'
import { servicePhases } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { classes } from '../ui/classes.ts'
import type { Column } from '../ui/table/column.ts'
import { UsageBar } from '../ui/UsageBar.tsx'
import { VerdictPill } from '../ui/VerdictPill.tsx'
import styles from './PortfolioTable.module.css'

/** The columns of the portfolio: who, how far, how well, what next. */
export function usePortfolioColumns(): readonly Column<PortfolioRow>[] {
  const say = useText()
  const pick = useLocalised()
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'name',
        header: say('portfolio:column.name'),
        rowHeader: true,
        sortable: true,
        cell: (row) => (
          <>
            <Link
              className={styles.name}
              to="/customers/$customerId/engagements/$engagementId"
              params={{ customerId: row.customerId, engagementId: row.engagementId }}
            >
              {row.customerName}
            </Link>
            <AboutCustomer row={row} />
          </>
        ),
      },
      {
        id: 'phase',
        header: say('portfolio:column.phase'),
        sortable: true,
        cell: ({ phase }) => <span className={styles.line}>{phase ? pick(servicePhases[phase].label) : '–'}</span>,
      },
      {
        id: 'rate',
        header: say('portfolio:column.rate'),
        sortable: true,
        cell: ({ standing }) => (
          <UsageBar rate={standing.rate === null ? null : standing.rate / 100} verdict={standing.state} />
        ),
      },
      {
        id: 'growth',
        header: say('portfolio:column.growth'),
        numeric: true,
        sortable: true,
        cell: ({ standing }) => (standing.growth3pp === null ? '–' : format.points(standing.growth3pp)),
      },
      {
        id: 'state',
        header: say('portfolio:column.state'),
        cell: ({ standing }) => <VerdictPill verdict={standing.state} />,
      },
      {
        id: 'missing',
        header: say('portfolio:column.missing'),
        numeric: true,
        sortable: true,
        cell: ({ standing }) => (standing.usersMissing ? format.number(standing.usersMissing) : '–'),
      },
      {
        id: 'urgency',
        header: say('portfolio:column.next'),
        sortable: true,
        cell: ({ nextAction }) => (nextAction ? <NextStep action={nextAction} /> : '–'),
      },
      {
        id: 'lead',
        header: say('portfolio:column.lead'),
        sortable: true,
        cell: ({ lead }) => lead ?? <span className={styles.sub}>{say('portfolio:noLead')}</span>,
      },
    ],
    [say, pick, format],
  )
}

/** Size, place and an unusual cloud of a customer, in one quiet line. */
function AboutCustomer({ row: { standing, city, cloud } }: { readonly row: PortfolioRow }) {
  const say = useText()
  const format = useFormat()
  const { entitled } = standing
  const parts = [
    entitled === null ? null : say('portfolio:entitled', { count: entitled, number: format.number(entitled) }),
    city,
    cloud === 'commercial' ? null : say(`portfolio:cloud.${cloud}`),
  ]
  return <span className={styles.sub}>{parts.filter((part) => part !== null).join(' · ')}</span>
}

function NextStep({ action: { title, due, urgency } }: { readonly action: NextAction }) {
  const pick = useLocalised()
  const format = useFormat()
  const today = useToday()
  const isUrgent = urgency === 'overdue' || urgency === 'today'
  return (
    <>
      <span className={styles.action}>{pick(title)}</span>
      {due && <span className={classes(styles.sub, isUrgent && styles.urgent)}>{format.relativeDays(due, today)}</span>}
    </>
  )
}
