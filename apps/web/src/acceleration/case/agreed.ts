import { type IsoDate, isIsoDate } from '@lotse/calendar'
import type { CaseAction } from '@lotse/contract'
import { isProblem, Problem } from '../../problem/problem.ts'

interface Agreed {
  readonly words: string
  readonly personId: string | null
  readonly contactId: string | null
  readonly dueOn: IsoDate | null
  readonly shared: boolean
}

/** What is sent of the form: whose it is stands in one list, as `person:<id>` or `contact:<id>`. */
export function agreedOf({
  words,
  who,
  dueOn,
  shared,
}: Readonly<Record<'words' | 'who' | 'dueOn' | 'shared', string>>): Agreed {
  const [kind, id = null] = who.split(':')
  return {
    words,
    personId: kind === 'person' ? id : null,
    contactId: kind === 'contact' ? id : null,
    dueOn: isIsoDate(dueOn) ? dueOn : null,
    shared: shared === 'yes',
  }
}

/** Whose an action is, as the list says it; empty: nobody's. */
export function whoOf({ person, contactId }: Pick<CaseAction, 'person' | 'contactId'>): string {
  if (person !== null) return `person:${person.id}`
  return contactId === null ? '' : `contact:${contactId}`
}

/** The list with whoever has the action now, also where they are not in it any more. */
export function withPresent<Whose extends { readonly value: string; readonly label: string }>(
  list: readonly Whose[],
  action: Pick<CaseAction, 'person' | 'contactId' | 'who'>,
): readonly { readonly value: string; readonly label: string }[] {
  const value = whoOf(action)
  return value === '' || list.some((one) => one.value === value) ? list : [...list, { value, label: action.who }]
}

/** The form has one field for whose it is: what is wrong with the person or the contact stands there. */
export async function atWho<Answer>(sent: Promise<Answer>): Promise<Answer> {
  try {
    return await sent
  } catch (problem) {
    if (!isProblem(problem)) throw problem
    const errors = problem.errors.map((one) => ({ ...one, field: one.field.replace(/(person|contact)Id$/, 'who') }))
    throw new Problem({ ...problem, title: problem.title, detail: problem.detail, errors })
  }
}
