import * as fc from 'fast-check'

/** Largest number of a shared text. */
export const MOST_VALUE = 300

const attributes = fc
  .tuple(
    fc.constantFrom('', ' r="C7"', ' r="AB12"', " r='D1'", ' r="e5"'),
    fc.constantFrom('', ' s="12"', '  s="3"', ' cm="1"'),
    fc.constantFrom('', ' t="s"', ' t="str"', ' t="inlineStr"', ' t="b"', ' t="e"', ' t = "n"'),
  )
  .map((all) => all.join(''))
const content = fc.constantFrom(
  '<v>12.5</v>',
  '<v></v>',
  '<v/>',
  '<v>7</v><extLst/>',
  '<f>A1+1</f><v>8</v>',
  '<is><t>山田 &amp; 1</t></is>',
  '<is><t xml:space="preserve"> a </t></is>',
  '<is><t/></is>',
  '<is><r><t>a</t></r><r><t>b</t></r></is>',
  '<is><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></is>',
  '<v><![CDATA[5]]></v>',
  '',
)
/** A cell in one of the ways in which hardly any program writes. */
export const oddCell = fc.oneof(
  fc.tuple(attributes, content).map(([names, inside]) => `<c${names}>${inside}</c>`),
  attributes.map((names) => `<c${names}/>`),
  fc.constant('\n'),
)

/** How the cells of a column are written. */
const form = fc.constantFrom<(ref: string, value: number) => string>(
  (ref, value) => `<c r="${ref}" s="1"><v>${value / 4}</v></c>`,
  (ref, value) => `<c r="${ref}" s="12" t="s"><v>${value}</v></c>`,
  (ref, value) => `<c r="${ref}" s="12"><v>${45_000 + value}</v></c>`,
  (ref, value) => `<c r="${ref}" s="3"><v>${value}</v></c>`,
  (ref, value) => `<c r="${ref}" t="str"><v>${value === 0 ? '&lt;' : `x${value}`}</v></c>`,
  (ref, value) => `<c r="${ref}"><v>${value === 0 ? '1E3' : value}</v></c>`,
  (ref, value) => `<c r="${ref}" t="inlineStr"><is><t>山${value}</t></is></c>`,
  (ref, value) => `<c t="n" r="${ref}"><v>${value}</v></c>`,
  (ref, value) => `<c r="${ref}"><f>A1</f><v>${value}</v></c>`,
  (ref) => `<c r="${ref}" s="3"/>`,
  () => '',
)
// Often the same as above.
const value = fc.oneof(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: MOST_VALUE }))
const rowTail = fc.constantFrom('', ' spans="1:10"', ' hidden="1"', ' ht="15" customHeight="1"')
/** Sheets whose rows are written alike, but for some cells. */
export const sheetXml = fc
  .record({
    forms: fc.array(form, { minLength: 3, maxLength: 30 }),
    first: fc.constantFrom(1, 8, 995, 1_048_000),
    tails: fc.array(rowTail, { minLength: 1, maxLength: 3 }),
    rows: fc.array(
      fc.record({
        values: fc.array(value, { minLength: 3, maxLength: 3 }),
        odd: fc.option(
          fc.tuple(
            fc.nat(30),
            fc.oneof(
              form,
              oddCell.map((xml) => () => xml),
            ),
          ),
          { freq: 2 },
        ),
        isLast: fc.boolean(),
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ forms, first, tails, rows }) => {
    const all = rows.map(({ values, odd, isLast }, place) => {
      const row = first + place
      const cells = forms.map((write, column) => {
        const letters = column < 26 ? '' : 'A'
        const ref = `${letters}${String.fromCodePoint(65 + (column % 26))}${row}`
        const writeCell = odd !== null && odd[0] % forms.length === column ? odd[1] : write
        return writeCell(ref, values[column % 3] ?? 0)
      })
      const tail = tails[isLast ? tails.length - 1 : 0] ?? ''
      return `<row r="${row}"${tail}>${cells.join('')}</row>`
    })
    return `<worksheet><sheetData>${all.join('')}</sheetData></worksheet>`
  })
