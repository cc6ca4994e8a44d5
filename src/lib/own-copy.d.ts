/**
 * A module by itself, as part of the script that imports it: shared code is a file of its own, which a browser asks for
 * only once it has read the script. The search must not wait for that.
 */
declare module '*/local-state.ts?own-copy' {
  export * from '~/lib/local-state.ts'
}
