/** What needs files and ciphers: containers built, verified and unpacked as streams. For the server and the command line. */
import { type BuildInput, type Built, buildWith } from './intunewin/build.ts'

export type { BuildInput, Built } from './intunewin/build.ts'
export type { AddedFile } from './intunewin/collect.ts'
export { unpackIntunewin } from './intunewin/unpack.ts'
export { type ExpectedContent, withUploadContent } from './intunewin/upload-content.ts'
export { type Verification, verifyIntunewin } from './intunewin/verify.ts'

/** Builds an `.intunewin` with keys of its own; see `buildWith`. @throws PackagingError */
export const buildIntunewin = (input: BuildInput): Promise<Built> => buildWith(input)
