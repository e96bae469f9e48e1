import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { fiscalPeriods } from './fiscal-periods.ts'

/** The fiscal periods of the organisation around today, with their names; empty until the settings are there. */
export function useFiscalPeriods() {
  const say = useText()
  const today = useToday()
  const { data } = useQuery({ ...api.settings.get.queryOptions({ input: {} }), staleTime: Number.POSITIVE_INFINITY })
  return useMemo(
    () =>
      data === undefined
        ? []
        : fiscalPeriods(today, data.fiscalYearStart).map((period) => {
            const year = String(period.year % 100).padStart(2, '0')
            const name =
              period.quarter === null
                ? say('portfolio:fiscal.year', { year })
                : say('portfolio:fiscal.quarter', { year, quarter: period.quarter })
            return { ...period, name }
          }),
    [data, today, say],
  )
}
