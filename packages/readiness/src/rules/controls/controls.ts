import type { ReferenceFacts } from '../../facts/file-facts.ts'
import { type Rule, say } from '../rule.ts'
import { changed, dated, gone, not64 } from '../wording.ts'
import { EMBEDDED_DOCUMENT, KNOWN_CONTROL, KNOWN_CONTROL_NAME, KNOWN_LIBRARIES } from './known-libraries.ts'
import { grouped, isControl, type Marks, onLibrary } from './library-rule.ts'

const MSCOMCTL: Marks = {
  guid: /^831FDD16-0C5C-11D2-A9FC-0000F8754DA1$|-11D1-B16A-00C0F0283628$/i,
  path: /mscomctl\.(ocx|oca)$/i,
  progId: /^MSComctlLib\./i,
}
const COMCTL32: Marks = {
  guid: /^6B7E6392-850A-101B-AFC0-4210102A8DA7$|-(9D6A|850A)-101B-AFC0-4210102A8DA7$/i,
  path: /comctl32\.oc[xa]$/i,
  progId: /^ComctlLib\./i,
}
const MSCOMCT2: Marks = {
  guid: /^86CF1D34-0C5F-11D2-A9FC-0000F8754DA1$|-11D1-8BE3-0000F8754DA1$|^FE38753A-44A3-11D1-B5B7-0000C09000C4$|^FE0065C0-1B7B-11CF-9D53-00AA003C9CB6$/i,
  path: /(mscomct2|comct232)\.oc[xa]$/i,
  progId: /^MSComCtl2\./i,
}
const VB6: Marks = {
  guid: /-(F6F2-101A-A3C9-08002B2F49FB|531B-11CF-91F6-C2863C385E30|23AA-11D0-B351-00A0C9055D8E|D78F-101B-B9B5-04021C009402|9880-11CF-9754-00AA00C00908|BB45-11CF-9ABC-0080C7E7B78D|ED16-11CD-956C-0000C04E4C0A|0C60-11D2-A9FC-0000F8754DA1|BA0A-11D1-B137-0000F8753F5D|8B86-11D0-B3C6-00A0C90AEA82|7FB1-11D0-B148-00A0C922E820|0C0C-101B-A3C9-08002B2F49FB|43AC-11CE-9A0E-00AA0062BB4C)$|^00028C0[0-9]-0000-0000-0000-000000000046$/i,
  path: /(comdlg32|msflxgrd|mshflxgd|richtx32|msinet|mswinsck|tabctl32|mschrt20|dbgrid32|msdatgrd|msadodc|picclp32|sysinfo|msmask32|mscomm32|threed32|dblist32|msdatlst)\.oc[xa]$/i,
  progId:
    /^(MSComDlg\.CommonDialog|MSFlexGridLib\.|MSHierarchicalFlexGridLib\.|RichTextLib\.|RICHTEXT\.|InetCtls\.|MSWinsock\.|TabDlg\.|MSChart20Lib\.|MSDataGridLib\.|MSAdodcLib\.|PicClip\.|SysInfoLib\.|SysInfo\.SysInfo|MSMask\.|MSCommLib\.)/i,
}
const MSCAL: Marks = { guid: /-1264-101C-8A2F-040224009C02$/i, path: /mscal\.ocx$/i, progId: /^MSCAL\.Calendar/i }
const OWC: Marks = {
  guid: /^0002E5[0-9A-F]{2}-0000-0000-C000-000000000046$/i,
  path: /(msowc|owc1[01])\.dll$/i,
  progId: /^OWC(9|10|11)?\.(Spreadsheet|ChartSpace|PivotTable|DataSourceControl|Chart)/i,
}
const FLASH: Marks = {
  guid: /-AE6D-11CF-96B8-444553540000$|^166B1BC[AB]-3F9C-11CF-8075-444553540000$/i,
  path: /(flash\w*\.ocx|swflash)/i,
  progId: /^(ShockwaveFlash\.|SWCtl\.)/i,
}
const SILVERLIGHT: Marks = {
  guid: /^DFEAF541-F3E1-4C24-ACAC-99C30715084A$/i,
  path: /npctrl\.dll$/i,
  progId: /^AgControl\./i,
}
const SCRIPT_CONTROL: Marks = {
  guid: /^0E59F1D[2-5]-1FBE-11D0-8FF2-00A0D10038BC$/i,
  path: /msscript\.ocx$/i,
  progId: /^(MSScriptControl\.)?ScriptControl(\.1)?$/i,
}
const ALL: readonly Marks[] = [MSCOMCTL, COMCTL32, MSCOMCT2, VB6, MSCAL, OWC, FLASH, SILVERLIGHT, SCRIPT_CONTROL]

const comctl = (marks: Marks, severity?: 'significant') => onEither(marks, severity)

