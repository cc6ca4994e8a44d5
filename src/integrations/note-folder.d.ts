declare module 'virtual:note-folder' {
  const folder: import('../features/editor/config.ts').NoteFolder
  export default folder
}
