import { useQuery } from '@tanstack/react-query'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import type { CurveMark } from '../../ui/chart/curve-point.ts'
import { overviewQuery } from '../overview-query.ts'
import { forecastMonths } from './milestones.ts'

/** What is forecast, as flags for the curve of active use; none until it is known. */
export function useForecastMarks(): readonly CurveMark[] {
  const say = useText()
  const format = useFormat()
  const { data } = useQuery(overviewQuery(usePlace()))
  if (!data) return []
  return forecastMonths(data.forecast).map(({ month, milestone }) => ({
    month,
    label: say('usageStatus:forecast.mark', { share: format.percent(milestone / 100, 0) }),
  }))
}
