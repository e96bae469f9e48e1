/** Words of `lotse package`, in both languages. */
export const WORDS = {
  group: { en: 'packages that install a configuration', de: 'Pakete, die eine Konfiguration installieren' },
  intunewin: { en: 'containers for Intune (.intunewin)', de: 'Container für Intune (.intunewin)' },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  build: { en: 'build a container from a folder or ZIP', de: 'Einen Container aus Ordner oder ZIP bauen' },
  source: {
    en: 'folder or ZIP with the setup.exe of the vendor',
    de: 'Ordner oder ZIP mit dem setup.exe des Herstellers',
  },
  out: { en: 'new file to write', de: 'neue Datei' },
  setup: { en: 'what is started, within the source', de: 'was gestartet wird, innerhalb der Quelle' },
  configuration: {
    en: 'configuration to add as install.xml; what removes it is added as uninstall.xml',
    de: 'Konfiguration, die als install.xml hinzukommt; als uninstall.xml kommt hinzu, was sie wieder entfernt',
  },
  uninstall: {
    en: 'configuration to add as uninstall.xml instead of a derived one',
    de: 'Konfiguration, die statt einer abgeleiteten als uninstall.xml hinzukommt',
  },
  name: {
    en: 'name in the metadata; else that of the started file',
    de: 'Name in den Metadaten; sonst der der gestarteten Datei',
  },
  buildHelp: {
    en: `
Reads and writes as a stream, whatever the size. The key lies in the container in the clear, as the format wants it: it does not
protect what is inside.

Exit codes: 0 built, 2 source or target does not fit, 3 wrong call

Example:
  lotse package intunewin build content --configuration install.xml --out apps.intunewin`,
    de: `
Liest und schreibt als Strom, gleich welche Größe. Der Schlüssel liegt offen im Container, so will es das Format: Er schützt nicht,
was darin ist.

Exit-Codes: 0 gebaut, 2 Quelle oder Ziel passt nicht, 3 falscher Aufruf

Beispiel:
  lotse package intunewin build inhalt --configuration install.xml --out apps.intunewin`,
  },
  verify: {
    en: 'check checksums, MAC, digest, sizes and metadata of a container',
    de: 'Prüfsummen, MAC, Hash, Größen und Metadaten eines Containers prüfen',
  },
  unpack: { en: 'verify a container and unpack it', de: 'Einen Container prüfen und entpacken' },
  container: { en: '.intunewin file', de: '.intunewin-Datei' },
  folder: { en: 'new or empty folder', de: 'neuer oder leerer Ordner' },
  verifyHelp: {
    en: '\nExit codes: 0 whole, 1 whole with something unusual, 2 damaged or unreadable, 3 wrong call',
    de: '\nExit-Codes: 0 unversehrt, 1 unversehrt mit Ungewöhnlichem, 2 beschädigt oder nicht lesbar, 3 falscher Aufruf',
  },
  built: {
    en: '{file}: {files} files, {read} packed into {written}, starts {setup}',
    de: '{file}: {files} Dateien, {read} gepackt zu {written}, startet {setup}',
  },
  whole: {
    en: '{file}: whole, {files} files, starts {setup}',
    de: '{file}: unversehrt, {files} Dateien, startet {setup}',
  },
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'unusual', de: 'ungewöhnlich' },
} as const
