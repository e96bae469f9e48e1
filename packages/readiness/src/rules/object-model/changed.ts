import { AT_LEAST, AT_MOST, NUMBER, SIGN, TEXT, UNEQUAL, WORD } from '../../code/tokens.ts'
import { argumentsOf, beginsStatement, chainStart } from '../../judge/calls.ts'
import type { ModuleView } from '../../judge/module-view.ts'
import { isMember, ownerOf } from '../../judge/owner.ts'
import { type Rule, say } from '../rule.ts'
import { changed, dated } from '../wording.ts'
import { type Member, onMembers } from './member-rule.ts'

const word = (names: string, of: readonly string[], more: Partial<Member> = {}): Member => ({
  names,
  of,
  app: 'word',
  ...more,
})

/** Members that do something else today, or have a successor. */
export const CHANGED_RULES: readonly Rule[] = [
  {
    id: 'OM-TOOLBAREDIT',
    severity: 'validation',
    only64: false,
    texts: changed(
      say(
        '{name} of a toolbar button does nothing any more. Set its picture with PasteFace or Picture.',
        '{name} bei einer Symbolleistenschaltfläche bewirkt nichts mehr. Das Bild mit PasteFace oder Picture setzen.',
      ),
      { en: 'the editing of toolbar buttons', de: 'das Bearbeiten von Symbolleistenschaltflächen' },
    ),
    ...onMembers([{ names: 'Edit', of: ['toolbarbutton'] }]),
  },
  {
    id: 'OM-WORD-MISC',
    severity: 'awareness',
    only64: false,
    texts: dated(
      say(
        '{name} no longer does anything in Word: it gives a fixed value, and setting it has no effect (DocumentMapPercentWidth raises an error). Remove the line.',
        '{name} bewirkt in Word nichts mehr: Es liefert einen festen Wert, und Setzen hat keine Wirkung (DocumentMapPercentWidth löst einen Fehler aus). Die Zeile entfernen.',
      ),
      { en: 'a setting that Word no longer knows', de: 'eine Einstellung, die Word nicht mehr kennt' },
    ),
    ...onMembers([
      word('DocumentMapPercentWidth', ['window'], { distinct: true, severity: 'significant' }),
      word('WPHelp SetWPHelpOptions WPDocNavKeys BlueScreen AllowFastSave BackgroundOpen', ['options'], {
        distinct: true,
      }),
      word('BuiltinDictionary', ['options', 'dictionary', 'application'], { distinct: true }),
      word('DisplayStatusBar ShowWindowsInTaskbar', ['application']),
      word('AllowPageBreaks', ['table']),
      word('AutoTextEntries', ['template', 'document'], { distinct: true }),
      word('RevisionsMode', ['view', 'window'], { distinct: true }),
    ]),
  },
  {
    id: 'OM-BARCODE',
    severity: 'validation',
    only64: false,
    texts: changed(
      say(
        '{name} is always False: Word prints no bar codes on envelopes any more. Use the DISPLAYBARCODE field.',
        '{name} ist immer False: Word druckt keine Strichcodes mehr auf Umschläge. Das Feld DISPLAYBARCODE verwenden.',
      ),
      { en: 'bar codes on envelopes', de: 'Strichcodes auf Umschlägen' },
    ),
    ...onMembers([word('DefaultPrintBarCode', ['envelope', 'document'], { distinct: true })]),
  },
  {
    id: 'OM-WORD-COMMENT',
    severity: 'awareness',
    only64: false,
    texts: dated(
      say(
        'Comment.{name}: comments are threads today. Use DeleteRecursively to delete one with its answers, Contact for its author.',
        'Comment.{name}: Kommentare sind heute Unterhaltungen. Mit DeleteRecursively samt Antworten löschen, den Verfasser über Contact lesen.',
      ),
      { en: 'comments of the old kind', de: 'Kommentare alter Art' },
    ),
    ...onMembers([word('Delete Author Initial ShowTip', ['comment'])]),
  },
  {
    id: 'OM-SAVEAS',
    severity: 'awareness',
    only64: false,
    off: true,
    texts: dated(
      say(
        'Document.{name} is hidden; SaveAs2 takes the compatibility mode as well.',
        'Document.{name} ist ausgeblendet; SaveAs2 nimmt auch den Kompatibilitätsmodus.',
      ),
      { en: 'an old way of saving', de: 'eine alte Art zu speichern' },
    ),
    ...onMembers([word('SaveAs', ['document'])]),
  },
  {
    id: 'OM-QUICKSTYLE',
    severity: 'awareness',
    only64: false,
    texts: dated(
      say('{name} is hidden; use ApplyQuickStyleSet2.', '{name} ist ausgeblendet; ApplyQuickStyleSet2 verwenden.'),
      { en: 'an old call for style sets', de: 'einen alten Aufruf für Formatvorlagensätze' },
    ),
    ...onMembers([word('ApplyQuickStyleSet', ['document'], { distinct: true })]),
  },
  {
    id: 'OM-ADDCHART',
    severity: 'awareness',
    only64: false,
    texts: dated(
      say(
        'Shapes.{name} is hidden and makes charts in the look of 2007; use AddChart2.',
        'Shapes.{name} ist ausgeblendet und erzeugt Diagramme im Aussehen von 2007; AddChart2 verwenden.',
      ),
      { en: 'an old call for charts', de: 'einen alten Aufruf für Diagramme' },
    ),
    ...onMembers([{ names: 'AddChart', of: ['shapes', 'inlineshapes'] }]),
  },
  {
    id: 'OM-EXCEL-CHANGED',
    severity: 'validation',
    only64: false,
    texts: changed(
      say(
        '{name}: each workbook has its own window since Excel 2013. The height of the formula bar counts per window, and Protect no longer protects the windows.',
        '{name}: Seit Excel 2013 hat jede Mappe ihr eigenes Fenster. Die Höhe der Bearbeitungsleiste gilt je Fenster, und Protect schützt die Fenster nicht mehr.',
      ),
      { en: 'windows of workbooks', de: 'Fenster von Arbeitsmappen' },
    ),
    ...onMembers([
      { names: 'FormulaBarHeight', of: ['application'], distinct: true },
      { names: 'Protect', of: ['workbook'], app: 'excel', if: protectsWindows },
    ]),
  },
  {
    id: 'OM-EXCEL-HIDDEN',
    severity: 'awareness',
    only64: false,
    texts: dated(
      say(
        '{name} is hidden; use its successor: ClearAllFilters or ClearDateFilter, FORECAST.LINEAR (Forecast_Linear).',
        '{name} ist ausgeblendet; den Nachfolger verwenden: ClearAllFilters oder ClearDateFilter, PROGNOSE.LINEAR (Forecast_Linear).',
      ),
      { en: 'an old member of Excel', de: 'ein altes Member von Excel' },
    ),
    ...onMembers([
      { names: 'ClearManualFilter', of: ['slicercache'] },
      { names: 'SaveISO8601Dates', of: ['workbook'], distinct: true },
      { names: 'Forecast', of: ['worksheetfunction', 'application'] },
    ]),
  },
  {
    id: 'OM-DIP',
    severity: 'validation',
    only64: false,
    texts: changed(
      say(
        '{name} is always False: the document information panel no longer exists.',
        '{name} ist immer False: Den Dokumentinformationsbereich gibt es nicht mehr.',
      ),
      { en: 'the document information panel', de: 'den Dokumentinformationsbereich' },
    ),
    ...onMembers([{ names: 'DisplayDocumentInformationPanel', of: ['application'], distinct: true }]),
  },
  {
    id: 'OM-PPT-MERGE',
    severity: 'validation',
    only64: false,
    texts: changed(say('{name} is always False in PowerPoint today.', '{name} ist in PowerPoint heute immer False.'), {
      en: 'the merge mode of PowerPoint',
      de: 'den Zusammenführungsmodus von PowerPoint',
    }),
    ...onMembers([{ names: 'InMergeMode', of: ['presentation'], distinct: true }]),
  },
  {
    id: 'OM-SAVE-EVENTS',
    severity: 'awareness',
    only64: false,
    texts: dated(
      say(
        '{name} runs at every save, and with co-authoring and AutoSave Word saves all the time. Keep it short and without questions to the user.',
        '{name} läuft bei jedem Speichern, und mit gemeinsamer Bearbeitung und automatischem Speichern speichert Word ständig. Kurz halten und den Benutzer nichts fragen.',
      ),
      { en: 'code that runs at every save', de: 'Code, der bei jedem Speichern läuft' },
    ),
    onModule: ({ code, app }, report) => {
      if (app !== 'word' || !/_documentbeforesave\b/i.test(code.text)) return
      for (const { name, nameToken } of code.procedures)
        if (/_documentbeforesave$/i.test(name)) report(nameToken, { values: { name } })
    },
  },
  {
    id: 'OM-SKYDRIVE',
    severity: 'limited',
    only64: false,
    texts: changed(
      say('{name} was renamed: use CloudSignInOption.', '{name} wurde umbenannt: CloudSignInOption verwenden.'),
      { en: 'an option under its former name', de: 'eine Option unter ihrem früheren Namen' },
    ),
    words: ['SkyDriveSignInOption'],
    onWord: (token, { code, project }, report) => {
      if (!isMember(code, token) || project.own.has(code.lower(token))) return
      const edit = { start: code.tokens.start[token] ?? 0, end: code.tokens.end[token] ?? 0, text: 'CloudSignInOption' }
      report(token, { values: { name: code.word(token) }, edits: [edit] })
    },
  },
  {
    id: 'OM-OFFICE2007-CHART',
    severity: 'awareness',
    only64: false,
    texts: dated(
      say(
        '{name} of charts is hidden since Excel 2007. Use ChartGroups, or Format for colours and fonts.',
        '{name} bei Diagrammen ist seit Excel 2007 ausgeblendet. ChartGroups verwenden oder Format für Farben und Schriften.',
      ),
      { en: 'old members of charts', de: 'alte Member von Diagrammen' },
    ),
    ...onMembers([
      {
        names:
          'AreaGroups PieGroups BarGroups ColumnGroups LineGroups DoughnutGroups RadarGroups Area3DGroup Bar3DGroup Column3DGroup Line3DGroup Pie3DGroup SurfaceGroup AutoScaleFont',
        of: ['chart', 'charttitle', 'axistitle', 'legend', 'chartarea', 'ticklabels', 'datalabels', 'selection'],
        distinct: true,
      },
      { names: 'Interior', of: ['charttitle', 'axistitle', 'chartarea', 'plotarea', 'legend'] },
    ]),
  },
  {
    id: 'OM-MERGED-VERSION',
    severity: 'validation',
    only64: false,
    texts: changed(
      say(
        '{name} is “16.0” in every Office since 2016. Compare its number, Val(Application.Version) >= 16, not its text or one value.',
        '{name} ist in jedem Office seit 2016 „16.0“. Die Zahl vergleichen, Val(Application.Version) >= 16, nicht den Text oder einen einzelnen Wert.',
      ),
      { en: 'the version number of Office', de: 'die Versionsnummer von Office' },
    ),
    words: ['Version'],
    onWord: (token, view, report) => {
      const { code } = view
      const statement = code.statementAt(token)
      if (statement === null || !isMember(code, token) || ownerOf(code, token, statement).type !== 'application') return
      if (comparesText(view, token)) report(token, { once: true, values: { name: 'Application.Version' } })
    },
  },
]

