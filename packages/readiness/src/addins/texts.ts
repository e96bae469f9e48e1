/** Every remark about add-ins in words. */
export const ADDIN_TEXTS = {
  'reg-line': {
    en: 'Line {line} is neither a key nor a value. It was left out.',
    de: 'Zeile {line} ist weder Schlüssel noch Wert. Sie wurde ausgelassen.',
  },
  'reg-value': {
    en: 'Line {line}: the data of “{name}” cannot be read. The value was left out.',
    de: 'Zeile {line}: Die Daten von „{name}“ sind nicht lesbar. Der Wert wurde ausgelassen.',
  },
  'reg-more': {
    en: 'More lines could not be read. Export the keys again.',
    de: 'Weitere Zeilen waren nicht lesbar. Die Schlüssel erneut exportieren.',
  },
  'collector-broken': {
    en: 'The file of the collector is not complete. Copy it again, or run the collector again.',
    de: 'Die Datei des Sammelskripts ist unvollständig. Erneut kopieren oder das Skript erneut ausführen.',
  },
  'collector-version': {
    en: 'The file was written by another version of the collector ({version}). Print the collector of this Lotse and run it again.',
    de: 'Die Datei stammt von einer anderen Version des Sammelskripts ({version}). Das Skript dieses Lotse ausgeben und erneut ausführen.',
  },
  'collector-problem': { en: '{where} could not be read: {message}', de: '{where} war nicht lesbar: {message}' },
  'no-program-file': {
    en: '{file} is no Windows program file, in spite of its name.',
    de: '{file} ist trotz des Namens keine Windows-Programmdatei.',
  },
  'file-too-large': {
    en: '{file} is too large for an export or a list.',
    de: '{file} ist zu groß für einen Export oder eine Liste.',
  },
  'no-manifest': { en: '{file} is no manifest of an add-in.', de: '{file} ist kein Manifest eines Add-Ins.' },
  'no-addin-file': {
    en: '{file} is neither an export of the registry, nor a file of the collector, nor a list of known add-ins. A list needs a column “verdict” and one of “name”, “progId”, “classId”.',
    de: '{file} ist weder ein Export der Registrierung noch eine Datei des Sammelskripts noch eine Liste bekannter Add-Ins. Eine Liste braucht die Spalte „Urteil“ und eine von „Name“, „ProgID“, „CLSID“.',
  },
  'known-nobody': {
    en: 'Entry {line} names no add-in: give name, ProgID or class.',
    de: 'Eintrag {line} nennt kein Add-In: Name, ProgID oder CLSID angeben.',
  },
  'known-verdict': {
    en: 'Entry {line}: “{value}” is no verdict. Allowed: {statuses}.',
    de: 'Eintrag {line}: „{value}“ ist kein Urteil. Erlaubt: {statuses}.',
  },
  'known-bitness': {
    en: 'Entry {line}: “{value}” is no bitness. Allowed: 32, 64, both.',
    de: 'Eintrag {line}: „{value}“ ist keine Bitbreite. Erlaubt: 32, 64, both.',
  },
  'known-versions': {
    en: 'Entry {line}: “{value}” does not say versions. Write 2.1, >=2.1, <3, 1.0-2.3 or *.',
    de: 'Eintrag {line}: „{value}“ nennt keine Versionen. Zum Beispiel 2.1, >=2.1, <3, 1.0-2.3 oder *.',
  },
  'known-origin': {
    en: 'Entry {line}: “{value}” is no origin. Allowed: own, third-party.',
    de: 'Eintrag {line}: „{value}“ ist keine Herkunft. Erlaubt: own, third-party.',
  },
  'cannot-load-64': {
    en: '64-bit Office cannot load it. Ask the provider for a 64-bit version.',
    de: 'Office in 64 Bit kann es nicht laden. Beim Anbieter nach einer 64-Bit-Version fragen.',
  },
  'cannot-load-32': {
    en: '32-bit Office cannot load it.',
    de: 'Office in 32 Bit kann es nicht laden.',
  },
  listed: {
    en: 'From the list of known add-ins {date}: {note}',
    de: 'Aus der Liste bekannter Add-Ins {date}: {note}',
  },
  'list-contradicted': {
    en: 'The list of known add-ins calls it “{verdict}”; the registration or the file here says otherwise.',
    de: 'Die Liste bekannter Add-Ins nennt es „{verdict}“; Registrierung oder Datei hier sagen etwas anderes.',
  },
  'version-needed': {
    en: 'The list of known add-ins judges by version, and the version here is not known.',
    de: 'Die Liste bekannter Add-Ins urteilt nach Version, und die Version hier ist nicht bekannt.',
  },
  'net-any': {
    en: '{file} is a .NET file for 32 and 64 bits.',
    de: '{file} ist eine .NET-Datei für 32 und 64 Bit.',
  },
  'net-32-only': { en: '{file} is a .NET file for 32 bits only.', de: '{file} ist eine .NET-Datei nur für 32 Bit.' },
  'file-32-bit': { en: '{file} is a 32-bit file.', de: '{file} ist eine 32-Bit-Datei.' },
  'file-64-bit': { en: '{file} is a 64-bit file.', de: '{file} ist eine 64-Bit-Datei.' },
  'file-arm': { en: '{file} was made for ARM processors.', de: '{file} ist für ARM-Prozessoren gebaut.' },
  'file-other-machine': {
    en: '{file} was made for a processor that Lotse does not know.',
    de: '{file} ist für einen Prozessor gebaut, den Lotse nicht kennt.',
  },
  'file-cut': {
    en: '{file}: too little of the file is known to tell .NET for both bitnesses from 32 bits.',
    de: '{file}: Von der Datei ist zu wenig bekannt, um .NET für beide Bitbreiten von 32 Bit zu unterscheiden.',
  },
  'file-not-read': {
    en: '{file} was not looked at, so its bitness is not known.',
    de: '{file} wurde nicht gelesen, die Bitbreite ist daher unbekannt.',
  },
  'file-missing': {
    en: '{file} is registered but not there: what is left of an uninstalled add-in, or a place that could not be reached.',
    de: '{file} ist registriert, aber nicht vorhanden: Rest eines deinstallierten Add-Ins oder ein nicht erreichbarer Ort.',
  },
  'manifest-32': { en: 'The manifest {file} asks for 32 bits.', de: 'Das Manifest {file} verlangt 32 Bit.' },
  'manifest-64': { en: 'The manifest {file} asks for 64 bits.', de: 'Das Manifest {file} verlangt 64 Bit.' },
  'manifest-any': {
    en: 'The manifest {file} names no bitness; the files behind it may.',
    de: 'Das Manifest {file} legt keine Bitbreite fest; die Dateien dahinter können es.',
  },
  'registered-32-only': {
    en: 'Its class is registered for 32-bit programs only.',
    de: 'Die Klasse ist nur für 32-Bit-Programme registriert.',
  },
  'registered-64-only': {
    en: 'Its class is registered for 64-bit programs only.',
    de: 'Die Klasse ist nur für 64-Bit-Programme registriert.',
  },
  'listed-32-only': {
    en: 'It is entered for 32-bit Office only.',
    de: 'Es ist nur für Office in 32 Bit eingetragen.',
  },
  'listed-64-only': {
    en: 'It is entered for 64-bit Office only.',
    de: 'Es ist nur für Office in 64 Bit eingetragen.',
  },
  'view-not-exported': {
    en: 'The export does not hold the classes of both bitnesses. Export Software\\Classes with Wow6432Node, or use the collector.',
    de: 'Der Export enthält nicht die Klassen beider Bitbreiten. Software\\Classes mit Wow6432Node exportieren oder das Sammelskript nehmen.',
  },
  redirected: {
    en: 'The file lies in System32, which 32-bit programs are shown another folder for; it was not looked at there.',
    de: 'Die Datei liegt in System32, wofür 32-Bit-Programme einen anderen Ordner sehen; dort wurde nicht nachgesehen.',
  },
  'class-not-found': {
    en: 'The class of its ProgID was not found.',
    de: 'Die Klasse zur ProgID wurde nicht gefunden.',
  },
  'server-not-found': {
    en: 'Its class names no file.',
    de: 'Die Klasse nennt keine Datei.',
  },
  'out-of-process': {
    en: 'It runs as a program of its own, which Office of either bitness can talk to.',
    de: 'Es läuft als eigenes Programm, mit dem Office in beiden Bitbreiten sprechen kann.',
  },
  'assembly-cache': {
    en: 'It lies in the assembly cache of .NET, where its file was not looked for.',
    de: 'Es liegt im Assembly-Cache von .NET, wo die Datei nicht gesucht wurde.',
  },
  'see-code': {
    en: 'It consists of VBA code: the scan of the file judges it.',
    de: 'Es besteht aus VBA-Code: Der Scan der Datei beurteilt ihn.',
  },
  'form-region': { en: 'Form region for {formClass}.', de: 'Formularbereich für {formClass}.' },
  'never-disabled': {
    en: 'A list forbids Office to disable it.',
    de: 'Eine Liste verbietet Office, es zu deaktivieren.',
  },
} as const