/** Reports with another severity than the rule's own. */
function onEither(marks: Marks, severity?: 'significant'): ReturnType<typeof onLibrary> {
  const hooks = onLibrary(marks)
  if (severity === undefined) return hooks
  return {
    ...hooks,
    onProject: (project, facts, report) => hooks.onProject?.(project, facts, (told) => report({ ...told, severity })),
    onFile: (facts, around, report) => hooks.onFile?.(facts, around, (told) => report({ ...told, severity })),
  }
}
const OLD_COMCTL = comctl(COMCTL32, 'significant')
const NEW_COMCTL = comctl(MSCOMCTL)

/** Rules on controls and the libraries they come from. */
export const CONTROL_RULES: readonly Rule[] = [
  {
    id: 'CTL-MSCOMCTL',
    severity: 'validation',
    only64: true,
    texts: changed(
      say(
        '{name} belongs to the common controls (MSCOMCTL.OCX, COMCTL32.OCX). A 64-bit MSCOMCTL.OCX came with later Click-to-Run builds, one of COMCTL32.OCX never did: open the form in 64-bit Office, or use controls of Microsoft Forms.',
        '{name} gehört zu den Common Controls (MSCOMCTL.OCX, COMCTL32.OCX). Für MSCOMCTL.OCX kam mit späteren Klick-und-Los-Builds eine Fassung in 64 Bit, für COMCTL32.OCX nie: das Formular in Office mit 64 Bit öffnen oder Steuerelemente von Microsoft Forms verwenden.',
      ),
      {
        en: 'controls such as lists and trees from an additional library',
        de: 'Steuerelemente wie Listen und Bäume aus einer Zusatzbibliothek',
      },
    ),
    onProject: (project, facts, report) => {
      NEW_COMCTL.onProject?.(project, facts, report)
      OLD_COMCTL.onProject?.(project, facts, report)
    },
    onFile: (facts, around, report) => {
      NEW_COMCTL.onFile?.(facts, around, report)
      OLD_COMCTL.onFile?.(facts, around, report)
    },
    literal: /^(MSComctlLib|ComctlLib)\./i,
    onText: (text, token, _, report) =>
      report(token, { values: { name: text }, ...(/^Comctl/i.test(text) ? { severity: 'significant' } : {}) }),
  },
  {
    id: 'CTL-MSCOMCT2',
    severity: 'significant',
    only64: true,
    texts: not64(
      say(
        '{name} comes from MSCOMCT2.OCX (date picker, month view, spin button), which exists in 32 bit only. Replace it by a form of your own or a control of Microsoft Forms.',
        '{name} stammt aus MSCOMCT2.OCX (Datumsauswahl, Monatsansicht, Drehfeld), das es nur in 32 Bit gibt. Durch ein eigenes Formular oder ein Steuerelement von Microsoft Forms ersetzen.',
      ),
      { en: 'an old date picker', de: 'eine alte Datumsauswahl' },
    ),
    ...onLibrary(MSCOMCT2),
  },
  {
    id: 'CTL-VB6',
    severity: 'significant',
    only64: true,
    texts: not64(
      say(
        '{name} belongs to Visual Basic 6, whose runtime is 32-bit only. For file dialogs use Application.FileDialog, otherwise controls of Microsoft Forms.',
        '{name} gehört zu Visual Basic 6, dessen Laufzeit es nur in 32 Bit gibt. Für Dateidialoge Application.FileDialog verwenden, sonst Steuerelemente von Microsoft Forms.',
      ),
      { en: 'a control of Visual Basic 6', de: 'ein Steuerelement von Visual Basic 6' },
    ),
    ...onLibrary(VB6),
  },
  {
    id: 'CTL-MSCAL',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} is the calendar control MSCAL.OCX, removed with Office 2010. Any form with a date picker replaces it.',
        '{name} ist das Kalendersteuerelement MSCAL.OCX, das mit Office 2010 entfiel. Jedes Formular mit Datumsauswahl ersetzt es.',
      ),
      { en: 'the old calendar control', de: 'das alte Kalendersteuerelement' },
    ),
    ...onLibrary(MSCAL),
  },
  {
    id: 'CTL-OWC',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} belongs to the Office Web Components, not shipped since Office 2007. Use a worksheet or chart of Excel itself.',
        '{name} gehört zu den Office Web Components, die seit Office 2007 nicht mehr geliefert werden. Ein Tabellenblatt oder Diagramm von Excel selbst verwenden.',
      ),
      { en: 'the Office Web Components', de: 'die Office Web Components' },
    ),
    ...onLibrary(OWC),
  },
  {
    id: 'CTL-FLASH',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} plays Flash or Shockwave; Microsoft 365 Apps no longer activates that. Turn the content into a video or picture.',
        '{name} spielt Flash oder Shockwave ab; Microsoft 365 Apps aktiviert das nicht mehr. Den Inhalt in ein Video oder Bild umwandeln.',
      ),
      { en: 'Flash content', de: 'Flash-Inhalte' },
    ),
    ...onLibrary(FLASH),
  },
  {
    id: 'CTL-SILVERLIGHT',
    severity: 'significant',
    only64: false,
    texts: gone(
      say(
        '{name} plays Silverlight; Microsoft 365 Apps no longer activates that. Turn the content into a video or picture.',
        '{name} spielt Silverlight ab; Microsoft 365 Apps aktiviert das nicht mehr. Den Inhalt in ein Video oder Bild umwandeln.',
      ),
      { en: 'Silverlight content', de: 'Silverlight-Inhalte' },
    ),
    ...onLibrary(SILVERLIGHT),
  },
  {
    id: 'CTL-ACTIVEX-ANY',
    severity: 'awareness',
    only64: false,
    texts: dated(
      say(
        '{count} ActiveX controls {name} stand in the document. New builds block ActiveX by default: check the policy, or use form controls.',
        '{count} ActiveX-Steuerelemente {name} stehen im Dokument. Neue Builds sperren ActiveX von Haus aus: die Richtlinie prüfen oder Formularsteuerelemente verwenden.',
      ),
      { en: 'ActiveX controls', de: 'ActiveX-Steuerelemente' },
    ),
    onFile: ({ controls }, _, report) => {
      const known = controls.filter(
        ({ classId, progId }) =>
          (classId !== null && KNOWN_CONTROL.test(classId)) || (progId !== null && KNOWN_CONTROL_NAME.test(progId)),
      )
      for (const values of grouped(known)) report({ values })
    },
  },
  {
    id: 'CTL-THIRDPARTY',
    severity: 'validation',
    only64: true,
    texts: changed(
      say(
        '{name} is no library or control of Windows or Office that we know. Check that it is installed, and in 64 bit: {where}',
        '{name} ist keine uns bekannte Bibliothek und kein Steuerelement von Windows oder Office. Prüfen, dass es installiert ist, und zwar in 64 Bit: {where}',
      ),
      { en: 'a component of another maker', de: 'eine Komponente eines anderen Herstellers' },
    ),
    onProject: ({ references }, _, report) => {
      for (const one of references) {
        const { guid, path, kind, name, description, libId } = one
        if (kind === 'project' || guid === null) continue
        // A copy of Microsoft Forms that each device makes under a GUID of its own.
        if (/\.exd$/i.test(path ?? '') || /^MSForms$/i.test(name) || isSpokenOf(one)) continue
        if (!KNOWN_LIBRARIES.has(guid)) report({ values: { name: description ?? name, where: path ?? libId } })
      }
    },
    onFile: ({ controls }, _, report) => {
      const foreign = controls.filter((one) => {
        const { classId, progId } = one
        if (ALL.some((marks) => isControl(marks, one))) return false
        if (progId !== null && (KNOWN_CONTROL_NAME.test(progId) || EMBEDDED_DOCUMENT.test(progId))) return false
        return classId !== null && !KNOWN_CONTROL.test(classId) && !SERVER_CLASS.test(classId)
      })
      for (const values of grouped(foreign)) report({ values })
    },
  },
  {
    id: 'SCR-SCRIPTCONTROL',
    severity: 'significant',
    only64: true,
    texts: not64(
      say(
        '{name} is the script control (msscript.ocx): 32-bit only, and VBScript is being removed from Windows. Write the script in VBA; for JSON use a VBA library.',
        '{name} ist das Skriptsteuerelement (msscript.ocx): nur in 32 Bit, und VBScript wird aus Windows entfernt. Das Skript in VBA schreiben; für JSON eine VBA-Bibliothek verwenden.',
      ),
      { en: 'the script control', de: 'das Skriptsteuerelement' },
    ),
    ...onLibrary(SCRIPT_CONTROL),
  },
]

/** Libraries that rules of their own speak of. */
const SPOKEN_OF =
  /^(00025E01-0000-0000-C000-000000000046|3F4DACA7-160D-11D2-A8E9-00104B365C9F|3F4DACA0-160D-11D2-A8E9-00104B365C9F|EAB22AC0-30C1-11CF-A7EB-0000C05BAE0B|3050F1C5-98B5-11CF-BB82-00AA00BDCE0B|AC3B8B4C-B6CA-11D1-9F31-00C04FC29D52)$/i

/** Whether a rule of its own speaks of a library. */
export const isSpokenOf = ({ guid, path }: Pick<ReferenceFacts, 'guid' | 'path'>): boolean =>
  (guid !== null && SPOKEN_OF.test(guid)) ||
  ALL.some(
    (marks) => (guid !== null && marks.guid?.test(guid) === true) || (path !== null && marks.path?.test(path) === true),
  )

/** Classes of embedded documents of Office and Windows. */
const SERVER_CLASS =
  /^000[0-9A-F]{5}-0000-0000-C000-000000000046$|^(64818D10|64818D11|91493441|048EB43E|F4754C9B|CF4F55F4|EA7BAE70|EA7BAE71|DC020317|18A06B6B|73FDDC80|0003000[A-F])-/i
