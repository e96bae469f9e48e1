import { lintOdt, type OdtFile, sayFinding } from '@lotse/odt'
import type { Language } from '../language.ts'

/** What a file that nothing can be said about is found to be. */
const OTHER: ReadonlySet<string> = new Set(['not-an-odt-file', 'root-not-configuration', 'xml-not-well-formed'])

/** Why a file is no configuration of the Office Deployment Tool, in words; null where it is one, or can be repaired to be one. */
export function whyOther(file: OdtFile, language: Language): string | null {
  const found = lintOdt(file).findings.find(({ rule, fix }) => OTHER.has(rule) && fix === null)
  return found === undefined ? null : sayFinding(found, language)
}
