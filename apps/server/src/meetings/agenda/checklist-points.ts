import type { IsoDate } from '@lotse/calendar'
import type { OpenItem } from '../../remediation/look-up.ts'
import type { GeneratedPoint } from './generated-point.ts'

/** A checkpoint of an hour gets through so many; the list itself has all of them. */
const MOST_ITEMS = 15

/** What a checkpoint speaks about: "state of each checklist item" (engagement.md §7), the most urgent first. */
export function checklistPoints(items: readonly OpenItem[], today: IsoDate): GeneratedPoint[] {
  const points = items.slice(0, MOST_ITEMS).map(({ id, title, isBlocking, since, dueOn, who }): GeneratedPoint => {
    const isOverdue = dueOn !== null && dueOn < today
    const de = [
      isBlocking && 'blockierend',
      `offen seit ${germanDay(since)}`,
      dueOn && `${isOverdue ? 'fällig war der' : 'fällig am'} ${germanDay(dueOn)}`,
      who ?? 'noch niemand zuständig',
    ]
    const en = [
      isBlocking && 'blocking',
      `open since ${since}`,
      dueOn && `${isOverdue ? 'was due on' : 'due on'} ${dueOn}`,
      who ?? 'nobody in charge yet',
    ]
    return {
      key: `item:${id}`,
      section: 'checklist',
      audience: 'both',
      words: { de: `${id} ${title.de}: ${said(de)}`, en: `${id} ${title.en}: ${said(en)}` },
    }
  })
  const more = items.length - points.length
  if (more <= 0) return points
  return [
    ...points,
    {
      key: 'items:more',
      section: 'checklist',
      audience: 'both',
      words: { de: `Weitere offene Punkte der Checkliste: ${more}`, en: `More open items of the checklist: ${more}` },
    },
  ]
}

const said = (parts: readonly (string | false | null)[]): string => parts.filter(Boolean).join(', ')

const germanDay = (day: IsoDate): string => day.split('-').reverse().join('.')
