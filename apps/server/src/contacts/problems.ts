import type { Localised } from '@lotse/contract'

export const thisContact: Localised = { de: 'Diesen Kontakt', en: 'This contact' }
