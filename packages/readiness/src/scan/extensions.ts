/** Endings of documents that can hold macros (readiness.md 1), with the binary workbook, which the retired toolkit left out. */
const SCANNED: ReadonlySet<string> = new Set(
  [
    'accda accdb accde accdt mda mdb mde',
    'xla xlam xls xlsb xlsm xlsx xlt xltm xltx',
    'otm',
    'pot potm potx ppa ppam pps ppsm ppsx ppt pptm pptx sldm sldx',
    'mpp mpt',
    'pub',
    'vsd vsdm vsdx',
    'doc docm docx dot dotm dotx',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a file with this ending (small letters, no dot) is opened without being asked for by name. */
export const isScanned = (ext: string): boolean => SCANNED.has(ext)

/** The small file `~$…` that Office keeps beside an open document: it holds the name of who opened it, no document. */
export const isOwnerFile = (name: string, bytes: number): boolean => name.startsWith('~$') && bytes <= 1024
