import { type IntuneUpload, type Localised, UPLOAD_PERMISSION } from '@lotse/contract'
import { PackagingError, sayFault } from '@lotse/packaging'
import { GraphFault, TransferBroken } from '../connection/graph/fault.ts'
import { Problem } from '../platform/http/problem.ts'

/** What uploads to Intune say on the server: the job, its steps, and why it stopped. */

export const thisUpload: Localised = { de: 'Diesen Upload', en: 'This upload' }

export const uploadTitle = (name: string): Localised => ({
  de: `„${name}“ nach Intune hochladen`,
  en: `Upload “${name}” to Intune`,
})

export const steps = {
  signIn: { de: 'Anmeldung bei Microsoft Entra', en: 'Signing in to Microsoft Entra' },
  build: { de: 'Der Container wird gebaut', en: 'Building the container' },
  check: { de: 'Der Container wird geprüft', en: 'Verifying the container' },
  app: { de: 'Die App wird angelegt', en: 'Creating the app' },
  content: { de: 'Der Inhalt wird angemeldet', en: 'Announcing the content' },
  commit: { de: 'Intune prüft den Inhalt', en: 'Intune checks the content' },
  publish: { de: 'Der Inhalt wird der App gegeben', en: 'Giving the content to the app' },
} satisfies Readonly<Record<string, Localised>>

export const blockStep = (block: number, of: number): Localised => ({
  de: `Block ${block} von ${of} wird gesendet`,
  en: `Sending block ${block} of ${of}`,
})

type Stopped = NonNullable<IntuneUpload['problem']>

/**
 * Why an upload stopped, with what to do; null for a fault of our own, which helps nobody on the screen.
 * @param fileName what people call the file whose path an error may name
 */
export function whyStopped(error: unknown, fileName: string): Stopped | null {
  if (error instanceof Problem && error.details.detail) return { code: error.code, detail: error.details.detail }
  if (error instanceof PackagingError) {
    if (error.code === 'upload-no-token' && error.cause instanceof GraphFault) return signInRefused(error.cause)
    const { code } = error
    const values = 'path' in error.values ? { ...error.values, path: fileName } : error.values
    return { code, detail: { de: sayFault({ code, values }, 'de'), en: sayFault({ code, values }, 'en') } }
  }
  if (error instanceof TransferBroken) return { code: 'upload-offline', detail: offline(error.message) }
  if (error instanceof GraphFault) return signInRefused(error)
  return null
}

function signInRefused({ answer: { answer, fault, ...rest } }: GraphFault): Stopped {
  const code = rest.code ?? ''
  if (answer === 'unreachable' || answer === 'throttled') return { code: 'upload-offline', detail: offline(code) }
  if (answer === 'unreadable')
    return {
      code: 'upload-host',
      detail: {
        de: 'Die Adresse des Speichers führt nicht zu Microsoft. Gesendet wurde dorthin nichts. Fragen Sie die Netzwerkadministration nach einem Proxy.',
        en: 'The address of the storage does not lead to Microsoft. Nothing was sent there. Ask your network administrators about a proxy.',
      },
    }
  const isElsewhere = fault === 'unknownDirectory' || fault === 'unknownApplication'
  return {
    code: isElsewhere ? 'upload-wrong-tenant' : 'upload-no-token',
    detail: isElsewhere
      ? {
          de: `Microsoft Entra kennt dieses Verzeichnis oder diese Anwendung darin nicht (${code}). Prüfen Sie in der Verbindung Cloud, Verzeichnis-ID und Anwendungs-ID, dann fortsetzen.`,
          en: `Microsoft Entra does not know this directory, or this application in it (${code}). Check cloud, directory ID and application ID of the connection, then continue.`,
        }
      : {
          de: `Microsoft Entra lehnt die Anmeldung ab (${code || fault}). Die Seite der Verbindung sagt, was zu tun ist; danach fortsetzen.`,
          en: `Microsoft Entra refuses the sign-in (${code || fault}). The page of the connection says what to do; continue afterwards.`,
        },
  }
}

