/** The value that a token has by day, as the stylesheet says it: for places that read no stylesheet. */
export function lightColour(css: string, token: string): string {
  const colour = new RegExp(`--${token}: light-dark\\((#[0-9a-f]+),`).exec(css)?.[1]
  if (!colour) throw new Error(`The stylesheet has no colour --${token} by day.`)
  return colour
}
