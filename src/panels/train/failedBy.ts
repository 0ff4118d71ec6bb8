/** Why what needs the digits failed: their file, the worker, or a refusal of the core. */
export type FailedBy = 'unreachable' | 'missing' | 'damaged' | 'worker' | 'refused';
