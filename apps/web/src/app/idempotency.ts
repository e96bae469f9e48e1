const keys = new WeakMap<object, string>()

/**
 * One key per request a person made: the same input object, sent again after a lost answer, gets the same key, so the
 * server does it once. A new submit is a new object and gets a new key.
 */
export function idempotencyKey(input: unknown): string {
  if (typeof input !== 'object' || input === null) return crypto.randomUUID()
  const known = keys.get(input)
  if (known !== undefined) return known
  const key = crypto.randomUUID()
  keys.set(input, key)
  return key
}
