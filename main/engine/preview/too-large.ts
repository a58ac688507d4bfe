/** A file holds more than a preview can be made of. What it declares of itself may lie, so what comes out is counted. */
export class TooLarge extends Error {}
