/** How the arrays of a pass are called in files and programs, where a name has no slash: `w1cnn`, `dE_dw1cnn`, `winner_hicnn`. */

export function gradientArray(tensor: string): string {
  return `dE_d${tensor}`;
}

/** Where each cell of a pooled tensor came from: places in the tensor that was pooled, counted row by row. */
export function winnersArray(tensor: string): string {
  return `winner_${tensor}`;
}
