import type { Text } from './text.ts'

/** Everything that can be wrong with content, container or plan, in words. */
export const FAULTS = {
  'source-missing': {
    en: 'There is no folder and no ZIP at {path}.',
    de: 'Unter {path} gibt es weder einen Ordner noch eine ZIP-Datei.',
  },
  'source-empty': { en: '{path} holds no file.', de: '{path} enthält keine Datei.' },
  'source-link': {
    en: '{name} is a link. A package holds files only: put the file itself in its place.',
    de: '{name} ist eine Verknüpfung. Ein Paket enthält nur Dateien: die Datei selbst an ihre Stelle legen.',
  },
  'source-special': {
    en: '{name} is neither a file nor a folder. Take it out.',
    de: '{name} ist weder Datei noch Ordner. Herausnehmen.',
  },
  'source-changed': {
    en: '{name} changed while it was read. Try again when nothing writes to it.',
    de: '{name} hat sich beim Lesen geändert. Erneut versuchen, wenn niemand mehr darin schreibt.',
  },
  'name-outside': {
    en: '“{name}” leads out of the package. Rename the entry.',
    de: '„{name}“ führt aus dem Paket hinaus. Den Eintrag umbenennen.',
  },
  'name-not-for-windows': {
    en: 'Windows cannot have a file “{name}”. Rename it.',
    de: 'Windows kann keine Datei „{name}“ haben. Umbenennen.',
  },
  'name-twice': {
    en: '“{name}” is there twice; Windows makes no difference between capitals and small letters.',
    de: '„{name}“ kommt zweimal vor; Windows unterscheidet Groß- und Kleinschreibung nicht.',
  },
  'added-already-there': {
    en: 'The source holds a file “{name}” already, and another one is to be added. Take one of them away.',
    de: 'Die Quelle enthält schon eine Datei „{name}“, und eine andere soll hinzukommen. Eine davon wegnehmen.',
  },
  'setup-missing': {
    en: 'The content has no file “{name}” to start. Put it into the source or name another.',
    de: 'Der Inhalt hat keine Datei „{name}“, die gestartet werden könnte. In die Quelle legen oder eine andere nennen.',
  },
  'target-exists': {
    en: '{path} is there already. Name another file or remove it first.',
    de: '{path} gibt es schon. Eine andere Datei nennen oder diese erst entfernen.',
  },
  'target-not-empty': {
    en: 'The folder {path} is not empty. Name a new or an empty one.',
    de: 'Der Ordner {path} ist nicht leer. Einen neuen oder leeren nennen.',
  },
  'target-inside-source': {
    en: '{path} lies in the source and would become part of itself. Name a place outside.',
    de: '{path} liegt in der Quelle und würde Teil seiner selbst. Einen Ort außerhalb nennen.',
  },
  'not-writable': { en: '{path} cannot be written.', de: '{path} lässt sich nicht schreiben.' },
  unreadable: { en: '{path} cannot be read.', de: '{path} lässt sich nicht lesen.' },
  'not-a-zip': {
    en: '{path} is no ZIP archive, or its end is missing.',
    de: '{path} ist kein ZIP-Archiv, oder das Ende fehlt.',
  },
  'zip-damaged': {
    en: '{path} is a damaged ZIP archive: {what}.',
    de: '{path} ist ein beschädigtes ZIP-Archiv: {what}.',
  },
  'zip-too-large': {
    en: '{path} lists more than {limit} files.',
    de: '{path} führt mehr als {limit} Dateien auf.',
  },
  'entry-encrypted': {
    en: '“{name}” is protected by a password. Use an archive without one.',
    de: '„{name}“ ist mit einem Kennwort geschützt. Ein Archiv ohne Kennwort nehmen.',
  },
  'entry-method': {
    en: '“{name}” is packed with method {method}. Only “stored” and “deflate” can be read; pack it anew.',
    de: '„{name}“ ist mit Verfahren {method} gepackt. Lesbar sind nur „stored“ und „deflate“; neu packen.',
  },
  'entry-checksum': {
    en: '“{name}” is damaged: its checksum does not fit.',
    de: '„{name}“ ist beschädigt: Die Prüfsumme passt nicht.',
  },
  'part-missing': {
    en: 'The container has no entry {name}.',
    de: 'Der Container hat keinen Eintrag {name}.',
  },
  'part-unexpected': {
    en: 'The container has an entry “{name}” that does not belong there.',
    de: 'Der Container hat einen Eintrag „{name}“, der nicht hineingehört.',
  },
  'part-compressed': {
    en: '{name} is compressed; in this container it has to be stored.',
    de: '{name} ist komprimiert; in diesem Container muss es unkomprimiert sein.',
  },
  'part-checksum': {
    en: 'The checksum of {name} does not fit: {stated} stated, {actual} computed.',
    de: 'Die Prüfsumme von {name} passt nicht: {stated} angegeben, {actual} berechnet.',
  },
  'wrapper-differs': {
    en: 'Header and directory of {name} disagree on {field}.',
    de: 'Kopf und Verzeichnis von {name} widersprechen sich bei {field}.',
  },
  'wrapper-unusual': {
    en: 'The wrapping ZIP has an unusual value in {field}; the content is not touched by it.',
    de: 'Das äußere ZIP hat einen ungewöhnlichen Wert in {field}; der Inhalt ist davon nicht berührt.',
  },
  'wrapper-gap': {
    en: 'The wrapping ZIP holds bytes that belong to nothing ({field}).',
    de: 'Das äußere ZIP enthält Bytes, die zu nichts gehören ({field}).',
  },
  'metadata-unreadable': {
    en: 'Detection.xml is no readable XML.',
    de: 'Detection.xml ist kein lesbares XML.',
  },
  'metadata-missing': { en: 'Detection.xml lacks {field}.', de: 'In Detection.xml fehlt {field}.' },
  'metadata-invalid': {
    en: 'Detection.xml has an invalid value in {field}.',
    de: 'Detection.xml hat einen ungültigen Wert in {field}.',
  },
  'metadata-file-name': {
    en: 'Detection.xml names the content {stated}, the container {actual}.',
    de: 'Detection.xml nennt den Inhalt {stated}, der Container {actual}.',
  },
  'content-length': {
    en: 'The encrypted content has {actual} bytes; 48 and a multiple of 16 are needed. Something is missing or too much.',
    de: 'Der verschlüsselte Inhalt hat {actual} Bytes; nötig sind 48 und ein Vielfaches von 16. Etwas fehlt oder ist zu viel.',
  },
  'mac-mismatch': {
    en: 'The MAC does not fit: content, MAC or MAC key was changed or damaged. Build the package anew.',
    de: 'Der MAC passt nicht: Inhalt, MAC oder MAC-Schlüssel wurde geändert oder beschädigt. Das Paket neu bauen.',
  },
  'mac-differs': {
    en: 'The MAC in Detection.xml is another than the one at the beginning of the content.',
    de: 'Der MAC in Detection.xml ist ein anderer als der am Anfang des Inhalts.',
  },
  'iv-differs': {
    en: 'The initialization vector in Detection.xml is another than the one in the content.',
    de: 'Der Initialisierungsvektor in Detection.xml ist ein anderer als der im Inhalt.',
  },
  'padding-wrong': {
    en: 'The content cannot be decrypted with the key in Detection.xml (wrong padding).',
    de: 'Der Inhalt lässt sich mit dem Schlüssel in Detection.xml nicht entschlüsseln (falsche Auffüllung).',
  },
  'digest-mismatch': {
    en: 'The SHA-256 digest does not fit the decrypted content.',
    de: 'Der SHA-256-Hash passt nicht zum entschlüsselten Inhalt.',
  },
  'size-mismatch': {
    en: 'The decrypted content has {actual} bytes; Detection.xml states {stated}.',
    de: 'Der entschlüsselte Inhalt hat {actual} Bytes; Detection.xml nennt {stated}.',
  },
  'configuration-unreadable': {
    en: 'The configuration is no well-formed file of the Office Deployment Tool; “lotse odt lint” says where.',
    de: 'Die Konfiguration ist keine wohlgeformte Datei des Office-Bereitstellungstools; „lotse odt lint“ sagt, wo.',
  },
  'configuration-installs-nothing': {
    en: 'The configuration adds no product, so there is nothing to install. Take one with products under Add.',
    de: 'Die Konfiguration fügt kein Produkt hinzu; es gibt nichts zu installieren. Eine mit Produkten unter Add nehmen.',
  },
  'languages-not-named': {
    en: '{id} names no language. Words such as MatchOS cannot be detected: name the languages.',
    de: '{id} nennt keine Sprache. Schlüsselwörter wie MatchOS lassen sich nicht erkennen: die Sprachen nennen.',
  },
  'upload-not-confirmed': {
    en: 'Nobody has agreed to this upload. Confirm it first.',
    de: 'Diesem Hochladen hat niemand zugestimmt. Erst bestätigen.',
  },
  'upload-assigned': {
    en: 'The app names assignments. Lotse uploads unassigned apps only.',
    de: 'Die App enthält Zuweisungen. Lotse lädt nur nicht zugewiesene Apps hoch.',
  },
  'upload-host': {
    en: '“{host}” is no host of Microsoft Graph or its storage. Nothing was sent there.',
    de: '„{host}“ ist kein Host von Microsoft Graph oder dessen Speicher. Dorthin wurde nichts gesendet.',
  },
  'upload-no-token': {
    en: 'Microsoft Entra gave no token. Check the credential of the connection.',
    de: 'Microsoft Entra hat kein Token ausgestellt. Den Zugang der Verbindung prüfen.',
  },
  'upload-no-permission': {
    en: 'Graph refused {call} with {status} {code}. The application needs the permission DeviceManagementApps.ReadWrite.All with the consent of an administrator, and the tenant a licence of Intune.',
    de: 'Graph hat {call} mit {status} {code} abgelehnt. Die Anwendung braucht die Berechtigung DeviceManagementApps.ReadWrite.All mit der Zustimmung der Administration, der Tenant eine Lizenz für Intune.',
  },
  'upload-name-taken': {
    en: 'The tenant has an app “{name}” already. Nothing was created. Choose another name, or rename that app in Intune.',
    de: 'Im Tenant gibt es schon eine App „{name}“. Angelegt wurde nichts. Einen anderen Namen wählen oder jene App in Intune umbenennen.',
  },
  'upload-app-gone': {
    en: 'The app is no longer there; somebody deleted it in Intune. Give this upload up and begin a new one.',
    de: 'Die App gibt es nicht mehr; jemand hat sie in Intune gelöscht. Dieses Hochladen verwerfen und neu beginnen.',
  },
  'upload-busy': {
    en: 'Microsoft is too busy ({status}). What has arrived stays there; continue later.',
    de: 'Microsoft ist überlastet ({status}). Was angekommen ist, bleibt dort; später fortsetzen.',
  },
  'upload-refused': {
    en: 'Graph refused {call} with {status} {code}.',
    de: 'Graph hat {call} mit {status} {code} abgelehnt.',
  },
  'upload-storage-refused': {
    en: 'The storage of Intune refused a part with {status}, also with a new address. What has arrived stays there; continue, and where that repeats, ask your network administrators about a proxy.',
    de: 'Der Speicher von Intune hat einen Teil mit {status} abgelehnt, auch mit neuer Adresse. Was angekommen ist, bleibt dort; fortsetzen und, wenn sich das wiederholt, die Netzwerkadministration nach einem Proxy fragen.',
  },
  'upload-content-lost': {
    en: 'Intune no longer has the parts that had arrived. Continue: they are sent once more.',
    de: 'Intune hat die schon angekommenen Teile nicht mehr. Fortsetzen: Sie werden noch einmal gesendet.',
  },
  'upload-commit-failed': {
    en: 'Intune did not accept the content ({state}). Continue: it is sent once more, into the same app.',
    de: 'Intune hat den Inhalt nicht angenommen ({state}). Fortsetzen: Er wird noch einmal gesendet, in dieselbe App.',
  },
  'upload-state': {
    en: 'Intune did not take the file ({state}). Continue later.',
    de: 'Intune hat die Datei nicht angenommen ({state}). Später fortsetzen.',
  },
  'container-setup': {
    en: 'The container starts “{stated}”, the package “{expected}”. Build it with the setup that the package names.',
    de: 'Der Container startet „{stated}“, das Paket „{expected}“. Mit dem Setup bauen, das im Paket steht.',
  },
  'container-without': {
    en: 'The container has no “{name}”. Build it with the configuration and the removal of the package.',
    de: 'Im Container fehlt „{name}“. Mit der Konfiguration und der Entfernung aus dem Paket bauen.',
  },
  'container-other-configuration': {
    en: '“{name}” in the container is another one than in the package. Build the container from this package, or make a package of the other configuration.',
    de: '„{name}“ im Container ist eine andere als im Paket. Den Container aus diesem Paket bauen oder ein Paket der anderen Konfiguration erstellen.',
  },
  'text-not-for-scripts': {
    en: '“{text}” holds a line break or a character that cannot be seen. Write it without.',
    de: '„{text}“ enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Ohne schreiben.',
  },
  'plan-name-empty': { en: 'A name is empty.', de: 'Ein Name ist leer.' },
  'plan-name-pattern': {
    en: '“{name}” holds one of * ? [ ], which Configuration Manager takes for a pattern. Choose another name.',
    de: '„{name}“ enthält eines von * ? [ ]; das hält Configuration Manager für ein Muster. Einen anderen Namen wählen.',
  },
  'plan-no-share': {
    en: '“{path}” is no share. Configuration Manager needs a path like \\\\server\\share\\folder.',
    de: '„{path}“ ist keine Freigabe. Configuration Manager braucht einen Pfad wie \\\\server\\freigabe\\ordner.',
  },
  'scan-labels': {
    en: 'At most {most} labels, without commas.',
    de: 'Höchstens {most} Kennzeichen, ohne Komma.',
  },
  'scan-days': {
    en: '{days} is no number of days between two scans. Allowed: 1 to 31.',
    de: '{days} ist keine Zahl von Tagen zwischen zwei Scans. Erlaubt: 1 bis 31.',
  },
  'plan-ring-twice': { en: 'The ring “{name}” is there twice.', de: 'Den Ring „{name}“ gibt es zweimal.' },
  'plan-time': {
    en: '“{time}” of ring “{name}” is no time. Write it like 2026-12-01T08:00.',
    de: '„{time}“ von Ring „{name}“ ist kein Zeitpunkt. So schreiben: 2026-12-01T08:00.',
  },
  'plan-deadline': {
    en: 'The deadline of ring “{name}” is before it becomes available.',
    de: 'Der Stichtag von Ring „{name}“ liegt vor dem Beginn.',
  },
  'key-missing': {
    en: 'The configuration waits for the key of {product}. Put it into the environment variable {variable} and try again.',
    de: 'Die Konfiguration wartet auf den Schlüssel von {product}. Legen Sie ihn in die Umgebungsvariable {variable} und versuchen Sie es noch einmal.',
  },
  'key-malformed': {
    en: 'What {variable} holds is no product key: five groups of five letters and digits with hyphens between them.',
    de: 'Was in {variable} steht, ist kein Product Key: fünf Gruppen aus je fünf Buchstaben und Ziffern mit Bindestrichen dazwischen.',
  },
  'floor-malformed': {
    en: '“{floor}” is no version. Write it like 16.0.17928.20156.',
    de: '„{floor}“ ist keine Version. So schreiben: 16.0.17928.20156.',
  },
  'detection-needs-script': {
    en: 'Registry rules cannot detect a product without exclusions, nor a language. Use the detection script.',
    de: 'Registrierungsregeln erkennen weder ein Produkt ohne Ausschlüsse noch eine Sprache. Das Erkennungsskript nutzen.',
  },
} as const satisfies Readonly<Record<string, Text>>
