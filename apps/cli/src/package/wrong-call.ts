/** A call that lacks something or says it in a way nobody understands; ends with 3. */
export class WrongCall extends Error {}
