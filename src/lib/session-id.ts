/** `03-finding-each-other` -> 3: the file name of a session begins with its number. */
export const sessionNumber = (sessionId: string) => Number(sessionId.split('-')[0])

/** `03-finding-each-other/ask-in-the-open` -> `03-finding-each-other`: the session that a lesson belongs to. */
export const sessionOfLesson = (lessonId: string) => lessonId.split('/')[0] ?? ''