const offline = (code: string): Localised => ({
  de: `Microsoft war mehrmals nicht zu erreichen (${code}). Was angekommen ist, bleibt dort; später fortsetzen.`,
  en: `Microsoft was out of reach several times (${code}). What has arrived stays there; continue later.`,
})

const refused = (detail: Localised): Problem => new Problem('rule-refused', { detail })

export const permissionMissing = (): Problem =>
  refused({
    de: `Der Anwendung fehlt die Berechtigung ${UPLOAD_PERMISSION}. Angelegt wurde nichts. Fügen Sie sie in Entra hinzu, lassen Sie zustimmen, warten Sie einige Minuten, und setzen Sie fort.`,
    en: `The application lacks the permission ${UPLOAD_PERMISSION}. Nothing was created. Add it in Entra, have it consented to, wait some minutes, and continue.`,
  })

export const notConnected = (): Problem =>
  refused({
    de: 'Der Tenant ist nicht mit Microsoft Graph verbunden. Verbinden Sie ihn zuerst.',
    en: 'The tenant is not connected to Microsoft Graph. Connect it first.',
  })

export const wrongTenant = (): Problem =>
  refused({
    de: 'Die Verbindung führt in einen anderen Tenant als den, der bestätigt wurde. Gesendet wurde dorthin nichts. Prüfen Sie die Verbindung, oder verwerfen Sie diesen Upload, und bestätigen Sie einen neuen.',
    en: 'The connection leads to another tenant than the one that was confirmed. Nothing was sent there. Check the connection, or give this upload up and confirm a new one.',
  })

export const keysMissing = (): Problem =>
  refused({
    de: 'Die Konfiguration enthält Platzhalter für Produktschlüssel, und Lotse kennt keine Schlüssel. Bauen Sie den Container auf der Kommandozeile, und laden Sie die .intunewin hoch.',
    en: 'The configuration holds marks for product keys, and Lotse knows no keys. Build the container on the command line, and upload the .intunewin.',
  })

export const notForIntune = (): Problem =>
  refused({
    de: 'Dieses Paket wurde nicht für Intune erstellt. Erstellen Sie eines dafür.',
    en: 'This package was not made for Intune. Make one for it.',
  })

export const begunBefore = (name: string | null): Problem =>
  new Problem('already-exists', {
    detail: {
      de: `${name ?? 'Jemand'} hat schon begonnen, dieses Paket hochzuladen. Setzen Sie das fort, oder verwerfen Sie es zuerst.`,
      en: `${name ?? 'Somebody'} has begun to upload this package already. Go on with that, or give it up first.`,
    },
  })

export const takesNoFile = (): Problem =>
  refused({
    de: 'Dieser Upload braucht keine Datei mehr. Laden Sie die Seite neu.',
    en: 'This upload needs no file any more. Reload the page.',
  })

export const cannotResume = (): Problem =>
  refused({
    de: 'Dieser Upload lässt sich nicht fortsetzen: Er läuft, wartet auf seine Datei oder ist beendet. Laden Sie die Seite neu.',
    en: 'This upload cannot go on: it is at work, waits for its file, or has ended. Reload the page.',
  })

export const cannotRename = (): Problem =>
  refused({
    de: 'Die App ist unter ihrem Namen schon angelegt. Setzen Sie ohne neuen Namen fort; umbenennen lässt sie sich in Intune.',
    en: 'The app is created under its name already. Continue without a new one; it can be renamed in Intune.',
  })

export const cannotGiveUp = (): Problem =>
  refused({
    de: 'Dieser Upload ist schon beendet. Laden Sie die Seite neu.',
    en: 'This upload has ended already. Reload the page.',
  })

export const cancelFirst = (): Problem =>
  refused({
    de: 'Dieser Upload läuft noch. Brechen Sie ihn zuerst ab; danach lässt er sich verwerfen.',
    en: 'This upload is at work. Cancel it first; then it can be given up.',
  })

export const otherFile = (): Problem =>
  refused({
    de: 'Das ist weder eine .intunewin noch eine ZIP-Datei. Wählen Sie den fertigen Container, oder packen Sie setup.exe in ein ZIP.',
    en: 'This is neither an .intunewin nor a ZIP file. Choose the finished container, or put setup.exe into a ZIP.',
  })
