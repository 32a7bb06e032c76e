/** An error whose cause is outside the program; the message says all that there is to say. */
export class ExpectedError extends Error {}
