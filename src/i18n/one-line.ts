/** A column's name without the line breaks and the surplus blanks that cells of workbooks have. */
export function oneLine(header: string): string {
  return header.trim().replaceAll(/\s+/g, ' ')
}
