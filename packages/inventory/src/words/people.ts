/**
 * Who a name in an inventory is. Configuration Manager writes `DOMAIN\account`, the Apps admin center a mail address that
 * is the user principal name, agents write the accounts of the system. Source: usage.md §8.
 */

/** A person in normal form (lower case), or null where the name is empty or an account of the system. */
export function readPerson(text: string): string | null {
  const name = text.trim().toLowerCase()
  if (name === '' || /[\uFFFD]/.test(name)) return null
  const account = name.slice(name.lastIndexOf('\\') + 1)
  if (SYSTEM_ACCOUNTS.has(account) || /^defaultuser\d+$|\$$/.test(account)) return null
  if (/^(nt authority|nt-autorität|window manager|font driver host)\\/.test(name)) return null
  return name
}

/** Whether the name can be compared with usage reports, which name people by user principal name. */
export function isPrincipalName(person: string): boolean {
  return /^[^@\s\\]+@[^@\s\\]+$/.test(person)
}

/** Whether a name is a pseudonym of 32 hexadecimal digits, as concealed reports have them. Source: usage.md §3. */
export function isPseudonym(person: string): boolean {
  return /^[0-9a-f]{32}$/.test(person)
}

const SYSTEM_ACCOUNTS: ReadonlySet<string> = new Set([
  'system',
  'local service',
  'network service',
  'lokaler dienst',
  'netzwerkdienst',
  'unknown',
  'unbekannt',
  'n/a',
  '-',
  'none',
  'null',
])