function protectsWindows({ code }: ModuleView, token: number): boolean {
  const statement = code.statementAt(token)
  if (statement === null) return false
  return argumentsOf(code, token, statement).some(({ from, to }, index) => {
    const given =
      code.lower(from) === 'windows' ? code.lower(to - 1) : index === 2 && to === from + 1 ? code.lower(from) : 'false'
    return given !== 'false'
  })
}

/** Whether a version is compared with a text, or for equality, or chosen by Select Case. */
function comparesText({ code }: ModuleView, token: number): boolean {
  const statement = code.statementAt(token)
  if (statement === null) return false
  const start = chainStart(code, token)
  if (code.lower(start - 1) === 'case' && token + 1 === statement.to) return true
  const sides = [
    { sign: token + 1, other: token + 2 },
    { sign: start - 1, other: start - 2 },
  ]
  return sides.some(({ sign, other }) => {
    if (sign < statement.from || sign >= statement.to || code.tokens.kind[sign] !== SIGN) return false
    const id = code.tokens.id[sign] ?? 0
    if (id !== 61 && id !== UNEQUAL && id !== 60 && id !== 62 && id !== AT_MOST && id !== AT_LEAST) return false
    const kind = code.tokens.kind[other]
    if (kind === TEXT) return true
    if (id === 61 && kind === WORD && beginsStatement(code, chainStart(code, other), statement)) return false
    return kind === NUMBER && (id === 61 || id === UNEQUAL)
  })
}
