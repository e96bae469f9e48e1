import { type ComposedMessage, composeMessage, type MergeField, merge, WRITTEN_FIELDS } from '@lotse/assessment'
import type { FieldValues, Language, MessageTemplateView, PlannedMessageView, WrittenTexts } from '@lotse/contract'

export const LANGUAGES = ['de', 'en'] as const satisfies readonly Language[]

export type MessageName =
  | 'state'
  | 'owner'
  | 'approver'
  | 'sentOn'
  | 'leftOutReason'
  | 'response'
  | `subject_${Language}`
  | `body_${Language}`
  | `value_${Language}_${MergeField}`
export type MessageValues = Record<MessageName, string>

/** What the form shows of a message: its own words, or those of the template. */
export function valuesOf(message: PlannedMessageView, template: MessageTemplateView): MessageValues {
  const words = LANGUAGES.flatMap((language): [MessageName, string][] => [
    [`subject_${language}`, message.texts[language]?.subject ?? template.subject[language]],
    [`body_${language}`, message.texts[language]?.body ?? template.body[language]],
    ...WRITTEN_FIELDS.map((field): [MessageName, string] => [
      `value_${language}_${field}`,
      message.values[language]?.[field] ?? '',
    ]),
  ])
  return {
    ...(Object.fromEntries(words) as MessageValues),
    state: message.state,
    owner: message.owner?.id ?? '',
    approver: message.approver?.id ?? '',
    sentOn: message.sentOn ?? '',
    leftOutReason: message.leftOutReason ?? '',
    response: message.response ?? '',
  }
}

interface Frame {
  readonly template: MessageTemplateView
  /** Languages in which the group is written to; words in others stay as they are. */
  readonly languages: readonly Language[]
}

/** What is sent to save the form. Words that are those of the template are no own words; what was sent keeps its text. */
export function bodyOf(values: MessageValues, on: PlannedMessageView, { template, languages }: Frame) {
  const state = on.state === values.state ? undefined : asState(values.state)
  const text = (value: string) => value.trim() || null
  return {
    owner: values.owner || null,
    approver: values.approver || null,
    ...(state !== undefined && { state }),
    ...(values.state === 'leftOut' && { leftOutReason: text(values.leftOutReason) }),
    ...(values.state === 'sent' && { sentOn: (values.sentOn || null) as PlannedMessageView['sentOn'] }),
    response: text(values.response),
    ...(on.state !== 'sent' && {
      texts: textsOf(values, { template, languages }),
      values: { ...on.values, ...fieldValuesOf(values, languages) },
    }),
  }
}

const asState = (value: string) => (['draft', 'approved', 'sent', 'leftOut'] as const).find((one) => one === value)

function textsOf(values: MessageValues, { template, languages }: Frame): { [L in Language]?: WrittenTexts[L] | null } {
  return Object.fromEntries(
    languages.map((language) => {
      const [subject, body] = [values[`subject_${language}`].trim(), values[`body_${language}`].trim()]
      const isTemplate = subject === template.subject[language].trim() && body === template.body[language].trim()
      return [language, isTemplate || (subject === '' && body === '') ? null : { subject, body }]
    }),
  )
}

function fieldValuesOf(values: MessageValues, languages: readonly Language[]): FieldValues {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(
        WRITTEN_FIELDS.flatMap((field) => {
          const value = values[`value_${language}_${field}`].trim()
          return value === '' ? [] : [[field, value]]
        }),
      ),
    ]),
  )
}

/** The message as people will read it, with what is in the form right now. */
export function composedOf(
  values: MessageValues,
  {
    language,
    known,
    plan,
  }: {
    readonly language: Language
    readonly known: Readonly<Record<string, string>>
    readonly plan: Readonly<Record<string, string>>
  },
): ComposedMessage {
  const own = fieldValuesOf(values, [language])[language] ?? {}
  return composeMessage(
    { subject: values[`subject_${language}`], body: values[`body_${language}`] },
    { known, plan, own },
  )
}

/** The fields that the words in the form name, in the order of the text. */
export const fieldsIn = (values: MessageValues, language: Language): readonly MergeField[] =>
  merge(`${values[`subject_${language}`]}\n${values[`body_${language}`]}`, {}).missing
