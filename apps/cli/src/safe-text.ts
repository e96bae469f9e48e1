/**
 * Text from files and file names must not steer the terminal: escape sequences could hide or forge lines, and direction
 * marks can make one name look like another. Such characters are shown as what they are.
 */
export function safeText(text: string): string {
  return text.replace(STEERING, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

/** JSON whose steering characters are escaped; still the same JSON value. */
export const safeJson = (value: unknown): string => steerless(JSON.stringify(value, null, 2))

/** JSON text with its steering characters escaped. */
export const steerless = (json: string): string =>
  json.replace(STEERING_IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

const MARKS = '\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff'
const STEERING = new RegExp(`[\\u0000-\\u001f${MARKS}]`, 'g')
/** In JSON text the control characters below a blank are escaped already; the line breaks between values stay. */
const STEERING_IN_JSON = new RegExp(`[${MARKS}]`, 'g')
