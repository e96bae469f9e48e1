/** Reads files from disk: for the server and the command line. */
export { nodeHost } from './host.ts'
export { readFacts } from './read-facts.ts'
