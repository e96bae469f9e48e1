import type { GraphAnswer, Localised } from '@lotse/contract'
import type { RunReason } from '../tables/connection.ts'
import type { Source } from './sources.ts'

/** What the connection to Microsoft Graph says on the server: jobs, files, gaps. The page has its own words. */

export function runTitle(reason: RunReason): Localised {
  return reason === 'test'
    ? { de: 'Verbindung zu Microsoft Graph prüfen', en: 'Test the connection to Microsoft Graph' }
    : { de: 'Berichte aus Microsoft Graph lesen', en: 'Read reports from Microsoft Graph' }
}

/** Microsoft's own name of what is asked for. */
export function askingStep({ path }: Source): Localised {
  const name = path.replace(/^reports\//, '').replace(/[?(].*$/, '')
  return { de: `Wird gefragt: ${name}`, en: `Asking: ${name}` }
}

export const signingInStep: Localised = { de: 'Anmeldung bei Microsoft Entra', en: 'Signing in to Microsoft Entra' }

export function importOfRun(files: number): Localised {
  return {
    de: `${files === 1 ? '1 Bericht' : `${files} Berichte`} aus Microsoft Graph importieren`,
    en: `Import ${files === 1 ? '1 report' : `${files} reports`} from Microsoft Graph`,
  }
}

/** What is said of an import that ended without an answer of its own. */
export const importCancelled: Localised = {
  de: 'Der Import wurde abgebrochen. Das nächste Lesen bringt alles noch einmal.',
  en: 'The import was cancelled. The next reading brings everything again.',
}
export const importFailed: Localised = {
  de: 'Der Import ist gescheitert. Das nächste Lesen bringt alles noch einmal.',
  en: 'The import failed. The next reading brings everything again.',
}
export const notUsable: Localised = {
  de: 'Der Monatsbericht lässt sich nicht für die aktive Nutzung verwenden.',
  en: 'The monthly report cannot be used for active use.',
}

/** Why the monthly report did not come, for the list of gaps. */
export const failingWords: Readonly<Record<GraphAnswer, Localised>> = {
  ok: { de: '', en: '' },
  unchanged: { de: '', en: '' },
  noData: { de: 'der Bericht kommt ohne Zeilen', en: 'the report comes without rows' },
  forbidden: { de: 'eine Berechtigung fehlt', en: 'a permission is missing' },
  notHere: { de: 'in dieser Cloud gibt es den Bericht nicht', en: 'this cloud does not offer the report' },
  throttled: { de: 'Microsoft drosselt die Anfragen', en: 'Microsoft throttles the requests' },
  signInFailed: { de: 'die Anmeldung wird abgelehnt', en: 'the sign-in is refused' },
  unreachable: { de: 'Microsoft Graph ist nicht erreichbar', en: 'Microsoft Graph is out of reach' },
  unreadable: { de: 'die Antwort ist kein lesbarer Bericht', en: 'the answer is no readable report' },
  notKept: { de: 'Lotse kann ihn nicht ablegen', en: 'Lotse cannot store it' },
}

export const thisTenant: Localised = { de: 'Diesen Tenant', en: 'This tenant' }
export const thisConnection: Localised = { de: 'Diese Verbindung', en: 'This connection' }
