import { escaped } from '../lint/fixes.ts'
import { DECISION_OF, type Decisions } from './decisions.ts'
import type { Trace } from './trace.ts'

export interface Said {
  readonly answer: keyof Decisions
  readonly name: string
  readonly value: string
}

/** An element to be written, with the answers that set it and its attributes. */
export interface Part {
  readonly name: string
  /** The answer that sets all of it; attributes may name others. */
  readonly answer?: keyof Decisions
  readonly instead?: string
  readonly said?: readonly Said[]
  readonly parts?: readonly Part[]
}

export const said = (answer: keyof Decisions, name: string, value: string | null): readonly Said[] =>
  value === null ? [] : [{ answer, name, value }]

/** An element that one answer sets as a whole. */
export const part = (answer: keyof Decisions, name: string, values: Readonly<Record<string, string>> = {}): Part => ({
  name,
  answer,
  said: Object.entries(values).map(([key, value]) => ({ answer, name: key, value })),
})

/** Elements as text, one a line, and from which answer each came; paths as the reader gives them. */
export function written(root: Part): { readonly text: string; readonly trace: readonly Trace[] } {
  const trace: Trace[] = []
  const lines: string[] = []
  const visit = (
    { name, answer, instead, said: attributes = [], parts = [] }: Part,
    path: string,
    indent: string,
  ): void => {
    if (answer !== undefined) trace.push({ ...traced(path, answer), ...(instead !== undefined && { instead }) })
    for (const one of attributes) if (one.answer !== answer) trace.push(traced(`${path}/@${one.name}`, one.answer))
    const start = `${indent}<${name}${attributes.map((one) => ` ${one.name}="${escaped(one.value)}"`).join('')}`
    if (parts.length === 0) {
      lines.push(`${start} />`)
      return
    }
    lines.push(`${start}>`)
    const counts = new Map<string, number>()
    for (const child of parts) {
      const nth = (counts.get(child.name) ?? 0) + 1
      counts.set(child.name, nth)
      visit(child, `${path}/${child.name}${nth > 1 ? `[${nth}]` : ''}`, `${indent}  `)
    }
    lines.push(`${indent}</${name}>`)
  }
  visit(root, root.name, '')
  return { text: `${lines.join('\n')}\n`, trace }
}

const traced = (path: string, answer: keyof Decisions): Trace => ({ path, decision: DECISION_OF[answer], answer })
