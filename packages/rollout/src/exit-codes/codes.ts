import type { Localised } from '../localised.ts'

/** Exit codes of the deployment tool and of the installers around it, from the reference (odt.md §4, exit codes). */

/** `retry`: the same device may simply try again. */
export type ExitKind = 'success' | 'restart' | 'retry' | 'failure'

export interface ExitCode {
  readonly code: string
  readonly kind: ExitKind
  readonly meaning: Localised
  readonly remedy: Localised
}

const row = (code: string, kind: ExitKind, meaning: Localised, remedy: Localised): ExitCode => ({
  ...{ code, kind, meaning, remedy },
})
const NOTHING: Localised = { de: 'Nichts zu tun.', en: 'Nothing to do.' }

export const EXIT_CODES: readonly ExitCode[] = [
  row('0', 'success', { de: 'Erfolgreich.', en: 'Success.' }, NOTHING),
  row(
    '13',
    'failure',
    {
      de: 'Die Signatur des geladenen Werkzeugs ließ sich nicht prüfen.',
      en: 'The signature of the downloaded tool could not be verified.',
    },
    {
      de: 'setup.exe neu vom Hersteller laden. Prüfen, ob ein Proxy die Datei verändert und ob die Stammzertifikate des Geräts aktuell sind.',
      en: 'Download setup.exe from the vendor again. Check whether a proxy alters the file and whether the root certificates of the device are current.',
    },
  ),
  row(
    '997',
    'retry',
    { de: 'Die Installation läuft noch.', en: 'The installation is still in progress.' },
    {
      de: 'Warten. Steht der Code nach einer Stunde noch da, Gerät neu starten und erneut verteilen.',
      en: 'Wait. If the code stands after an hour, restart the device and deploy again.',
    },
  ),
  row(
    '1460',
    'retry',
    { de: 'Das Laden des Werkzeugs hat zu lange gedauert.', en: 'The download of the tool timed out.' },
    {
      de: 'Leitung und Proxy des Standorts prüfen, dann erneut versuchen.',
      en: 'Check the line and the proxy of the site, then try again.',
    },
  ),
  row(
    '1602',
    'failure',
    { de: 'Jemand hat die Installation abgebrochen.', en: 'Somebody cancelled the installation.' },
    {
      de: 'Mit der Person sprechen; still installieren (Display Level None) und außerhalb der Arbeitszeit.',
      en: 'Talk to the person; install silently (Display Level None) and outside working hours.',
    },
  ),
  row(
    '1603',
    'failure',
    {
      de: 'Eine Voraussetzung fehlt: Office als MSI ist daneben installiert, oder die andere Architektur ist schon da.',
      en: 'A prerequisite failed: MSI Office is installed beside it, or the other architecture is there already.',
    },
    {
      de: 'In der Konfiguration RemoveMSI setzen; beim Wechsel der Architektur MigrateArch. Danach erneut verteilen.',
      en: 'Set RemoveMSI in the configuration; MigrateArch where the architecture changes. Then deploy again.',
    },
  ),
  row(
    '1618',
    'retry',
    { de: 'Eine andere Installation läuft gerade.', en: 'Another installation is running.' },
    {
      de: 'Das Verteilwerkzeug versucht es erneut. Bleibt es dabei, Gerät neu starten.',
      en: 'The distribution tool tries again. If it stays, restart the device.',
    },
  ),
  row('1641', 'restart', { de: 'Erfolgreich; das Gerät startet neu.', en: 'Success; the device restarts.' }, NOTHING),
  row('1707', 'success', { de: 'Erfolgreich.', en: 'Success.' }, NOTHING),
  row(
    '3010',
    'restart',
    { de: 'Erfolgreich; ein Neustart steht aus.', en: 'Success; a restart is pending.' },
    { de: 'Neustart einplanen.', en: 'Plan a restart.' },
  ),
  row(
    '17000',
    'failure',
    { de: 'Der Click-to-Run-Client ist nicht gestartet.', en: 'The Click-to-Run client did not start.' },
    {
      de: 'Dienst „Microsoft Office-Klick-und-Los“ prüfen; Schutzsoftware kann ihn sperren. Gerät neu starten und erneut versuchen.',
      en: 'Check the service “Microsoft Office Click-to-Run”; security software may block it. Restart the device and try again.',
    },
  ),
  row(
    '17001',
    'failure',
    { de: 'Der Auftrag ließ sich nicht in die Warteschlange stellen.', en: 'The job could not be queued.' },
    {
      de: 'Dienst „Microsoft Office-Klick-und-Los“ neu starten, dann erneut versuchen.',
      en: 'Restart the service “Microsoft Office Click-to-Run”, then try again.',
    },
  ),
  row(
    '17002',
    'failure',
    {
      de: 'Der Auftrag wurde nicht fertig: abgebrochen, andere Installation, Datenträger voll oder unbekannte Sprache.',
      en: 'The job did not finish: cancelled, another installation, disk full, or an unknown language.',
    },
    {
      de: 'Zuerst die Sprachen der Konfiguration prüfen, dann den freien Platz (etwa 5 GB), dann das Protokoll in %temp% des Geräts.',
      en: 'First check the languages of the configuration, then free space (about 5 GB), then the log in %temp% of the device.',
    },
  ),
  row(
    '17003',
    'retry',
    { de: 'Ein anderer Auftrag von Click-to-Run läuft.', en: 'Another job of Click-to-Run is running.' },
    {
      de: 'Später erneut versuchen; meist läuft gerade ein Update.',
      en: 'Try again later; mostly an update is running.',
    },
  ),
  row(
    '17004',
    'failure',
    {
      de: 'Unbekanntes Produkt, oder Inhalt fehlt im CDN, etwa eine Sprache, die es für das Produkt nicht gibt.',
      en: 'Unknown product, or content missing on the CDN, such as a language that does not exist for the product.',
    },
    {
      de: 'Produktkennungen und Sprachen der Konfiguration prüfen. Englisch (UK), Französisch (Kanada) und Spanisch (Mexiko) gibt es für Visio und Project nicht.',
      en: 'Check product ids and languages of the configuration. English (UK), French (Canada) and Spanish (Mexico) do not exist for Visio and Project.',
    },
  ),
  row(
    '17005',
    'failure',
    { de: 'Wie vorgesehen abgebrochen.', en: 'Cancelled as planned.' },
    {
      de: 'Klären, wer oder welche Regel abgebrochen hat, und erneut verteilen.',
      en: 'Find out who or which rule cancelled it, and deploy again.',
    },
  ),
  row(
    '17006',
    'failure',
    {
      de: 'Offene Anwendungen haben die Installation verhindert.',
      en: 'Running applications blocked the installation.',
    },
    {
      de: 'Außerhalb der Arbeitszeit verteilen oder Personen vorher bitten, Office zu schließen. FORCEAPPSHUTDOWN schließt es ungefragt und kann Arbeit kosten.',
      en: 'Deploy outside working hours, or ask people to close Office before. FORCEAPPSHUTDOWN closes it unasked and may cost work.',
    },
  ),
  row(
    '17007',
    'failure',
    {
      de: 'Beim Entfernen blieb etwas zurück und muss aufgeräumt werden.',
      en: 'The removal left something that has to be cleaned up.',
    },
    {
      de: 'Reste mit dem Deinstallationswerkzeug des Herstellers entfernen, dann erneut versuchen.',
      en: 'Remove what is left with the vendor’s uninstall tool, then try again.',
    },
  ),
  row(
    '17100',
    'failure',
    { de: 'Die Befehlszeile ist falsch.', en: 'The command line is wrong.' },
    {
      de: 'Aufruf prüfen: setup.exe /configure und der Pfad zur Konfiguration, mit Anführungszeichen, wenn Leerzeichen darin sind.',
      en: 'Check the call: setup.exe /configure and the path to the configuration, in quotes where it has blanks.',
    },
  ),
  row(
    '0x80004005',
    'failure',
    { de: 'Allgemeiner Fehler.', en: 'General failure.' },
    {
      de: 'Das Protokoll in %temp% des Geräts lesen; oft Rechte, Proxy oder Schutzsoftware.',
      en: 'Read the log in %temp% of the device; often rights, a proxy or security software.',
    },
  ),
  row(
    '0x8000ffff',
    'success',
    { de: 'Es gab nichts zu entfernen.', en: 'There was nothing to uninstall.' },
    {
      de: 'Nichts zu tun, sofern das Entfernen gewollt war. Kommt der Code beim Installieren, den Aufruf prüfen.',
      en: 'Nothing to do where a removal was meant. If it comes from an installation, check the call.',
    },
  ),
]

