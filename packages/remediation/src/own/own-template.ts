import type { Item, Question, Template, Unsupported } from '../template/types.ts'
import type { OwnItem, OwnPart, OwnQuestion, OwnVersion } from './types.ts'

/**
 * The template that counts: what comes along, with an organisation's published part. Whenever a newer one comes along its
 * version goes on by a step, so that every list under way sees that it is behind. (remediation.md §5, rule 3)
 */
export function ownTemplate(base: Template, own: OwnVersion | null): Template {
  if (own === null) return base
  const version = raised(own.version, newerThan(base, own.basedOn))
  return {
    ...withPart(base, own.part),
    version,
    publishedOn: later(own.day, base.publishedOn),
    changes: [{ version: own.version, day: own.day, text: own.note }, ...base.changes],
  }
}

/** A template with the questions and items in use; services that are not supported can no longer be chosen. */
export function withPart(base: Template, { questions, items, services }: OwnPart): Template {
  const unsupported = services.flatMap(({ service, supported, reason, since }): Unsupported[] =>
    supported ? [] : [{ service, reason, since }],
  )
  const isOffered = (option: string) => !unsupported.some(({ service }) => service === option)
  const asked = base.questions.map((question) =>
    question.id === 'svc' ? { ...question, options: question.options.filter(({ id }) => isOffered(id)) } : question,
  )
  return {
    ...base,
    questions: [...asked, ...questions.filter(({ retired }) => !retired).map(questionOf)],
    items: [...base.items, ...items.filter(({ retired }) => !retired).map(itemOf)],
    ...(unsupported.length > 0 && { unsupported }),
  }
}

export function questionOf({ retired: _, askedWhen, ...question }: OwnQuestion): Question {
  return askedWhen.trim() === '' ? question : { ...question, askedWhen }
}

export const itemOf = ({ retired: _, ...item }: OwnItem): Item => item

const later = (one: string, other: string): string => (one > other ? one : other)

/** How many versions came along after the one an own part was published on. */
const newerThan = ({ changes }: Template, version: string): number =>
  Math.max(
    0,
    changes.findIndex((change) => change.version === version),
  )

function raised(version: string, by: number): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return `${major}.${minor}.${patch + by}`
}
