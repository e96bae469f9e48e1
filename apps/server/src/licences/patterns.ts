/** Service accounts are named one by one or by a pattern, in which * stands for any text: `svc-*@contoso.com`. */
export const isPattern = (account: string): boolean => account.includes('*')

/** Whether a user name in small letters fits a pattern in small letters. */
export function fits(user: string, pattern: string): boolean {
  const parts = pattern.split('*')
  const [first = '', ...others] = parts
  const last = others.pop()
  if (last === undefined) return user === first
  if (!user.startsWith(first) || !user.endsWith(last) || user.length < first.length + last.length) return false
  let at = first.length
  const end = user.length - last.length
  for (const part of others) {
    const found = user.indexOf(part, at)
    if (found < 0 || found + part.length > end) return false
    at = found + part.length
  }
  return true
}
