import { obligations, skipReasons, taskStatuses } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import type { TaskCardData } from './cards.ts'

/** The second line of a card: what one has to know of the task at a glance. Empty where there is nothing to say. */
export function useCardLine(): (card: TaskCardData) => string {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const today = useToday()
  return ({ task, record, state, confirmation }) => {
    const { status, percent, due, overdue, waitsFor, checkAgain, completion } = state
    if (confirmation) {
      if (record.confirmation) return `${record.confirmation.by}, ${format.date(record.confirmation.on)}`
      return say(
        status === 'complete' || status === 'notRequired'
          ? 'engagements:card.noConfirmation'
          : 'engagements:card.confirmationOpen',
      )
    }
    const dueWords = due ? say('engagements:card.due', { date: format.date(due) }) : ''
    const late = due && overdue ? `${dueWords} (${format.relativeDays(due, today)})` : dueWords
    const waits = waitsFor.length > 0 ? say('engagements:card.waitsFor', { tasks: format.list([...waitsFor]) }) : ''
    switch (status) {
      case 'complete':
        if (completion === 'contradicted') return say('engagements:card.contradicted')
        return record.changedAt ? format.date(record.changedAt) : ''
      case 'notRequired': {
        const reason = record.skip
          ? localised(skipReasons[record.skip.reason].label)
          : localised(taskStatuses[status].label)
        return checkAgain
          ? `${reason} · ${say('engagements:card.checkAgain')}`
          : say('engagements:card.skipped', { reason })
      }
      case 'inProgress':
        return joined(say('engagements:card.percent', { percent }), late)
      case 'notStarted':
        return joined(
          late || waits,
          late || waits || task.obligation === 'mandatory' ? '' : localised(obligations[task.obligation].label),
        )
      default:
        return joined(localised(taskStatuses[status].label), late)
    }
  }
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ')