const known = new Map(EXIT_CODES.map((one) => [one.code, one]))

/**
 * An exit code as the reference writes it: digits, or eight hexadecimal digits behind 0x. Tools also write hexadecimal codes as
 * signed numbers (-2147467259) or without 0x: eight digits that begin with 8 are one (80004005). Null where it is none.
 */
export function normalExitCode(text: string): string | null {
  const said = text.trim().toLowerCase()
  if (/^-\d{1,10}$/.test(said)) {
    const unsigned = Number(said) + 2 ** 32
    return unsigned >= 0 ? `0x${unsigned.toString(16).padStart(8, '0')}` : null
  }
  if (/^8[0-9a-f]{7}$/.test(said)) return `0x${said}`
  if (/^\d{1,10}$/.test(said)) {
    const value = Number(said)
    if (value >= 2 ** 32) return null
    return value >= 2 ** 31 ? `0x${value.toString(16).padStart(8, '0')}` : String(value)
  }
  const [, digits] = /^(?:0x)?([0-9a-f]{1,8})$/.exec(said) ?? []
  if (digits === undefined || (!said.startsWith('0x') && digits.length < 8)) return null
  const value = Number.parseInt(digits, 16)
  return value >= 2 ** 31 ? `0x${digits.padStart(8, '0')}` : String(value)
}

/**
 * What an exit code means and what to do. One that only wraps a code of Windows (0x8007 and its number, as HRESULT does) is explained by
 * that; one that the reference does not know is told so, and where to look.
 */
export function explainExitCode(code: string): ExitCode {
  const [, wrapped] = /^0x8007([0-9a-f]{4})$/.exec(code) ?? []
  const inside = wrapped === undefined ? undefined : known.get(String(Number.parseInt(wrapped, 16)))
  if (inside !== undefined && !known.has(code)) return { ...inside, code }
  return (
    known.get(code) ?? {
      code,
      kind: 'failure',
      meaning: { de: 'Diesen Code kennt die Referenz nicht.', en: 'The reference does not know this code.' },
      remedy: {
        de: 'Das Protokoll in %temp% des Geräts lesen. Mit dem Code beim Hersteller suchen und festhalten, was geholfen hat.',
        en: 'Read the log in %temp% of the device. Search for the code at the vendor and record what helped.',
      },
    }
  )
}
