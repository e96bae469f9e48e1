import { isProblem } from '../problem/problem.ts'

const keys = new WeakMap<object, string>()

/** Keys of requests that got no answer, by what was asked: the server may have done it all the same. */
const unanswered = new Map<string, { readonly key: string; readonly at: number }>()

/** Milliseconds for which the same words are taken for the same request. */
const samePress = 600_000

/**
 * One key per request a person made: the same input object, sent again after a lost answer, gets the same key, so the
 * server does it once. A new submit is a new object, or comes after an answer, and gets a new key.
 */
export function idempotencyKey(input: unknown): string {
  if (typeof input !== 'object' || input === null) return crypto.randomUUID()
  const known = keys.get(input)
  if (known !== undefined) return known
  const key = crypto.randomUUID()
  keys.set(input, key)
  return key
}

/**
 * Sends a request with its key. Whoever presses the button again after no answer came sends the same words in a new
 * object; it is still the same request and keeps its key, until the server has answered.
 */
export async function sendOnce<Answer>(
  path: readonly string[],
  input: unknown,
  send: (key: string) => Promise<Answer>,
): Promise<Answer> {
  const asked = wordsOf(path, input)
  const before = asked === undefined ? undefined : unanswered.get(asked)
  const key = before && Date.now() - before.at < samePress ? before.key : idempotencyKey(input)
  const forget = () => asked !== undefined && unanswered.delete(asked)
  try {
    const answer = await send(key)
    forget()
    // Whoever asks something else of the same thing, such as to bring back what was removed, asks anew.
    if (typeof input === 'object' && input !== null) keys.delete(input)
    return answer
  } catch (error) {
    if (asked !== undefined && isWithoutAnswer(error)) unanswered.set(asked, { key, at: Date.now() })
    else forget()
    throw error
  }
}

const isWithoutAnswer = (error: unknown) =>
  isProblem(error) && (error.code === 'unreachable' || error.code === 'not-understood')

/** What is asked, to compare; undefined where it holds a file, whose content does not show. */
function wordsOf(path: readonly string[], input: unknown): string | undefined {
  let isComparable = true
  const words = JSON.stringify([path, input], (_name, value: unknown) => {
    if (value instanceof Blob) isComparable = false
    return value
  })
  return isComparable ? words : undefined
}
