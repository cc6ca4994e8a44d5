/** A fault of a file that its owner can mend; the message says what is wrong and what to do. */
export class ImportFault extends Error {}
