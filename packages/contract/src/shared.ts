import type { IsoDate, Month } from '@lotse/calendar'
import { z } from 'zod'

/** Pieces that several capabilities share. */

/** Ids compare as text, so they are always in lower case. */
export const id = z.uuid().toLowerCase().meta({ description: 'uuid v7' })
/** A calendar day, YYYY-MM-DD. */
export const isoDate = z.iso.date({ error: 'expected a calendar day, YYYY-MM-DD' }) as unknown as z.ZodType<
  IsoDate,
  string
>
/** A month, YYYY-MM. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month, YYYY-MM') as unknown as z.ZodType<
  Month,
  string
>
export const instant = z.iso.datetime().meta({ description: 'a moment in UTC' })
export const version = z.int().positive().meta({ description: 'grows with every change; send it back as If-Match' })
export const language = z.enum(['de', 'en'])
export const localised = z.object({ de: z.string(), en: z.string() })

const notStorable: Localised = {
  de: 'Der Text enthält ein Zeichen, das sich nicht speichern lässt (ein Nullzeichen oder ein halbes Emoji). Entfernen Sie es.',
  en: 'The text has a character that cannot be stored (a null character or half an emoji). Remove it.',
}

/**
 * Text from outside, trimmed. Null characters and lone surrogates are refused here, because PostgreSQL stores neither.
 * `said` is the sentence for people, which zod has no word for.
 */
export const text = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .refine((value) => !value.includes('\u0000') && !/\p{Cs}/u.test(value), { params: { said: notStorable } })

/** A line of text a person types: trimmed, never empty, at most `length` characters. */
export const line = (length = 200) => text(length).min(1)
/** A longer text a person types. */
export const prose = (length = 20_000) => text(length).min(1)

/** Who did something: enough to show a name. */
export const personRef = z.object({ id, name: z.string() })

/** One page of a list. `next` continues it: send it back as `after`. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int().nonnegative(), next: z.string().nullable() })
export const pageInput = {
  after: text(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

export type Language = z.infer<typeof language>
export type Localised = z.infer<typeof localised>
export type PersonRef = z.infer<typeof personRef>
