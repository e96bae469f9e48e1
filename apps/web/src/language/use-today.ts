import { type IsoDate, isoDate } from '@lotse/calendar'
import { useEffect, useState } from 'react'

/** The calendar day on the person's own clock; changes at midnight while a page stays open. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(localDay)
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return today
}

function localDay(): IsoDate {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return isoDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}
