import { X64 } from '../../code/conditions.ts'
import type { FileStatus } from '../../facts/status.ts'
import { type Rule, say, type Text, texts } from '../rule.ts'

/** A file that was not read: its status row says why, and nothing is dropped. */
const status = (id: string, of: readonly FileStatus[], engineer: Text, lead: Text, manager: Text): Rule => ({
  id,
  severity: 'information',
  only64: false,
  texts: texts(engineer, lead, manager),
  onFile: (facts, _, report) => {
    if (of.includes(facts.status)) report({ values: { reason: facts.reason?.code ?? facts.status } })
  },
})

/** Rules on projects as a whole, on what Office trusts, and on files that could not be read. */
export const FILE_RULES: readonly Rule[] = [
  {
    id: 'SEC-MOTW',
    severity: 'validation',
    only64: false,
    texts: texts(
      say(
        'The file carries the Mark of the Web (zone {zone}): Office blocks its macros. Put it into a trusted location, have it signed, or unblock it.',
        'Die Datei trägt das Mark of the Web (Zone {zone}): Office sperrt ihre Makros. An einen vertrauenswürdigen Speicherort legen, signieren lassen oder die Sperre aufheben.',
      ),
      say(
        'The file came from the internet; its macros are blocked until its origin is decided on.',
        'Die Datei kam aus dem Internet; ihre Makros sind gesperrt, bis über ihre Herkunft entschieden ist.',
      ),
      say(
        'This file came from outside. Whoever owns it must confirm that it may be trusted.',
        'Diese Datei kam von außen. Wer sie verantwortet, muss bestätigen, dass ihr vertraut werden darf.',
      ),
    ),
    onFile: ({ hasVba, xlm }, { zone }, report) => {
      if ((hasVba || xlm) && (zone === 3 || zone === 4)) report({ values: { zone } })
    },
  },
  {
    id: 'SEC-SIG-NOTV3',
    severity: 'awareness',
    only64: false,
    texts: texts(
      say(
        'The project is signed ({signatures}), but not with the V3 signature. Sign it again with a current Office and the same certificate.',
        'Das Projekt ist signiert ({signatures}), aber nicht mit der V3-Signatur. Mit einem aktuellen Office und demselben Zertifikat neu signieren.',
      ),
      say(
        'The signature of this macro is of an older kind; whoever signs macros should renew it.',
        'Die Signatur dieses Makros ist von älterer Art; wer Makros signiert, sollte sie erneuern.',
      ),
      say(
        'The proof of origin of this macro should be renewed. It still counts today.',
        'Der Herkunftsnachweis dieses Makros sollte erneuert werden. Heute gilt er noch.',
      ),
    ),
    onProject: ({ signatures }, _, report) => {
      if (signatures.length > 0 && !signatures.includes('v3')) report({ values: { signatures: signatures.join(', ') } })
    },
  },
  {
    id: 'SEC-SIG-NONE',
    severity: 'information',
    only64: false,
    texts: texts(
      say(
        'The project with {modules} modules is not signed. Where policy allows signed macros only, it will not run.',
        'Das Projekt mit {modules} Modulen ist nicht signiert. Wo nur signierte Makros erlaubt sind, läuft es nicht.',
      ),
      say(
        'This macro bears no signature; decide whether macros of the house are to be signed.',
        'Dieses Makro trägt keine Signatur; entscheiden, ob Makros des Hauses signiert werden sollen.',
      ),
      say('This macro has no proof of its origin.', 'Dieses Makro hat keinen Nachweis seiner Herkunft.'),
    ),
    onProject: ({ signatures, modules }, _, report) => {
      if (signatures.length === 0 && modules.length > 0) report({ values: { modules: modules.length } })
    },
  },
  {
    id: 'PRJ-LOCKED',
    severity: 'information',
    only64: false,
    texts: texts(
      say(
        'The project is locked with a password in the editor. It was judged all the same; to change it, its author must unlock it.',
        'Das Projekt ist im Editor mit einem Kennwort gesperrt. Beurteilt wurde es trotzdem; zum Ändern muss sein Verfasser es entsperren.',
      ),
      say(
        'Nobody can change this macro without its password: find its author in time.',
        'Ohne Kennwort kann niemand dieses Makro ändern: den Verfasser rechtzeitig suchen.',
      ),
      say(
        'This macro is protected. Somebody must know the password if it has to be changed.',
        'Dieses Makro ist geschützt. Jemand muss das Kennwort kennen, falls es geändert werden muss.',
      ),
    ),
    onProject: ({ locked, modules }, _, report) => {
      if (locked) report({ values: { modules: modules.length } })
    },
  },
  {
    id: 'PRJ-STOMPED',
    severity: 'validation',
    only64: false,
    texts: texts(
      say(
        'No source text in {modules}, only compiled code: it cannot be checked, and other versions of Office cannot run it. Ask its author; malware is hidden this way too.',
        'Kein Quelltext in {modules}, nur kompilierter Code: Er lässt sich nicht prüfen, und andere Office-Versionen können ihn nicht ausführen. Den Verfasser fragen; auch Schadcode wird so versteckt.',
      ),
      say(
        'The source of this macro is missing. It must be found, or the macro written anew.',
        'Der Quelltext dieses Makros fehlt. Er muss gefunden oder das Makro neu geschrieben werden.',
      ),
      say(
        'What this macro does cannot be seen. Its origin should be clarified.',
        'Was dieses Makro tut, ist nicht zu sehen. Seine Herkunft sollte geklärt werden.',
      ),
    ),
    onProject: ({ modules }, _, report) => {
      const names = modules.filter(({ stomped }) => stomped).map(({ name }) => name)
      if (names.length > 0) report({ values: { modules: names.join(', ') } })
    },
  },
  {
    id: 'PRJ-MAC',
    severity: 'awareness',
    only64: false,
    texts: texts(
      say(
        'Made for Office on a Mac ({sign}). On Windows such calls fail unless they stand in #If Mac.',
        'Für Office auf dem Mac gemacht ({sign}). Unter Windows scheitern solche Aufrufe, wenn sie nicht in #If Mac stehen.',
      ),
      say(
        'The macro was written on a Mac; try it once on Windows.',
        'Das Makro wurde auf einem Mac geschrieben; einmal unter Windows ausprobieren.',
      ),
      say(
        'This file comes from a Mac; some functions may be missing on Windows.',
        'Diese Datei stammt von einem Mac; unter Windows können einzelne Funktionen fehlen.',
      ),
    ),
    onProject: ({ sysKind }, _, report) => {
      if (sysKind === 2) report({ values: { sign: 'SysKind 2' } })
    },
    onModule: ({ declares }, report) => {
      for (const { declare, found } of declares)
        if (found.kind === 'mac' && (declare.statement.marks & X64) !== 0)
          report(declare.libToken, { values: { sign: declare.lib } })
    },
  },
  status(
    'FILE-ENCRYPTED',
    ['password-protected'],
    say(
      'The file is protected with a password and was not read ({reason}). Take the password off a copy and scan that.',
      'Die Datei ist mit einem Kennwort geschützt und wurde nicht gelesen ({reason}). Das Kennwort aus einer Kopie entfernen und diese scannen.',
    ),
    say(
      'Nobody can say what is in this file before its owner opens it.',
      'Was in dieser Datei steckt, lässt sich erst sagen, wenn ihr Besitzer sie öffnet.',
    ),
    say('This file is locked; its owner should help.', 'Diese Datei ist verschlossen; ihr Besitzer sollte helfen.'),
  ),
  status(
    'FILE-LOCKED',
    ['locked'],
    say(
      'Another program had the file open ({reason}). Scan it again later.',
      'Ein anderes Programm hatte die Datei geöffnet ({reason}). Später noch einmal scannen.',
    ),
    say('This file was in use and is still to be checked.', 'Diese Datei war in Benutzung und ist noch zu prüfen.'),
    say('This file could not be checked yet.', 'Diese Datei konnte noch nicht geprüft werden.'),
  ),
  status(
    'FILE-CORRUPT',
    ['error', 'inaccessible'],
    say(
      'The file could not be read: {reason}. Open it in Office, save it anew and scan it again.',
      'Die Datei war nicht lesbar: {reason}. In Office öffnen, neu speichern und noch einmal scannen.',
    ),
    say(
      'This file is damaged, too old or out of reach; find out whether anybody needs it.',
      'Diese Datei ist beschädigt, zu alt oder nicht erreichbar; klären, ob jemand sie braucht.',
    ),
    say('This file could not be checked.', 'Diese Datei konnte nicht geprüft werden.'),
  ),
  status(
    'FILE-TIMEOUT',
    ['timed-out'],
    say(
      'Reading took longer than allowed ({reason}). Scan it alone with a longer limit.',
      'Das Lesen dauerte länger als erlaubt ({reason}). Allein mit einer höheren Grenze scannen.',
    ),
    say(
      'This file is still to be checked; it needs more time than the others.',
      'Diese Datei ist noch zu prüfen; sie braucht mehr Zeit als die anderen.',
    ),
    say('This file could not be checked yet.', 'Diese Datei konnte noch nicht geprüft werden.'),
  ),
  status(
    'FILE-TOOLARGE',
    ['too-large'],
    say(
      'The file exceeds the limit of the scan ({reason}). Scan it alone with a higher limit.',
      'Die Datei überschreitet die Grenze des Scans ({reason}). Allein mit einer höheren Grenze scannen.',
    ),
    say(
      'This file is still to be checked; it is unusually large.',
      'Diese Datei ist noch zu prüfen; sie ist ungewöhnlich groß.',
    ),
    say('This file could not be checked yet.', 'Diese Datei konnte noch nicht geprüft werden.'),
  ),
]
