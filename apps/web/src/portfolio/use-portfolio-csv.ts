import type { PortfolioRow } from '@lotse/contract'
import { servicePhases } from '@lotse/playbook'
import { useCallback } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'
import type { CsvTable } from '../ui/csv.ts'

/** What is seen of the portfolio as a table for a spreadsheet, in the language of the moment. */
export function usePortfolioCsv(): (rows: readonly PortfolioRow[]) => CsvTable {
  const say = useText()
  const pick = useLocalised()
  return useCallback(
    (rows) => ({
      header: [
        say('portfolio:column.name'),
        say('portfolio:csv.city'),
        say('portfolio:column.phase'),
        say('portfolio:csv.month'),
        say('portfolio:csv.active'),
        say('portfolio:csv.entitled'),
        say('portfolio:csv.rate'),
        say('portfolio:csv.growth'),
        say('portfolio:column.state'),
        say('portfolio:column.missing'),
        say('portfolio:column.next'),
        say('portfolio:csv.due'),
        say('portfolio:column.lead'),
      ],
      rows: rows.map(({ standing, ...row }) => [
        row.customerName,
        row.city,
        row.phase && pick(servicePhases[row.phase].label),
        standing.month,
        standing.active,
        standing.entitled,
        standing.rate,
        standing.growth3pp,
        say(`ui:verdict.${standing.state}`),
        standing.usersMissing,
        row.nextAction && pick(row.nextAction.title),
        row.nextAction?.due ?? null,
        row.lead,
      ]),
    }),
    [say, pick],
  )
}
