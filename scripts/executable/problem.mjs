/** A problem of the build that a person can put right: its text is all there is to show. */
export class BuildProblem extends Error {}
