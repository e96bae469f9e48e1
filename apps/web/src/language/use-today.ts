import type { IsoDate } from '@lotse/calendar'
import { useEffect, useState } from 'react'
import { houseDay } from './house-day.ts'

/** The calendar day at the organisation's place; changes at midnight there while a page stays open. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(() => houseDay())
  useEffect(() => {
    const timer = setInterval(() => setToday(houseDay()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return today
}
