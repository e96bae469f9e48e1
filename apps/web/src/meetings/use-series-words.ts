import type { MeetingSeriesCode } from '@lotse/contract'
import { meetingSeries } from '@lotse/playbook'
import { useCallback } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'

/** What a series is called; a meeting of none is a single one. */
export function useSeriesWords(): (series: MeetingSeriesCode | null) => string {
  const say = useText()
  const localised = useLocalised()
  return useCallback(
    (series) => (series === null ? say('meetings:noSeries') : localised(meetingSeries[series].label)),
    [say, localised],
  )
}
