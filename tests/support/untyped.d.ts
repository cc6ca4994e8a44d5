declare module '@mixmark-io/domino' {
  /** A page read as a browser would read it; nothing of it runs. */
  function createDocument(html: string): Document
  export default { createDocument }
}
