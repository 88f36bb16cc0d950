/**
 * Text as it can stand in a document: without the characters that XML does not allow (one of them makes the whole file
 * unopenable), with line feeds and tabs kept. A vertical tab or a form feed becomes a space, so that words stay apart.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f]/g, ' ')
    .replace(/[\0-\x08\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
}
