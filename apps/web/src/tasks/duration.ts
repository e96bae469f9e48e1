import type { Say } from '../language/use-text.ts'

/** Minutes as people say them: 90 is 1 h 30 min, 120 is 2 h. */
export function durationWords(say: Say, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (rest === 0 && hours > 0) return say('tasks:hoursOnly', { hours })
  return hours === 0 ? say('tasks:minutesOnly', { minutes: rest }) : say('tasks:hours', { hours, minutes: rest })
}
