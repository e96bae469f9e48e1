import type { FileStatus } from './status.ts'

/** The program that opens a file, by its content; decides which object model a member belongs to. */
export type OfficeApp = 'access' | 'excel' | 'outlook' | 'powerpoint' | 'project' | 'publisher' | 'visio' | 'word'

/** Kind of container, in the words of the scan contract (the corpus calls them so too); null: nothing that was recognised. */
export type ContainerType = 'OLE' | 'OpenXML' | 'PPT' | 'Access' | 'Text' | 'FlatOPC' | 'MHTML'

/** What was read from one file before anything is judged. */
export interface FileFacts {
  readonly type: ContainerType | null
  readonly app: OfficeApp | null
  readonly status: FileStatus
  /** Code of the reason with its values, null when the status says all; `sayReason` puts it into words. */
  readonly reason: Remark | null
  readonly encrypted: boolean
  /** Excel 4.0 macro sheets, by the types of the sheets. */
  readonly xlm: boolean
  readonly hasVba: boolean
  /** Mark of the Web: zone the file came from (3 internet, 4 restricted); null where the file system says nothing. */
  readonly zone: number | null
  readonly projects: readonly ProjectFacts[]
  readonly controls: readonly ControlFacts[]
  readonly links: readonly LinkFacts[]
  /** What was odd on the way and did not end the file. */
  readonly warnings: readonly Remark[]
}

/** A code with values, put into words in both languages by the texts of this package. */
export interface Remark {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** One VBA project (MS-OVBA 2.3.4.2). */
export interface ProjectFacts {
  /** Storage that holds it, '' at the root; inside a package the storage of `part`. */
  readonly root: string
  /** Part of the package, null in compound files and databases. */
  readonly part: string | null
  readonly codePage: number
  /** 0 Win16, 1 Win32, 2 Macintosh, 3 Win64 (MS-OVBA 2.3.4.2.1.1). */
  readonly sysKind: number
  /** Conditional compilation constants of the project, as stored: `DEBUGGING = 1 : LOGS = 0`. */
  readonly constants: string
  /** The editor is locked with a password (DPB); the source is readable all the same. */
  readonly locked: boolean
  /** Signatures that are there, by their generation. */
  readonly signatures: readonly ('legacy' | 'agile' | 'v3')[]
  readonly modules: readonly ModuleFacts[]
  readonly references: readonly ReferenceFacts[]
  /** Hash of the project: SHA-256 (hex) over the sorted `rawSha256` of its modules; equal macros in two files are one project. */
  readonly hash: string
}

export type ModuleKind = 'standard' | 'class' | 'document' | 'form'

export interface ModuleFacts {
  readonly name: string
  readonly kind: ModuleKind
  readonly stream: string
  readonly part: string | null
  /** The text as stored, decoded with the code page of the project, line ends as they are, `Attribute` lines included. */
  readonly source: string
  /** Unicode code points of the text with CR LF and CR turned into LF. */
  readonly chars: number
  /** Lines of that text; a final line end begins no further line. */
  readonly lines: number
  /** SHA-256 (hex) of that text as UTF-8. */
  readonly sha256: string
  /** The same over the undecoded bytes: independent of code pages. */
  readonly rawSha256: string
  /** No source although the compiled cache is there (PRJ-STOMPED). */
  readonly stomped: boolean
}

/** One reference of a project (MS-OVBA 2.3.4.2.2). */
export interface ReferenceFacts {
  readonly kind: 'registered' | 'original' | 'control' | 'project'
  readonly name: string
  /** The library as stored: `*\G{…}#2.0#0#C:\…\MSCOMCTL.OCX#Microsoft Windows Common Controls`. */
  readonly libId: string
  /** Upper case without braces, null for projects and what has none. */
  readonly guid: string | null
  readonly version: string | null
  readonly path: string | null
  readonly description: string | null
}

/** An ActiveX control or embedded object in a document or form. */
export interface ControlFacts {
  /** Upper case without braces. */
  readonly classId: string | null
  readonly progId: string | null
  /** Part or stream it was found in. */
  readonly where: string
}

/** Something outside the file that it reaches for. */
export interface LinkFacts {
  readonly kind: 'workbook' | 'template' | 'connection' | 'object' | 'database'
  /** As stored, passwords in connection strings taken out. */
  readonly target: string
  readonly where: string
}
