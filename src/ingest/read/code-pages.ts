import { createTextDecoder, type BytesDecoder } from './text-decoder.ts'

/** Encodings by the Windows code page number that workbooks from before 1997 name. */
const LABELS: Readonly<Record<number, string>> = {
  850: 'ibm850',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  20866: 'koi8-r',
  54936: 'gb18030',
  65001: 'utf-8',
}
const decoders = new Map<number, BytesDecoder>()

/**
 * Decodes text of a Windows code page. Pages that browsers do not know (437 and other pages of
 * DOS) are read as Western, which is right for all that is ASCII.
 */
export function decodeCodePage(codePage: number, bytes: ArrayLike<number>): string {
  let decoder = decoders.get(codePage)
  if (decoder === undefined) {
    const isWindows = codePage >= 1250 && codePage <= 1258
    const western = isWindows ? `windows-${codePage}` : 'windows-1252'
    decoder = createTextDecoder(LABELS[codePage] ?? western)
    decoders.set(codePage, decoder)
  }
  return decoder.decode(Uint8Array.from(bytes))
}
