const SECRET = /(\b(?:password|pwd|jet oledb:database password)\s*=\s*)("[^"]*"|'[^']*'|[^;"']*)/gi
const USER_IN_ADDRESS = /(:\/\/[^/@:\s]*):[^/@\s]*@/g

/** A connection string or address as stored, without the passwords in it. */
export const withoutPasswords = (text: string): string =>
  text.replace(SECRET, '$1***').replace(USER_IN_ADDRESS, '$1:***@')
