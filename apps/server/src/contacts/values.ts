import type { ContactChange } from '@lotse/contract'
import type { ContactValues } from './store.ts'

/** What a person typed, as columns. Fields that were not mentioned stay out. */
export function valuesOf({ consent, ...fields }: ContactChange): ContactValues {
  const named = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  if (consent === undefined) return named
  return {
    ...named,
    consent: consent?.state ?? null,
    consentOn: consent?.on ?? null,
    consentHow: consent?.how ?? null,
  }
}
