/** Of the card beside the cell that is pointed at or has the focus: the cell is described by it. */
export const READOUT = 'readout';
