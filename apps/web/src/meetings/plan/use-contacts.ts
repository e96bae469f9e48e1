/** A contact of the customer as somebody who can attend. */
export interface KnownContact {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly role: string | null
}

const none: readonly KnownContact[] = []

/** The contacts of the customer, by name. */
export const useContacts = (): readonly KnownContact[] => none
