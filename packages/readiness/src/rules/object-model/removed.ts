import { beginsStatement, chainStart } from '../../judge/calls.ts'
import { isMember } from '../../judge/owner.ts'
import { type Rule, say } from '../rule.ts'
import { changed, gone } from '../wording.ts'
import { type Member, onMembers } from './member-rule.ts'

const all = (names: string, of: readonly string[] = [], more: Partial<Member> = {}): Member => ({
  names,
  of,
  distinct: true,
  ...more,
})

/** Members that Office no longer has. */
export const REMOVED_RULES: readonly Rule[] = [
  {
    id: 'OM-FILESEARCH',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} was removed with Office 2007 and raises an error. Search with Dir or the FileSystemObject.',
        '{name} entfiel mit Office 2007 und löst einen Fehler aus. Mit Dir oder dem FileSystemObject suchen.',
      ),
      { en: 'the old file search', de: 'die alte Dateisuche' },
    ),
    ...onMembers([
      all('FileSearch', ['application'], { bare: true, asType: true }),
      all('FileFind', ['application']),
      {
        names:
          'msoFileTypeAllFiles msoFileTypeOfficeFiles msoFileTypeWordDocuments msoFileTypeExcelWorkbooks msoFileTypePowerPointPresentations msoFileTypeDatabases msoFileTypeBinders msoFileTypeTemplates msoFileTypeOutlookItems msoFileTypeMailItem',
        of: [],
        bare: true,
      },
    ]),
  },
  {
    id: 'OM-ASSISTANT',
    severity: 'validation',
    only64: false,
    texts: gone(
      say(
        '{name} belongs to the Office Assistant, gone since Office 2007. Use MsgBox or a form.',
        '{name} gehört zum Office-Assistenten, den es seit Office 2007 nicht mehr gibt. MsgBox oder ein Formular verwenden.',
      ),
      { en: 'the Office Assistant', de: 'den Office-Assistenten' },
    ),
    ...onMembers([
      all('Assistant AnswerWizard', ['application']),
      {
        names: 'Assistant AnswerWizard',
        of: [],
        bare: true,
        severity: 'significant',
        if: ({ code }, token) => code.isSign(token + 1, 46),
      },
      all('NewBalloon', ['assistant'], { bare: true }),
      { names: 'Balloon', of: [], asType: true },
    ]),
  },
  {
    id: 'OM-COMMANDBARS',
    severity: 'validation',
    only64: false,
    texts: changed(
      say(
        '{name} builds menus or toolbars of the old kind: they appear on the Add-ins tab or not at all (in Access hidden). Describe the ribbon in XML instead.',
        '{name} baut Menüs oder Symbolleisten alter Art: Sie erscheinen auf der Registerkarte Add-Ins oder gar nicht (in Access ausgeblendet). Stattdessen das Menüband in XML beschreiben.',
      ),
      { en: 'menus and toolbars of the old kind', de: 'Menüs und Symbolleisten alter Art' },
    ),
    words: [
      'CommandBars',
      'msoControlButton',
      'msoControlPopup',
      'msoControlDropdown',
      'msoControlComboBox',
      'msoControlEdit',
    ],
    onWord: (token, view, report) => {
      const { code, project } = view
      const statement = code.statementAt(token)
      const name = code.lower(token)
      if (statement === null || project.own.has(name) || statement.kind === 'procedure') return
      if (name !== 'commandbars') {
        for (let at = statement.from; at < token; at += 1)
          if (code.lower(at) === 'add' && isMember(code, at))
            return report(token, { once: true, values: { name: code.word(token) } })
        return
      }
      if (!isMember(code, token) && code.resolve(name, statement.procedure) !== null) return
      // `As CommandBars` declares nothing that could break by itself.
      if (/^(as|new)$/.test(code.lower(token - 1))) return
      const edit = editOf(code, token, statement.to)
      if (edit !== null) report(token, { once: true, values: { name: `CommandBars.${edit}` } })
    },
  },
  {
    id: 'OM-WORD-XML',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} works on custom XML markup, which Word no longer has. Use content controls with custom XML parts.',
        '{name} arbeitet mit benutzerdefiniertem XML-Markup, das Word nicht mehr hat. Inhaltssteuerelemente mit benutzerdefinierten XML-Teilen verwenden.',
      ),
      { en: 'XML markup in Word documents', de: 'XML-Markup in Word-Dokumenten' },
    ),
    ...onMembers([
      all('XMLNodes', ['document', 'range', 'selection'], { app: 'word', asType: true }),
      all('XMLHideNamespaces XMLSaveDataOnly XMLSchemaViolations PrintXMLTag', ['document', 'options'], {
        app: 'word',
      }),
      all('XMLChildNodeSuggestions XMLChildNodeSuggestion XMLSchemaViolation', [], { app: 'word', asType: true }),
      all('XMLParentNode', ['selection', 'range'], { app: 'word' }),
      all('ShowXMLMarkup', ['view'], { app: 'word' }),
      {
        names: 'TaskPanes',
        of: ['application'],
        app: 'word',
        distinct: true,
        bare: true,
        if: ({ code }, token) =>
          code.isSign(token + 1, 40) && /^(5|wdtaskpanexmlstructure)$/i.test(code.word(token + 2)),
      },
    ]),
  },
  {
    id: 'OM-SMARTTAG',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} belongs to smart tags, removed with Office 2010: some members raise an error, others do nothing. Remove the calls.',
        '{name} gehört zu den Smarttags, die mit Office 2010 entfielen: Manche Member lösen einen Fehler aus, andere tun nichts. Die Aufrufe entfernen.',
      ),
      { en: 'smart tags', de: 'Smarttags' },
    ),
    ...onMembers([
      all(
        'SmartTags SmartTagTypes SmartTagRecognizers SmartTagActions',
        ['document', 'range', 'selection', 'worksheet', 'application', 'workbook'],
        { asType: true },
      ),
      { names: 'SmartTag SmartTagAction SmartTagRecognizer SmartTagType', of: [], asType: true },
      all(
        'EmbedSmartTags DisplaySmartTags DisplaySmartTagButtons LabelSmartTags RemoveSmartTags RecheckSmartTags SmartTagsAsXMLProps EmbedSmartTag',
        ['document', 'application', 'options', 'workbook', 'view', 'window'],
        { severity: 'validation' },
      ),
      all('SmartTagOptions', ['workbook'], { severity: 'validation' }),
    ]),
  },
  {
    id: 'OM-AUTOSUMMARY',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} belongs to AutoSummarize, removed with Word 2010. Remove the call.',
        '{name} gehört zum AutoZusammenfassen, das mit Word 2010 entfiel. Den Aufruf entfernen.',
      ),
      { en: 'automatic summaries of Word', de: 'das AutoZusammenfassen von Word' },
    ),
    ...onMembers([
      all('AutoSummarize SummaryViewMode UpdateSummaryProperties', ['document'], { app: 'word' }),
      { names: 'ShowSummary SummaryLength', of: ['document'], app: 'word' },
    ]),
  },
  {
    id: 'OM-ROUTING',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} belongs to routing slips, gone since Office 2007. Send the file by mail from code.',
        '{name} gehört zu den Verteilern (Routing Slips), die es seit Office 2007 nicht mehr gibt. Die Datei aus dem Code per Mail senden.',
      ),
      { en: 'routing slips', de: 'Verteiler zum Weiterleiten von Dateien' },
    ),
    ...onMembers([
      all('HasRoutingSlip', ['document', 'workbook', 'presentation']),
      all('RoutingSlip', ['document', 'workbook', 'presentation'], { asType: true }),
      { names: 'Route Routed', of: ['document', 'workbook', 'presentation'] },
    ]),
  },
  {
    id: 'OM-VERSIONS',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        'Document.{name}: Word no longer keeps versions in the file. Use the version history of SharePoint or OneDrive.',
        'Document.{name}: Word hält keine Versionen mehr in der Datei. Den Versionsverlauf von SharePoint oder OneDrive verwenden.',
      ),
      { en: 'versions kept inside a document', de: 'Versionen innerhalb eines Dokuments' },
    ),
    ...onMembers([{ names: 'Versions', of: ['document'], app: 'word' }]),
  },
  {
    id: 'OM-HTMLPROJECT',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} drives the Script Editor, which Office no longer has. Remove the call.',
        '{name} steuert den Skript-Editor, den Office nicht mehr hat. Den Aufruf entfernen.',
      ),
      { en: 'the old Script Editor', de: 'den alten Skript-Editor' },
    ),
    ...onMembers([all('HTMLProject', ['document', 'workbook', 'presentation'], { asType: true })]),
  },
  {
    id: 'OM-DIAGRAM',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} belongs to the diagrams of Office 2003. Use SmartArt: Shapes.AddSmartArt.',
        '{name} gehört zu den Schematischen Darstellungen von Office 2003. SmartArt verwenden: Shapes.AddSmartArt.',
      ),
      { en: 'the diagrams of Office 2003', de: 'die Schematischen Darstellungen von Office 2003' },
    ),
    ...onMembers([
      all('AddDiagram', ['shapes']),
      all('HasDiagram HasDiagramNode', ['shape', 'shaperange']),
      { names: 'DiagramNode Diagram', of: ['shape', 'shaperange'], asType: true },
    ]),
  },
  {
    id: 'OM-WORDPICTURE',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} on a picture or shape raises an error in Word: pictures are no longer opened in a window of their own.',
        '{name} bei einem Bild oder einer Form löst in Word einen Fehler aus: Bilder werden nicht mehr in einem eigenen Fenster geöffnet.',
      ),
      { en: 'the picture editor of Word', de: 'den Bildeditor von Word' },
    ),
    ...onMembers([{ names: 'Activate', of: ['inlineshape', 'shape', 'shaperange'], app: 'word' }]),
  },
]

const EDITS = /^(add|controls|delete|reset|visible|enabled|position|protection|left|top|onaction|disablecustomize)$/
const CURRENT = /mso$/

/** The member by which a chain that begins with CommandBars edits menus; null where it only looks. */
function editOf(code: Parameters<typeof chainStart>[0], token: number, to: number): string | null {
  let at = token + 1
  let found: string | null = null
  while (at < to) {
    if (code.isSign(at, 40)) at = code.closing(at, to) + 1
    if (!code.isSign(at, 46)) break
    const name = code.lower(at + 1)
    if (CURRENT.test(name)) return null
    if (EDITS.test(name)) found = code.word(at + 1)
    at += 2
  }
  if (found === null) return null
  // Reading whether a bar is shown changes nothing.
  const assigned = code.isSign(at, 61)
  const calls = /^(add|delete|reset)$/i.test(found)
  const statement = code.statementAt(token)
  const first = statement !== null && beginsStatement(code, chainStart(code, token), statement)
  return calls || (assigned && first) ? found : null
}
