/** `4200000` -> `4.2 MB`; never less than 0.1. */
export const toMegabytes = (bytes: number) => `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`
