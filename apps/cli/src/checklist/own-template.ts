import { builtInTemplate, type OwnVersion, problemsOfPart, readOwn, sayProblem } from '@lotse/remediation'
import type { Language } from '../language.ts'
import { FileFault, readBytes } from './read-file.ts'

/** Own questions and items that were exported. @throws FileFault with everything that is wrong, each with its place */
export async function readOwnTemplate(path: string, language: Language): Promise<OwnVersion> {
  return ownTemplateIn(new TextDecoder().decode(await readBytes(path, language)), path, language)
}

/** The same out of the text of a file. @throws FileFault */
export function ownTemplateIn(text: string, path: string, language: Language): OwnVersion {
  const own = readOwn(text)
  const problems = 'part' in own ? problemsOfPart(builtInTemplate(own.edition), own.part, null) : own
  if ('part' in own && problems.length === 0) return own
  const lines = problems.map((problem) => {
    const place = 'path' in problem ? `${problem.path}: ` : ''
    return `${path}: ${place}${sayProblem(problem, language)}`
  })
  throw new FileFault(lines.join('\n'))
}
