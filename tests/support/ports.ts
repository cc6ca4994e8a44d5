export const rootPort = 4471
export const subPathPort = 4472
