/** What a form with KeyFields holds about the key. */
export interface KeyValues {
  way: 'password' | 'passkey'
  password: string
}

/** A password is what everybody has; whoever wants a passkey chooses it. */
export const noKey: KeyValues = { way: 'password', password: '' }
