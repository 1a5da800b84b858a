/** Names or words of one cell or line, `返乡；考察`, each once. */
export function readList(text: string): string[] {
  const words = text.split(/[；;、，,\n]/u).map((word) => word.trim())
  return [...new Set(words.filter((word) => word !== ''))]
}
