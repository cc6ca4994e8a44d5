/**
 * How the names of the caches begin that hold what this reader has opened, as opposed to what every reader gets.
 * @param base path of the site, with a slash at both ends; another site of the same host has another
 */
export const savedCaches = (base: string) => `seven-sessions-saved-${base} `
