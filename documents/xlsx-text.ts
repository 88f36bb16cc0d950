/**
 * The text that a workbook's string stands for: characters that XML cannot hold are written as _x000D_, and an
 * underscore that would begin such a sign as _x005F_ (ST_Xstring, ECMA-376 22.9.2.19). Line ends become line feeds.
 */
export function stringText(raw: string): string {
  if (!raw.includes('_x') && !raw.includes('\r')) return raw
  return raw
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
}
