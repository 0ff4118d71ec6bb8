/** How many classes a digit can be of, and so how many outputs a network has. */
export const DIGITS = 10;
