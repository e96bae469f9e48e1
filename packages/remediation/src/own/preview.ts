import type { Answers } from '../answers/types.ts'
import { evaluate } from '../checklist/evaluate.ts'
import type { ScopeState } from '../checklist/types.ts'
import { askedQuestions } from '../process/obstacles.ts'
import type { Cloud, Template, Text } from '../template/types.ts'

/** The answers of a list that exists. */
export interface PastAnswers {
  readonly key: string
  readonly cloud: Cloud
  readonly answers: Answers
}

/** The lists by the place they would give an item, and by the place it has by the template in force. */
export interface PreviewedItem {
  readonly id: string
  readonly title: Text
  readonly kind: 'added' | 'changed' | 'removed'
  readonly now: Readonly<Record<ScopeState, readonly string[]>>
  readonly next: Readonly<Record<ScopeState, readonly string[]>>
}

export interface PreviewedQuestion {
  readonly id: string
  readonly text: Text
  /** Lists in which it would have to be answered. */
  readonly open: readonly string[]
}

export interface TemplatePreview {
  /** How many lists were looked at. */
  readonly lists: number
  readonly items: readonly PreviewedItem[]
  readonly questions: readonly PreviewedQuestion[]
  /** Lists that the template in force or the next one would refuse. */
  readonly refused: readonly string[]
}

type Places = ReadonlyMap<string, ScopeState>

/**
 * What another template would make of lists that exist: every item that is new, written differently, gone or placed
 * elsewhere in some list, and new questions that would be asked. Changes nothing.
 */
export function previewTemplate(now: Template, next: Template, past: readonly PastAnswers[]): TemplatePreview {
  const placed = past.map((list) => ({ ...list, now: placesIn(now, list), next: placesIn(next, list) }))
  const ids = [...new Set([...next.items, ...now.items].map(({ id }) => id))]
  const items = ids.flatMap((id): PreviewedItem[] => {
    const [before, after] = [now, next].map((template) => template.items.find((item) => item.id === id))
    const shown = after ?? before
    const moves = placed.some((list) => list.now?.get(id) !== list.next?.get(id))
    if (shown === undefined || (JSON.stringify(before) === JSON.stringify(after) && !moves)) return []
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
    const side = (which: 'now' | 'next') => {
      const inState = (state: ScopeState) => placed.filter((list) => list[which]?.get(id) === state).map(keyOf)
      return { inScope: inState('inScope'), check: inState('check'), hidden: inState('hidden') }
    }
    return [{ id, title: shown.title, kind, now: side('now'), next: side('next') }]
  })
  return {
    lists: past.length,
    items,
    questions: newQuestions(now, next, past),
    refused: placed.filter((list) => list.now === null || list.next === null).map(keyOf),
  }
}

function placesIn(template: Template, { answers, cloud }: PastAnswers): Places | null {
  const { checklist } = evaluate(template, answers, { tenantCloud: cloud, supportedServices: null })
  return checklist && new Map(checklist.items.map(({ id, state }) => [id, state]))
}

function newQuestions(now: Template, next: Template, past: readonly PastAnswers[]): readonly PreviewedQuestion[] {
  const known = new Set(now.questions.map(({ id }) => id))
  const fresh = next.questions.filter(({ id }) => !known.has(id))
  const open = past.map(({ key, answers }) => ({
    key,
    asked: new Set(
      askedQuestions(next, answers)
        .filter(({ id }) => !answers.has(id))
        .map(({ id }) => id),
    ),
  }))
  return fresh.map(({ id, text }) => ({ id, text, open: open.filter(({ asked }) => asked.has(id)).map(keyOf) }))
}

const keyOf = ({ key }: { readonly key: string }): string => key
