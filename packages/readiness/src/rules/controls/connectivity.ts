import { WORD } from '../../code/tokens.ts'
import type { ModuleView } from '../../judge/module-view.ts'
import { isMember } from '../../judge/owner.ts'
import type { Edit } from '../../propose/edits.ts'
import { type Rule, say } from '../rule.ts'
import { changed, dated, gone, not64 } from '../wording.ts'
import { isSpokenOf } from './controls.ts'
import { KNOWN_LIBRARIES } from './known-libraries.ts'
import { onLibrary } from './library-rule.ts'

/** A replacement inside one literal; none where the text is put together from several. */
function inLiteral({ code }: ModuleView, token: number, pattern: RegExp, by: string): Edit[] {
  const start = code.tokens.start[token] ?? 0
  const end = code.tokens.end[token] ?? 0
  const text = code.text.slice(start, end)
  const changedText = text.replace(pattern, by)
  return changedText === text ? [] : [{ start, end, text: changedText }]
}

const JET = /microsoft\.jet\.oledb(\.[\d.]+\d)?/i
const OLD_DRIVER = /\{microsoft (access|excel) driver \(\*\.(mdb|xls)\)\}/i

const RUNS = /^(shell|run|exec|shellexecute|shellexecutea|winexec)$/i

/** Rules on databases, scripts and what a file reaches for. */
export const CONNECTIVITY_RULES: readonly Rule[] = [
  {
    id: 'REF-MISSING-RISK',
    severity: 'validation',
    only64: true,
    texts: changed(
      say(
        'The reference {name} points into a folder for 32-bit programs: {where}. In 64-bit Office it may be missing; check Tools > References.',
        'Der Verweis {name} zeigt in einen Ordner für 32-Bit-Programme: {where}. In Office mit 64 Bit kann er fehlen; unter Extras > Verweise prüfen.',
      ),
      { en: 'a library from a 32-bit folder', de: 'eine Bibliothek aus einem 32-Bit-Ordner' },
    ),
    onProject: ({ references }, _, report) => {
      for (const { path, name, description, kind, guid } of references)
        if (
          kind !== 'project' &&
          path !== null &&
          /syswow64|program files \(x86\)|programme \(x86\)/i.test(path) &&
          guid !== null &&
          // What comes with Office and Windows moves with the bitness; what has a rule of its own is told there.
          !KNOWN_LIBRARIES.has(guid) &&
          !isSpokenOf({ guid, path })
        )
          report({ values: { name: description ?? name, where: path } })
    },
  },
  {
    id: 'REF-DAO36',
    severity: 'limited',
    only64: true,
    texts: not64(
      say(
        '{name} is DAO of the Jet engine, 32-bit only. Use the ACE DAO library: “Microsoft Office Access database engine Object Library”, in code DAO.DBEngine.120.',
        '{name} ist DAO der Jet-Engine, nur in 32 Bit. Die ACE-DAO-Bibliothek verwenden: „Microsoft Office Access database engine Object Library“, im Code DAO.DBEngine.120.',
      ),
      { en: 'an old database library', de: 'eine alte Datenbankbibliothek' },
    ),
    ...onLibrary({
      guid: /^00025E01-0000-0000-C000-000000000046$/i,
      path: /dao3[56]0\.dll$/i,
      progId: /^DAO\.DBEngine\.3[56]$/i,
    }),
    onText: (text, token, view, report) =>
      report(token, { values: { name: text }, edits: inLiteral(view, token, /DBEngine\.3[56]/i, 'DBEngine.120') }),
  },
  {
    id: 'REF-JRO',
    severity: 'limited',
    only64: true,
    texts: not64(
      say(
        '{name} is Jet and Replication Objects, 32-bit only. Compact a database with DAO: DBEngine.CompactDatabase.',
        '{name} ist Jet and Replication Objects, nur in 32 Bit. Datenbanken mit DAO komprimieren: DBEngine.CompactDatabase.',
      ),
      { en: 'an old library for the upkeep of databases', de: 'eine alte Bibliothek zur Pflege von Datenbanken' },
    ),
    ...onLibrary({
      guid: /^AC3B8B4C-B6CA-11D1-9F31-00C04FC29D52$/i,
      path: /msjro\.dll$/i,
      progId: /^JRO\.(JetEngine|Replica)/i,
    }),
  },
  {
    id: 'DB-JET4',
    severity: 'limited',
    only64: true,
    texts: not64(
      say(
        '“{name}” exists in 32 bit only. Use the provider Microsoft.ACE.OLEDB.12.0 or 16.0, or the driver names with (*.mdb, *.accdb) and (*.xls, *.xlsx, *.xlsm, *.xlsb); ACE must have the bitness of Office.',
        '„{name}“ gibt es nur in 32 Bit. Den Provider Microsoft.ACE.OLEDB.12.0 oder 16.0 verwenden oder die Treibernamen mit (*.mdb, *.accdb) und (*.xls, *.xlsx, *.xlsm, *.xlsb); ACE muss die Bitness von Office haben.',
      ),
      { en: 'an old database driver', de: 'einen alten Datenbanktreiber' },
    ),
    literal: new RegExp(`${JET.source}|${OLD_DRIVER.source}`, 'i'),
    onText: (text, token, view, report) => {
      const name = JET.exec(text)?.[0] ?? OLD_DRIVER.exec(text)?.[0] ?? text
      const driver = /access/i.test(name) ? '(*.mdb, *.accdb)}' : '(*.xls, *.xlsx, *.xlsm, *.xlsb)}'
      const jet = inLiteral(view, token, JET, 'Microsoft.ACE.OLEDB.12.0')
      const edits = jet.length > 0 ? jet : inLiteral(view, token, /(?<=driver )\(\*\.(mdb|xls)\)\}/i, driver)
      report(token, { values: { name }, edits })
    },
    onFile: ({ links }, _, report) => {
      for (const { target } of links) {
        const name = JET.exec(target)?.[0] ?? OLD_DRIVER.exec(target)?.[0]
        if (name !== undefined) report({ values: { name } })
      }
    },
  },
  {
    id: 'DB-ADP',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        'An Access project (.{extension}) cannot be opened since Access 2013. Move the data to SQL Server and link it from an .accdb.',
        'Ein Access-Projekt (.{extension}) lässt sich seit Access 2013 nicht mehr öffnen. Die Daten in SQL Server führen und aus einer .accdb verknüpfen.',
      ),
      { en: 'Access projects', de: 'Access-Projekte' },
    ),
    onFile: (_, { extension }, report) => {
      if (extension === 'adp' || extension === 'ade') report({ values: { extension } })
    },
  },
  {
    id: 'DB-REPL',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} belongs to the replication of Jet, gone since Access 2013. Keep the data in one place: SQL Server, SharePoint or Dataverse.',
        '{name} gehört zur Replikation von Jet, die mit Access 2013 entfiel. Die Daten an einem Ort führen: SQL Server, SharePoint oder Dataverse.',
      ),
      { en: 'the replication of databases', de: 'die Replikation von Datenbanken' },
    ),
    words: ['MakeReplica', 'PopulatePartial', 'DesignMasterID', 'ReplicaID', 'ReplicableBool', 'KeepLocal'],
    onWord: (token, view, report) => {
      const name = view.code.lower(token)
      if (isMember(view.code, token) && !view.project.own.has(name))
        report(token, { values: { name: view.code.word(token) } })
    },
  },
  {
    id: 'DB-MDB97',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        'The database has the format of Access 97 or older ({version}), which Access no longer opens since 2013. Convert it with Access 2010 or move its data.',
        'Die Datenbank hat das Format von Access 97 oder älter ({version}); Access öffnet das seit 2013 nicht mehr. Mit Access 2010 umwandeln oder die Daten übernehmen.',
      ),
      { en: 'a database format from the nineties', de: 'ein Datenbankformat aus den Neunzigern' },
    ),
    onFile: ({ reason, warnings }, _, report) => {
      const old = [...(reason === null ? [] : [reason]), ...warnings].find(({ code }) =>
        /jet-?3|access-?97/i.test(code),
      )
      if (old !== undefined) report({ values: { version: old.values.version ?? 'Jet 3' } })
    },
  },
  {
    id: 'SCR-VBSCRIPT',
    severity: 'validation',
    only64: false,
    texts: changed(
      say(
        '{name} needs VBScript, which is being removed from Windows. RegExp goes on working from Office version 2508; scripts (.vbs) must be rewritten.',
        '{name} braucht VBScript, das aus Windows entfernt wird. RegExp läuft ab Office-Version 2508 weiter; Skripte (.vbs) müssen neu geschrieben werden.',
      ),
      { en: 'VBScript', de: 'VBScript' },
    ),
    ...onLibrary({
      guid: /^3F4DACA[07]-160D-11D2-A8E9-00104B365C9F$/i,
      path: /vbscript\.dll(\\\d)?$/i,
      progId: /^VBScript\.RegExp(\.\d)?$/i,
    }),
    literal: /^VBScript\.RegExp(\.\d)?$|\.vbs\b/i,
    onText: (text, token, view, report) => {
      const { code } = view
      const statement = code.statementAt(token)
      if (/^VBScript\.RegExp/i.test(text)) return report(token, { values: { name: text } })
      if (statement === null) return
      for (let at = statement.from; at < token; at += 1)
        if (code.tokens.kind[at] === WORD && RUNS.test(code.word(at)))
          return report(token, { values: { name: '.vbs' } })
    },
  },
  {
    id: 'SCR-IE',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} drives Internet Explorer, which is retired. Read pages with MSXML2.XMLHTTP, show them with WebView2 or a browser driver.',
        '{name} steuert den Internet Explorer, den es nicht mehr gibt. Seiten mit MSXML2.XMLHTTP lesen, mit WebView2 oder einem Browsertreiber anzeigen.',
      ),
      { en: 'Internet Explorer', de: 'den Internet Explorer' },
    ),
    ...onLibrary({
      guid: /^(EAB22AC0-30C1-11CF-A7EB-0000C05BAE0B|3050F1C5-98B5-11CF-BB82-00AA00BDCE0B)$/i,
      progId: /^InternetExplorer\.Application/i,
    }),
    onProject: ({ references }, _, report) => {
      for (const { guid, description, name } of references) {
        const values = { name: description ?? name }
        if (guid === 'EAB22AC0-30C1-11CF-A7EB-0000C05BAE0B') report({ values })
        // The engine that reads pages stays in Windows; whoever has only that should look at it.
        if (guid === '3050F1C5-98B5-11CF-BB82-00AA00BDCE0B') report({ values, severity: 'validation' })
      }
    },
    words: ['InternetExplorer', 'InternetExplorerMedium'],
    onWord: (token, view, report) => {
      const { code } = view
      const before = isMember(code, token) ? token - 2 : token
      if (isMember(code, token) && code.lower(before) !== 'shdocvw') return
      if (/^(as|new)$/.test(code.lower(before - 1)) && !view.project.own.has(code.lower(token)))
        report(token, { values: { name: code.word(token) } })
    },
  },
  {
    id: 'SCR-MAPI-CDO',
    severity: 'significant',
    only64: true,
    texts: not64(
      say(
        '{name}: CDO 1.21 has no 64-bit version; Redemption must be installed in 64 bit. Use the object model of Outlook.',
        '{name}: CDO 1.21 gibt es nicht in 64 Bit; Redemption muss in 64 Bit installiert sein. Das Objektmodell von Outlook verwenden.',
      ),
      { en: 'an old interface to mail', de: 'eine alte Schnittstelle zur Mail' },
    ),
    literal: /^(MAPI\.Session|Redemption\.\w+)$/i,
    onText: (text, token, _, report) =>
      report(token, { values: { name: text }, ...(/^Redemption/i.test(text) ? { severity: 'validation' } : {}) }),
    onProject: ({ references }, _, report) => {
      for (const { guid, path, name, description } of references)
        if (guid === '3FA7DEA7-6438-101B-ACC1-00AA00423326' || /\\cdo\.dll$/i.test(path ?? ''))
          report({ values: { name: description ?? name } })
    },
  },
  {
    id: 'XLM-SHEET',
    severity: 'validation',
    only64: false,
    texts: changed(
      say(
        '{name}: Excel 4.0 macros are disabled by default in current builds. Move them to VBA, or allow them by policy for trusted locations.',
        '{name}: Excel-4.0-Makros sind in aktuellen Builds von Haus aus abgeschaltet. Nach VBA übertragen oder per Richtlinie für vertrauenswürdige Speicherorte erlauben.',
      ),
      { en: 'macros of Excel 4.0', de: 'Makros von Excel 4.0' },
    ),
    onFile: ({ xlm }, _, report) => {
      if (xlm) report({ values: { name: 'XLM' } })
    },
    words: ['ExecuteExcel4Macro'],
    onWord: (token, view, report) => {
      if (!view.project.own.has('executeexcel4macro'))
        report(token, { values: { name: view.code.word(token) }, severity: 'awareness' })
    },
  },
  {
    id: 'LNK-EXTERNAL',
    severity: 'awareness',
    only64: false,
    texts: dated(
      say(
        'The file reaches for {target} ({kind}). Check that path and driver exist on the new devices.',
        'Die Datei greift auf {target} zu ({kind}). Prüfen, dass Pfad und Treiber auf den neuen Geräten vorhanden sind.',
      ),
      { en: 'other files or data sources', de: 'andere Dateien oder Datenquellen' },
    ),
    onFile: ({ links }, _, report) => {
      const seen = new Set<string>()
      for (const { kind, target } of links)
        if (!seen.has(`${kind} ${target}`)) {
          seen.add(`${kind} ${target}`)
          report({ values: { kind, target } })
        }
    },
  },
]
