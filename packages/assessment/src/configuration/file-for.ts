import type { DecidedSoFar, FilePurpose } from '@lotse/odt'

/** What was chosen in the workshop: options (or language tags) by the id of their decision. Only what is decided. */
export type Choices = Readonly<Record<string, readonly string[]>>

/** Which file is asked for, and what the workshop leaves to the project. */
export interface FileFor {
  /** `early` gets what was chosen for those who see changes first. */
  readonly ring: 'early' | 'all'
  /** Hosts of which several people use one image that is renewed. */
  readonly pooledImage?: boolean
  /** The devices are shared; counts where several ways of licensing were chosen. */
  readonly shared?: boolean
  /** Configuration Manager updates these devices; counts where several ways of updating were chosen. */
  readonly managedUpdates?: boolean
  /** Languages of one region, where each region has its file. */
  readonly regionLanguages?: readonly string[]
  readonly sourcePath?: string
  /** Setup ids of products of Windows Installer that stay for a time. */
  readonly keptMsi?: readonly string[]
  /** Applications on the devices need the Access Database Engine. */
  readonly aceDependants?: boolean
  /** What the file is for; the first installation where nothing is said. */
  readonly purpose?: FilePurpose
  /** How volume products are activated, which the workshop does not tell apart. */
  readonly volumeActivation?: 'kms' | 'mak'
  /** Folder unique to each person for tokens of shared activation; null for none. */
  readonly tokenFolder?: string | null
  /** Where updates lie that come from a share. */
  readonly updatePath?: string
  /** Which of the two are distributed at all; both where nothing is said. */
  readonly addedProducts?: readonly ('visio' | 'project')[]
  readonly moreLanguages?: readonly string[]
  readonly proofing?: readonly string[]
  /** Macros are warned of by the file, because no policy does. */
  readonly macrosByFile?: boolean
  /** What no option of the workshop carries and the project has settled. */
  readonly settled?: Pick<
    DecidedSoFar,
    'version' | 'formats' | 'company' | 'logging' | 'preferences' | 'carryOverMsi' | 'removeClickToRun'
  >
}

/** The one option of a decision as a value; notes that the decision is open where that gives none. */
export type Need = <Value>(id: string, fits: (option: string) => Value | undefined) => Value | undefined
