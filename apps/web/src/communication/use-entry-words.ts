import { AUDIENCE_WORDS, findMessage } from '@lotse/assessment'
import { useMemo } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import type { CsvTable } from '../ui/csv.ts'
import { type Entry, signOf } from './entries.ts'

/** How entries of the plan are called. */
export function useEntryWords() {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  return useMemo(() => {
    const title = (messageId: string): string => {
      const template = findMessage(messageId)
      return template === undefined ? messageId : localised(template.subject).replace(/\{(\w+)\}/g, '…')
    }
    const audience = (messageId: string): string =>
      (findMessage(messageId)?.to ?? []).map((one) => localised(AUDIENCE_WORDS[one])).join(', ')
    const sign = (entry: Entry): string => {
      const one = signOf(entry)
      return one === 'moved'
        ? say('communication:sign.moved', { count: Math.abs(entry.message.movedSince ?? 0) })
        : say(`communication:sign.${one}`)
    }
    const table = (entries: readonly Entry[]): CsvTable => ({
      header: (
        ['group', 'ringDay', 'on', 'what', 'to', 'state', 'owner', 'approver', 'sentOn', 'response'] as const
      ).map((one) => say(`communication:column.${one}`)),
      rows: entries.map((entry) => [
        entry.group.name,
        entry.group.ringDay,
        entry.message.on,
        title(entry.message.messageId),
        audience(entry.message.messageId),
        sign(entry),
        entry.message.owner?.name ?? null,
        entry.message.approver?.name ?? null,
        entry.message.sentOn,
        entry.message.response,
      ]),
    })
    const day = (on: string | null): string => (on === null ? '–' : format.date(on))
    return { title, audience, sign, table, day }
  }, [say, localised, format])
}
