import { placeOf } from './intunewin/names.ts'

/**
 * How setup is started with a configuration beside it; in quotes where its name needs them.
 * @throws PackagingError where the name leads out of the package, or Windows could not have such a file
 */
export function setupCommand(setupFile: string, configuration: string): string {
  const place = placeOf(setupFile).replaceAll('/', '\\')
  return `${/[^\w.\\-]/.test(place) ? `"${place}"` : place} /configure ${configuration}`
}
