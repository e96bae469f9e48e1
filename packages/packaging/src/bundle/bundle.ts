import { writeOdt } from '@lotse/odt'
import { zipSync } from 'fflate'
import { configMgrScript } from '../configmgr/install-script.ts'
import { configMgrRemovalScript } from '../configmgr/removal-script.ts'
import { type Content, contentOf, INSTALL_FILE, removalOf, UNINSTALL_FILE } from '../content.ts'
import { type Lost, sayLost, suiteAppOf } from '../intune/suite-app.ts'
import { win32AppOf } from '../intune/win32-app.ts'
import { scriptPackageOf } from '../scripts/script-package.ts'
import { openFindings, type TargetFindings } from './findings.ts'
import { readmeOf } from './readme.ts'
import type { BundleInput, Manifest, Target } from './types.ts'

export interface Bundle {
  readonly zip: Uint8Array
  readonly manifest: Manifest
  readonly findings: readonly TargetFindings[]
  /** The readme inside, with the line ends of Windows and without a byte order mark. */
  readonly readme: string
}

const MANIFEST = 'manifest.json'
const CHECKSUMS = 'checksums.sha256'

/**
 * A package as a ZIP: configuration and removal, what each target needs, readme, findings that are open, manifest and checksums.
 * The same input gives the same bytes. `sha256` gives a digest in hexadecimal.
 * @throws PackagingError where the configuration adds nothing, or a target cannot be served
 */
export function bundleOf(input: BundleInput, sha256: (bytes: Uint8Array) => string): Bundle {
  const content = contentOf(input.file)
  const made = filesFor(input, content)
  const findings = openFindings(input, made.detection)
  const open = findings.flatMap((one) => one.diagnostics)
  const count = (severity: string): number => open.filter((one) => one.severity === severity).length
  const about = {
    format: 1,
    name: input.name,
    customer: input.customer,
    made: input.day,
    language: input.language,
    targets: input.targets,
    content,
    suiteAppLoses: made.lost.map((one) => sayLost(one, input.language)),
    findings: { errors: count('error'), warnings: count('warning'), information: count('information') },
  } as const
  const readme = readmeOf(about, findings)
  const parts = new Map<string, Uint8Array>([
    [`configuration/${INSTALL_FILE}`, writeOdt(input.file, input.file.text)],
    ...Object.entries({ ...made.files, 'findings.json': json(findings) }).map(
      ([path, text]) => [path, bytesOf(text)] as const,
    ),
    [input.language === 'de' ? 'LIESMICH.txt' : 'README.txt', bytesOf(`\ufeff${readme}`)],
  ])
  const listed = [...parts].toSorted(byPath)
  const manifest: Manifest = {
    ...about,
    files: listed.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  parts.set(MANIFEST, bytesOf(json(manifest)))
  const sums = [...parts].toSorted(byPath).map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
  parts.set(CHECKSUMS, bytesOf(sums.join('')))
  return { zip: zipped(parts), manifest, findings, readme }
}

type Detections = Partial<Record<Target, ReturnType<typeof win32AppOf>['detection']>>

function filesFor(
  input: BundleInput,
  content: Content,
): { files: Readonly<Record<string, string>>; detection: Detections; lost: readonly Lost[] } {
  const { name, customer, publisher, setupFile, floor, targets, plan } = input
  const about = {
    displayName: name,
    description: [name, customer].filter((one) => one !== null).join(' – '),
    publisher,
  }
  const intune = targets.includes('intune')
  const app = win32AppOf(content, {
    ...about,
    floor,
    detection: input.detection,
    setupFile,
    fileName: 'package.intunewin',
  })
  const suite = suiteAppOf(input.file, about)
  return {
    files: {
      [`configuration/${UNINSTALL_FILE}`]: removalOf(content),
      ...(intune && {
        'intune/win32LobApp.json': json(app.app),
        'intune/officeSuiteApp.json': json(suite.app),
        ...(app.script !== null && { 'intune/detect.ps1': app.script }),
      }),
      ...(plan !== null && {
        'configmgr/create.ps1': configMgrScript(content, plan),
        'configmgr/remove.ps1': configMgrRemovalScript(plan),
      }),
      ...(targets.includes('script') && inFolder('scripts', scriptPackageOf(content, { setupFile, floor }))),
    },
    detection: { intune: app.detection },
    lost: intune ? suite.lost : [],
  }
}

const inFolder = (folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const byPath = (one: readonly [string, unknown], two: readonly [string, unknown]): number => (one[0] < two[0] ? -1 : 1)

/** A ZIP whose entries are in order and bear the first day that the format knows, so that only content makes a difference. */
function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries([...parts].toSorted(byPath)), { mtime: new Date(1980, 0, 1), level: 6 })
}
