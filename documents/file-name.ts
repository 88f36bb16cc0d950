/** What a download is called, from what a person would look for. */
export interface FileTitle {
  /** 'OFFICIAL': stands first, so that it is seen wherever the file lies. */
  marking: string
  /** 'recommendation summary Leeds 2021-11'. */
  title: string
  /** Without the full stop: 'docx'. */
  extension: string
}

/** Long enough for any title, short enough for the folders of a shared drive. */
const longestTitle = 120

/**
 * A file name that every system takes, with the marking in it: 'OFFICIAL recommendation summary Leeds 2021-11.docx'.
 * Characters that a path, a shell, an HTTP header or the direction of writing could be changed with become spaces.
 */
export function fileName({ marking, title, extension }: FileTitle): string {
  const name = plainName(`${marking} ${title}`)
  const short = Array.from(name).slice(0, longestTitle).join('').trimEnd()
  return `${short.replace(/\.+$/, '')}.${extension.replace(/[^a-z0-9]/gi, '')}`
}

function plainName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*%;'`$\uFFFE\uFFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
}

/**
 * The Content-Disposition header of a download (RFC 6266): a plain name for old readers, and the whole name in UTF-8
 * (RFC 8187) for all others. Nothing of the name can end the header or add a parameter.
 */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[^ -~]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
