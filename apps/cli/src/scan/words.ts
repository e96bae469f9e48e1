import { filled as fill } from '../filled.ts'
import type { Language } from '../language.ts'

/** Words of `lotse scan`, in both languages. */
export const WORDS = {
  // What help says
  scan: {
    en: 'find macros, controls and links that will break, in folders of Office documents',
    de: 'Makros, Steuerelemente und Verknüpfungen finden, die nicht mehr laufen werden, in Ordnern mit Office-Dokumenten',
  },
  paths: { en: 'folders, with all that is in them, or files', de: 'Ordner mit allem, was darin liegt, oder Dateien' },
  format: { en: 'form of the result', de: 'Form des Ergebnisses' },
  out: {
    en: 'file for the result; needed for xlsx and html',
    de: 'Datei für das Ergebnis; für xlsx und html nötig',
  },
  jobs: { en: 'files read at the same time', de: 'wie viele Dateien zugleich gelesen werden' },
  allDocuments: {
    en: 'open every file, whatever it is called',
    de: 'jede Datei öffnen, gleich wie sie heißt',
  },
  since: {
    en: 'only files changed on this day (YYYY-MM-DD) or later',
    de: 'nur Dateien, die an diesem Tag (JJJJ-MM-TT) oder danach geändert wurden',
  },
  exclude: {
    en: 'leave out what fits: *.bak.xls, archive, 20??/**; once for each',
    de: 'auslassen, was passt: *.bak.xls, archiv, 20??/**; je Muster einmal',
  },
  fileTimeout: { en: 'seconds a file may take', de: 'Sekunden, die eine Datei dauern darf' },
  concealNames: {
    en: 'conceal names of files and folders; FILE.names.csv, for you alone, tells them',
    de: 'Namen von Dateien und Ordnern verdecken; DATEI.names.csv, nur für Sie, nennt sie',
  },
  resume: { en: 'go on with a scan that was interrupted', de: 'einen unterbrochenen Scan fortsetzen' },
  labels: {
    en: 'up to four labels for the rows of this run, such as site,department',
    de: 'bis zu vier Kennzeichen für die Zeilen dieses Laufs, etwa Standort,Abteilung',
  },
  device: {
    en: 'name of the device in the result; else that of this machine',
    de: 'Name des Geräts im Ergebnis; sonst der dieses Rechners',
  },
  hash: { en: 'work out the SHA-256 of each file too', de: 'auch den SHA-256 jeder Datei bestimmen' },
  addins: {
    en: 'what is known of add-ins: exports, collector files, lists of known add-ins; may be repeated. With --out it goes to FILE.addins.json',
    de: 'was über Add-Ins bekannt ist: Exporte, Dateien des Sammelskripts, Listen bekannter Add-Ins; mehrfach möglich. Mit --out kommt es nach DATEI.addins.json',
  },
  addinsNeedOut: {
    en: '--addins with this format needs --out.',
    de: '--addins braucht bei diesem Format --out.',
  },
  printCollector: {
    en: 'print the script for Windows PowerShell 5.1 that lists the add-ins of a device, for lotse scan addins',
    de: 'das Skript für Windows PowerShell 5.1 ausgeben, das die Add-Ins eines Geräts auflistet, für lotse scan addins',
  },
  noPaths: { en: 'Name at least one file or folder to scan.', de: 'Mindestens eine Datei oder einen Ordner angeben.' },
  quiet: { en: 'say nothing about the progress', de: 'nichts zum Fortschritt sagen' },
  after: {
    en: `
Opens Office documents without Office, changes nothing, runs nothing, and sends nothing anywhere. Works on shares too.
Ctrl-C ends a scan with what is there; with --out the same call and --resume goes on.

Exit codes: 0 nothing to do, 1 findings, 2 files that could not be judged, 3 wrong call

Examples:
  lotse scan Documents
  lotse scan \\\\server\\share --format html --out report.html
  lotse scan /srv/files --format ndjson --out scan.ndjson --exclude archive --resume
  lotse scan D:\\Data --format xlsx --out report.xlsx --conceal-names --labels Munich,Finance`,
    de: `
Öffnet Office-Dokumente ohne Office, ändert nichts, führt nichts aus und sendet nichts. Geht auch auf Freigaben.
Strg+C beendet einen Scan mit dem, was da ist; mit --out setzt derselbe Aufruf mit --resume ihn fort.

Exit-Codes: 0 nichts zu tun, 1 Befunde, 2 Dateien ohne Urteil, 3 falscher Aufruf

Beispiele:
  lotse scan Dokumente
  lotse scan \\\\server\\freigabe --format html --out bericht.html
  lotse scan /srv/dateien --format ndjson --out scan.ndjson --exclude archiv --resume
  lotse scan D:\\Daten --format xlsx --out bericht.xlsx --conceal-names --labels München,Finanzen`,
  },
  // What is wrong with a call
  needsOut: { en: '--format {format} needs --out FILE.', de: '--format {format} braucht --out DATEI.' },
  resumeNeedsOut: {
    en: '--resume needs --out FILE of the scan to go on with.',
    de: '--resume braucht --out DATEI des Scans, der fortgesetzt wird.',
  },
  concealNeedsOut: {
    en: '--conceal-names needs --out FILE: the log of the real names is written beside it.',
    de: '--conceal-names braucht --out DATEI: Daneben entsteht das Verzeichnis der echten Namen.',
  },
  outExists: {
    en: '{file} is there already. Choose another name, or remove it.',
    de: '{file} gibt es schon. Wählen Sie einen anderen Namen, oder entfernen Sie die Datei.',
  },
  journalExists: {
    en: 'A scan into {file} was not finished. Go on with --resume, or remove {journal} to begin anew.',
    de: 'Ein Scan nach {file} wurde nicht beendet. Setzen Sie ihn mit --resume fort, oder entfernen Sie {journal}, um neu zu beginnen.',
  },
  nothingToResume: {
    en: '{file} is complete: there is nothing to resume.',
    de: '{file} ist vollständig: Es gibt nichts fortzusetzen.',
  },
  otherCall: {
    en: 'The scan into {file} was begun with other paths or options. --resume needs the same.',
    de: 'Der Scan nach {file} wurde mit anderen Pfaden oder Optionen begonnen. --resume braucht dieselben.',
  },
  notAJournal: {
    en: '{journal} is no journal of a scan. Remove it to begin anew.',
    de: '{journal} ist kein Protokoll eines Scans. Entfernen Sie die Datei, um neu zu beginnen.',
  },
  notADay: {
    en: '“{value}” is no day. Write it like 2026-11-22.',
    de: '„{value}“ ist kein Tag. So schreiben: 2026-11-22.',
  },
  notANumber: {
    en: '{option} expects a number from {least} to {most}, not “{value}”.',
    de: '{option} erwartet eine Zahl von {least} bis {most}, nicht „{value}“.',
  },
  labelsMany: { en: '--labels takes at most four.', de: '--labels nimmt höchstens vier.' },
  outUnwritable: {
    en: '{file} cannot be written ({code}).',
    de: '{file} lässt sich nicht schreiben ({code}).',
  },
  // While it runs
  progress: {
    en: '{files} files · {rate}/s · {findings} with findings · {notJudged} not judged',
    de: '{files} Dateien · {rate}/s · {findings} mit Befunden · {notJudged} ohne Urteil',
  },
  progressOf: {
    en: '{files} of {total} files ({percent} %) · {rate}/s · {left} left · {findings} with findings · {notJudged} not judged',
    de: '{files} von {total} Dateien ({percent} %) · {rate}/s · noch {left} · {findings} mit Befunden · {notJudged} ohne Urteil',
  },
  stopping: { en: 'Stopping; writing what is there.', de: 'Wird beendet; geschrieben wird, was da ist.' },
  writing: { en: 'Writing {file}', de: 'Schreibt {file}' },
  resuming: {
    en: 'Going on; files done before: {files}.',
    de: 'Geht weiter; schon gelesene Dateien: {files}.',
  },
  // How it ended
  done: {
    en: 'Files: {files} in {time}; with findings: {findings}; not judged: {notJudged}; unique macros: {macros}. Coverage {coverage} %.',
    de: 'Dateien: {files} in {time}; mit Befunden: {findings}; ohne Urteil: {notJudged}; verschiedene Makros: {macros}. Abdeckung {coverage} %.',
  },
  left: {
    en: 'Left out: {otherTypes} of other types, {excluded} excluded, {older} not changed since, {ownerFiles} owner files, {links} links.',
    de: 'Ausgelassen: {otherTypes} anderer Art, {excluded} ausgeschlossen, {older} seither unverändert, {ownerFiles} Besitzerdateien, {links} Verknüpfungen im Dateisystem.',
  },
  wrote: { en: 'Written: {file}', de: 'Geschrieben: {file}' },
  names: {
    en: 'The real names are in {file}. It must not leave your house.',
    de: 'Die echten Namen stehen in {file}. Die Datei darf Ihr Haus nicht verlassen.',
  },
  interrupted: {
    en: 'Interrupted: the result holds what was done until then.',
    de: 'Unterbrochen: Das Ergebnis enthält, was bis dahin gelesen war.',
  },
  goOn: { en: 'The same call with --resume goes on.', de: 'Derselbe Aufruf mit --resume setzt ihn fort.' },
  manyUnreadable: {
    en: 'Warning: {percent} % of the files could not be judged. The result says little about them; see why, and scan again with other rights.',
    de: 'Warnung: {percent} % der Dateien ließen sich nicht beurteilen. Über sie sagt das Ergebnis nichts; prüfen Sie die Gründe, und scannen Sie mit anderen Rechten erneut.',
  },
  unreadableFolders: {
    en: 'Warning: folders that could not be read: {count}; what is in them is missing: {folders}',
    de: 'Warnung: nicht lesbare Ordner: {count}; was darin liegt, fehlt: {folders}',
  },
  nothingFound: {
    en: 'No Office documents were found. --all-documents opens every file.',
    de: 'Es wurden keine Office-Dokumente gefunden. --all-documents öffnet jede Datei.',
  },
  // Headings of the table
  severity: { en: 'Severity', de: 'Schwere' },
  filesColumn: { en: 'Files', de: 'Dateien' },
  filesWithout64: { en: 'without 64-bit', de: 'ohne 64 Bit' },
  uniqueMacros: { en: 'Unique macros', de: 'Verschiedene Makros' },
  status: { en: 'Status', de: 'Status' },
  rule: { en: 'Rule', de: 'Regel' },
  about: { en: 'About', de: 'Worum es geht' },
  file: { en: 'File', de: 'Datei' },
  findingsColumn: { en: 'Findings', de: 'Befunde' },
  worstFinding: { en: 'Most severe', de: 'Am schwersten' },
  reason: { en: 'Reason', de: 'Grund' },
  moreNotJudged: {
    en: '{count} more could not be judged; the other formats name all.',
    de: '{count} weitere ließen sich nicht beurteilen; die anderen Formate nennen alle.',
  },
  seconds: { en: '{count} s', de: '{count} s' },
  minutes: { en: '{count} min', de: '{count} min' },
  hours: { en: '{count} h', de: '{count} h' },
} as const

/** A sentence with its values. */
export const filled = (
  word: keyof typeof WORDS,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string => fill(WORDS[word][language], values)

/** Seconds as people say them: 40 s, 12 min, 3.5 h. */
export function duration(seconds: number, language: Language): string {
  const say = (word: 'seconds' | 'minutes' | 'hours', count: number, digits: number): string =>
    filled(word, { count: count.toLocaleString(language, { maximumFractionDigits: digits }) }, language)
  if (seconds < 90) return say('seconds', seconds, seconds < 10 ? 1 : 0)
  if (seconds < 5400) return say('minutes', seconds / 60, 0)
  return say('hours', seconds / 3600, 1)
}
