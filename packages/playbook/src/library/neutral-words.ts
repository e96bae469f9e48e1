import type { Localised } from '../localised.ts'
import type { NameKind } from './name-kinds.ts'

/** What may stand in the place of a name, wherever in a sentence it stood; none of it gives anybody away. */
export const neutralWords: Readonly<Record<NameKind, Localised>> = {
  customer: { de: '[Kunde]', en: '[customer]' },
  domain: { de: 'domain.example', en: 'domain.example' },
  tenant: { de: '[Tenant]', en: '[tenant]' },
  person: { de: '[Person]', en: '[person]' },
  mail: { de: '[Mailadresse]', en: '[mail address]' },
  address: { de: '\\\\server\\freigabe', en: '\\\\server\\share' },
  host: { de: 'server.example', en: 'server.example' },
}

/** What each kind is called. */
export const nameKindLabels: Readonly<Record<NameKind, Localised>> = {
  customer: { de: 'Kunde', en: 'Customer' },
  domain: { de: 'Domain', en: 'Domain' },
  tenant: { de: 'Tenant', en: 'Tenant' },
  person: { de: 'Person oder Kontakt', en: 'Person or contact' },
  mail: { de: 'Mailadresse', en: 'Mail address' },
  address: { de: 'Adresse im Netz', en: 'Network address' },
  host: { de: 'Rechner im Netz', en: 'Host in the network' },
}
