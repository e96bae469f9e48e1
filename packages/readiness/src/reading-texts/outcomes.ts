import type { Text } from './text.ts'

/** Why a file has the status it has. */
export const OUTCOMES = {
  empty: {
    en: 'The file is empty.',
    de: 'Die Datei ist leer.',
  },
  'unknown-content': {
    en: 'The content is no Office file of a known kind, whatever the name says. Open it in its program to see whether it is damaged.',
    de: 'Der Inhalt ist keine bekannte Office-Datei, was auch immer der Name sagt. In ihrem Programm öffnen und sehen, ob sie beschädigt ist.',
  },
  'too-old': {
    en: 'The file is older than Office 97. Save it in a current format, then check it again.',
    de: 'Die Datei ist älter als Office 97. In einem aktuellen Format speichern, dann erneut prüfen.',
  },
  'zip-no-office': {
    en: 'The file is a ZIP package, but no Office document.',
    de: 'Die Datei ist ein ZIP-Paket, aber kein Office-Dokument.',
  },
  encrypted: {
    en: 'The file is protected by a password or by rights. Remove the protection in Office, or have the owner check it.',
    de: 'Die Datei ist durch ein Kennwort oder Rechte geschützt. Den Schutz in Office entfernen oder den Besitzer prüfen lassen.',
  },
  'file-missing': {
    en: 'The file is not there any more.',
    de: 'Die Datei ist nicht mehr da.',
  },
  'no-file': {
    en: 'This is no file but a folder or a device.',
    de: 'Das ist keine Datei, sondern ein Ordner oder Gerät.',
  },
  'no-permission': {
    en: 'The file may not be read ({code}). Run the scan with an account that may.',
    de: 'Die Datei darf nicht gelesen werden ({code}). Den Scan mit einem Konto ausführen, das es darf.',
  },
  'in-use': {
    en: 'Another program keeps the file open ({code}). Close it and check again.',
    de: 'Ein anderes Programm hält die Datei geöffnet ({code}). Schließen und erneut prüfen.',
  },
  'file-failure': {
    en: 'The file could not be read ({code}).',
    de: 'Die Datei ließ sich nicht lesen ({code}).',
  },
  'cloud-only': {
    en: 'The file lies in the cloud only and was not fetched. Make it available on the device, then check again.',
    de: 'Die Datei liegt nur in der Cloud und wurde nicht geladen. Auf dem Gerät verfügbar machen, dann erneut prüfen.',
  },
  'limit-time': {
    en: 'Reading took more than {seconds} seconds and was ended.',
    de: 'Das Lesen dauerte länger als {seconds} Sekunden und wurde beendet.',
  },
  'limit-read': {
    en: 'More than {bytes} bytes would have had to be read.',
    de: 'Es hätten mehr als {bytes} Byte gelesen werden müssen.',
  },
  'limit-output': {
    en: 'Unpacked, the file takes more than {bytes} bytes. It may be made to fill the memory.',
    de: 'Entpackt braucht die Datei mehr als {bytes} Byte. Sie kann gemacht sein, um den Speicher zu füllen.',
  },
  'limit-kept': {
    en: 'The file holds more than {bytes} bytes of source code.',
    de: 'Die Datei enthält mehr als {bytes} Byte Quelltext.',
  },
  'vba-empty': {
    en: 'There is a VBA project, but no module in it.',
    de: 'Es gibt ein VBA-Projekt, aber kein Modul darin.',
  },
  'database-code-old': {
    en: 'The database holds VBA code as Access kept it before 2002; that form cannot be read. Convert it to .accdb, then check again.',
    de: 'Die Datenbank enthält VBA-Code in der Form, die Access vor 2002 verwendete; sie lässt sich nicht lesen. In .accdb umwandeln, dann erneut prüfen.',
  },
  'database-not-here': {
    en: 'Databases cannot be read here, only by the command line or the server.',
    de: 'Datenbanken lassen sich hier nicht lesen, nur auf der Kommandozeile oder am Server.',
  },
} as const satisfies Readonly<Record<string, Text>>
