import type { Localised } from '@lotse/contract'
import { type Note, say } from '@lotse/usage'

/** What this capability says itself; what states and settings say about themselves is said by the usage package. */

export const inBothLanguages = (note: Note): Localised => ({ de: say(note, 'de'), en: say(note, 'en') })

export const recomputeTitle: Localised = {
  de: 'Urteile und Prognosen aller Kunden neu berechnen',
  en: 'Work out verdicts and forecasts of all customers anew',
}

export const poolsStep: Localised = {
  de: 'Frühere Prognosen werden mit dem verglichen, was kam',
  en: 'Comparing earlier forecasts with what came',
}

export const tenantStep = (name: string): Localised => ({ de: `${name} wird beurteilt`, en: `Judging ${name}` })

export const thisTenant: Localised = { de: 'Diesen Tenant', en: 'This tenant' }
export const thisCustomer: Localised = { de: 'Diesen Kunden', en: 'This customer' }
export const thisConfirmation: Localised = { de: 'Diese Bestätigung', en: 'This confirmation' }

export const nothingPending: Localised = {
  de: 'In diesem Monat wartet nichts auf eine Bestätigung: Der Zustand steht, oder ein weiterer Monat würde ihn nicht ändern. Warten Sie den nächsten abgeschlossenen Monat ab.',
  en: 'Nothing waits to be confirmed in this month: the state stands, or one more month like it would not change it. Wait for the next month to close.',
}

export const notNewest: Localised = {
  de: 'Bestätigen lässt sich nur der neueste abgeschlossene Monat. Laden Sie die Seite neu und sehen Sie nach, was er sagt.',
  en: 'Only the newest closed month can be confirmed. Reload the page and see what it says.',
}

export const confirmedAlready: Localised = {
  de: 'Für diesen Monat hat schon jemand bestätigt.',
  en: 'Somebody has confirmed this month already.',
}
