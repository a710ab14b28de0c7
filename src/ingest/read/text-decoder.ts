/** Reads bytes of one encoding piece by piece, as TextDecoder does. */
export type BytesDecoder = Pick<TextDecoder, 'encoding'> & {
  readonly decode: (bytes?: Uint8Array, options?: TextDecodeOptions) => string
}

/** Code page 850 of DOS, which Western European systems still export in, and browsers do not know. */
const DOS_WESTERN = 'ibm850'
const DOS_WESTERN_LABELS = new Set([DOS_WESTERN, 'cp850', '850', 'cspc850multilingual'])

/**
 * The characters of its bytes from 80 to FF, 16 a line; those below are ASCII. F0 is the soft hyphen, FF
 * the space that does not break.
 *
 * @see https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP850.TXT
 */
const DOS_WESTERN_SIGNS = [
  'ÇüéâäàåçêëèïîìÄÅ',
  'ÉæÆôöòûùÿÖÜø£Ø×ƒ',
  'áíóúñÑªº¿®¬½¼¡«»',
  '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐',
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤',
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀',
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´',
  '\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
].join('')

/** So many at a time are handed over as arguments. */
const PIECE = 8_192

/**
 * A decoder that keeps byte order marks: TextDecoder, and a table where that has none.
 *
 * @param label - An encoding by any of its names.
 * @throws RangeError for a name that stands for no encoding.
 */
export function createTextDecoder(label: string): BytesDecoder {
  if (!DOS_WESTERN_LABELS.has(label.trim().toLowerCase())) {
    return new TextDecoder(label, { ignoreBOM: true })
  }
  return { encoding: DOS_WESTERN, decode: (bytes) => decodeDosWestern(bytes ?? new Uint8Array()) }
}

/** The name of an encoding as decoders write it; undefined for none, and for one that they do not know. */
export function encodingNamed(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return createTextDecoder(label).encoding
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function decodeDosWestern(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += PIECE) {
    const codes = Uint16Array.from(bytes.subarray(from, from + PIECE), (byte) =>
      byte < 0x80 ? byte : DOS_WESTERN_SIGNS.charCodeAt(byte - 0x80),
    )
    pieces.push(String.fromCharCode(...codes))
  }
  return pieces.join('')
}
