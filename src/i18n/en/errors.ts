/** Files that cannot be read, rows that are not used, notes of the import, and what blocks loading. */
export const errors = {
  /** Why a file could not be read, and what to do. By IngestError['kind']. */
  file: {
    'empty-file': '{fileName} is empty (0 bytes). Export it again.',
    'no-rows':
      '{fileName} has {count, plural, =0 {no rows} other {column names but no rows}}. Check the dates of the export, and export it again.',
    'not-a-table':
      '{fileName} is not a table: it is {format}. Export the orders as CSV or Excel (XLSX), and drop that file.',
    archive:
      '{fileName} is a packed archive ({format}). Unpack it, and drop the files that are in it.',
    password:
      '{fileName} is password protected. Open it in Excel or WPS, File > Info, remove the password, save, and load it again.',
    damaged:
      '{fileName} is damaged and cannot be read. Open it in Excel with “Open and Repair”, save it, and load it again; or export it once more.',
    'unsupported-format':
      '{fileName} is {format}, which cannot be read here. Save it as CSV or Excel (XLSX), and load that file.',
    'too-large':
      '{fileName} has {bytes}; at most {limit} can be read at once. Export it by year, and load the parts together.',
    'too-many-rows':
      '{fileName} has {rows} rows; at most {limit} can be read at once. Export it by year, and load the parts together.',
    'too-many-columns':
      '{fileName} has {columns} columns; at most {limit} can be read. Export only the columns that are needed.',
    unreadable:
      '{fileName} was changed or moved while it was read. Close it in Excel, check that its drive is connected, and load it again. Nothing of it has been loaded.',
    'too-large-sum':
      'The amounts in {fileName} add up to more than can be kept exactly (900 billion). Check the amount column and its unit.',
    'already-loaded':
      '{fileName} is already loaded as {asName}, on {date}. Nothing has been added.',
    'twice-in-one-import':
      '{fileName} has the same content as {asName}, which comes in this import. It counts once.',
  },
  /** Names of formats, by what the readers find. */
  format: {
    html: 'a web page',
    unknown: 'a file of unknown content',
    pdf: 'a PDF',
    picture: 'a picture ({format})',
    document: 'a text document ({format})',
    slides: 'a presentation ({format})',
    savedPage: 'a saved web page ({format})',
    shortcut: 'a shortcut to a file ({format})',
    program: 'a program ({format})',
    database: 'a database ({format})',
    openDocument: 'an OpenDocument spreadsheet ({format})',
    numbers: 'an Apple Numbers spreadsheet',
  },
  /** Names of encodings, before their label. */
  encoding: {
    unicode: 'Unicode',
    simplified: 'Chinese, simplified',
    traditional: 'Chinese, traditional',
    japanese: 'Japanese',
    korean: 'Korean',
    western: 'Windows Western',
    central: 'Central European',
    cyrillic: 'Cyrillic',
    greek: 'Greek',
    turkish: 'Turkish',
    dosWestern: 'DOS Western',
    macWestern: 'Mac Western',
    named: '{name} ({label})',
  },
  /** Why a row is not used, in few words. By RowReason['kind']. */
  reason: {
    'too-few-cells': 'Too few cells',
    'too-many-cells': 'Too many cells',
    'not-a-date': 'Date cannot be read',
    'impossible-date': 'Date does not exist',
    'other-calendar': 'Date of another calendar',
    'no-date': 'No date',
    'not-a-number': 'Number cannot be read',
    'too-precise': 'Too many decimals',
    'too-large-number': 'Number too large',
    'no-amount': 'No amount',
    'no-customer': 'No customer',
    'error-cell': 'Error value in the cell',
    'formula-without-result': 'Formula without a saved result',
    'broken-quote': 'Quotation mark out of place',
    'too-long-cell': 'Cell too long',
    undecodable: 'Characters cannot be read',
    'cut-off': 'Line stops in the middle',
    blank: 'Blank row',
    preamble: 'Line above the column names',
    footer: 'Remark or page number',
    'repeated-header': 'Column names again',
    heading: 'Heading above lines',
    total: 'Total of the rows above',
    cancelled: 'Cancelled order',
    'other-currency': 'Another currency',
    'exact-duplicate': 'The same row twice',
    'other-table': 'Row of another table',
  },
  /** Where a row stands: '{place}: {why}'. */
  place: {
    sheet: '{fileName}, sheet “{sheet}”',
    row: '{fileName}, row {row}',
    line: '{fileName}, row {row}, “{line}”',
    cell: '{fileName}, row {row}, column “{header}” ({letter})',
    namelessCell: '{fileName}, row {row}, column {letter}',
    sentence: '{place}: {why}',
  },
  /** What is wrong with one row and what to do, after its place. By RowReason['kind']. */
  row: {
    'too-few-cells':
      '{found, plural, one {# cell} other {# cells}} instead of {expected}. A separator or a line is missing; correct the row in the file and load it again.',
    'too-many-cells':
      '{found, plural, one {# cell} other {# cells}} instead of {expected}. Is there an unquoted separator in one of them? Put that text in quotation marks and load the file again.',
    glued:
      '{found, plural, one {# cell} other {# cells}} instead of {expected}. Is there an unquoted “{delimiter}” in {column}? Put that text in quotation marks and load the file again.',
    gluedColumn: 'column “{header}” ({letter})',
    gluedNameless: 'column {letter}',
    tab: 'tab',
    'too-wide':
      'a value stands in column {letter}; columns beyond the first {limit} are not read. Delete what stands there, and load the file again.',
    'empty-amount':
      'no amount. Add it in the ERP or in the file; or let empty amounts count as 0 when you load the file.',
    'not-a-date': '“{value}” is not a date. Write it like 2025-10-31, and load the file again.',
    'impossible-date':
      '“{value}” is a day that does not exist. Correct the date, and load the file again.',
    'other-calendar':
      '“{value}” looks like a date of the {calendar, select, japanese {Japanese} persian {Persian} buddhist {Buddhist} minguo {Minguo (Taiwan)} other {another}} calendar. Export the dates in the Gregorian calendar, such as 2025-10-31.',
    'no-date': 'no date. Add it in the ERP or in the file, and load it again.',
    'not-a-number':
      '“{value}” is not a number for {field}. Correct it in the ERP or in the file, and load it again.',
    'too-precise':
      '“{value}” has more decimals than a number for {field} can have. Round it, and load the file again.',
    'too-large-number':
      '“{value}” is too large for {field} to be kept exactly. Correct the number or its unit, and load the file again.',
    'no-amount':
      '“{value}” gives no amount. Add it in the ERP or in the file; or let empty amounts count as 0 when you load the file.',
    'no-customer': 'neither a customer id nor a name. Add one of them, and load the file again.',
    nobody: '“{value}” names no customer. Add an id or a name, and load the file again.',
    'error-cell':
      '{cell} shows “{value}”, an error and not a value. Correct the formula in Excel, save, and load the file again.',
    'formula-without-result':
      '{cell} is a formula with no saved result (“{value}”). Open the file in Excel, save it, and load it again.',
    'too-long-cell':
      'a cell has more than a million characters, which is no text of an order. Export the file again.',
    'broken-quote':
      'a quotation mark is out of place, so the cells cannot be told apart. Double it inside a text, or remove it.',
    undecodable:
      'some characters cannot be read in this encoding. Choose another encoding, or correct the line.',
    'cut-off': 'the line stops in the middle; the file was probably cut off. Export it again.',
    blank: 'blank, set aside.',
    preamble: 'stands above the column names, set aside.',
    footer: 'a remark or a page number, set aside.',
    'repeated-header': 'repeats the column names, set aside.',
    heading: 'names the customer of the lines below it, set aside.',
    total: 'a total of the rows above, set aside so that nothing counts twice.',
    cancelled: 'its status means cancelled, set aside.',
    'other-currency':
      '“{value}” is of another currency than the one that you chose, set aside: currencies are never added up. To see its sales, export each currency by itself.',
    'exact-duplicate': 'repeats an earlier row in every column, left out as you chose.',
    'other-table':
      'belongs to another table of the file, with other column names. To read that one, load the file again and choose it.',
  },
  /** What was read and deserves a word. By ImportNote['kind']. */
  note: {
    encoding: 'Read as {encoding}. If names look wrong, load the file again and choose another.',
    'extension-lies': 'By its content the file is {format}, whatever its name says.',
    'full-width-digits':
      '{rows, plural, one {# row} other {# rows}} with full-width digits: “{sample}” read as {read}.',
    'numbers-as-text':
      '{rows, plural, one {# number} other {# numbers}} kept as text in “{column}”, read as numbers.',
    'merged-cells':
      '{cells, plural, one {# cell} other {# cells}} filled from the merged cell above; amounts count once.',
    'continued-rows':
      '{rows, plural, one {# row takes} other {# rows take}} what it lacks from the row that it continues.',
    'hidden-rows':
      '{rows, plural, one {# row is} other {# rows are}} hidden in the sheet, by a filter or by hand, and {rows, plural, one {was loaded like all others} other {were loaded like all others}}.',
    'blank-rows':
      '{rows, plural, one {# row holds a format and no value; it counts} other {# rows hold a format and no value; they count}} as blank.',
    'other-sheets':
      '{count, plural, one {# other sheet} other {# other sheets}} with {rows, plural, one {# row} other {# rows}} {count, plural, one {is} other {are}} not loaded: {sheets}.',
    hiddenSheet: '{name} (hidden)',
    'doubled-rows':
      '{rows, plural, one {# row has} other {# rows have}} the number of another row of the sheet; all of them are read.',
    multiplied:
      '{rows, plural, one {# row} other {# rows}} with 万, 億 or the like: “{sample}” read as {read}.',
    'old-dates': '{rows, plural, one {# row is} other {# rows are}} dated more than 40 years ago.',
    'future-dates':
      '{rows, plural, one {# row is} other {# rows are}} dated in the future, and in no period yet.',
    'two-digit-years': 'Years of two digits are read as {from} to {to}.',
    'month-dates':
      '{rows, plural, one {# row names} other {# rows name}} a month only: counted on its last day, without ‘days since’.',
    'swapped-dates':
      '{rows, plural, one {# date} other {# dates}} in “{column}” may have day and month changed over: none of them is after the 12th of a month, and all later days, such as “{sample}”, are kept as text. Excel does this to files of another country. Export the dates as 2025-10-31, and load the file again.',
    'mixed-zones':
      '{rows, plural, one {# row has} other {# rows have}} another time zone ({zone}). The day counts as it is written.',
    noZone: 'none',
    'rounded-lines': '{rows, plural, one {# line} other {# lines}} rounded to 1/10,000, each once.',
    'without-margin':
      '{rows, plural, one {# line} other {# lines}} whose margin cannot be computed; they stay out of margin sums.',
    'turned-returns':
      '{rows, plural, one {# row} other {# rows}} of return documents without a minus sign: counted as returns, negative.',
    'zero-for-empty':
      '{rows, plural, one {# row} other {# rows}} without an amount counted as 0, as you chose.',
    'cut-off': 'The last line, row {row}, stops in the middle. The file was probably cut off.',
    'full-sheet':
      'The sheet is full to its last row. The export was probably cut at Excel’s limit: export it by year, and load the parts together.',
    'few-rows':
      'Only {rows, plural, one {# row} other {# rows}}. Tiers and deciles say little with so few.',
    'quotes-repaired':
      '{rows, plural, one {# row} other {# rows}} with a blank before a quotation mark, which was dropped.',
    apostrophes:
      'Apostrophes stand around the cells of this file; they were read as quotation marks.',
    backslashes:
      'A backslash stands before each quotation mark inside a cell of this file; it was dropped.',
    'invisible-characters':
      '{rows, plural, one {# row} other {# rows}} with invisible characters in “{column}”, which were dropped.',
    'nothing-marks':
      '{rows, plural, one {# row} other {# rows}} with “{sample}” or the like in “{column}”, read as empty.',
    'further-columns':
      '{count, plural, one {Further column} other {Further columns}} kept to filter and group by: {columns}.',
    'columns-not-kept':
      '{count, plural, one {# column is} other {# columns are}} not kept, being more than 20: {columns}.',
    'discount-reading': {
      off: 'Discounts are read as the rate taken off the list price.',
      pay: 'Discounts are read as the rate left to pay.',
    },
    samples: '{rows, plural, one {# sample} other {# samples}} with amount 0, kept.',
    returns:
      '{rows, plural, one {# return} other {# returns}}, {amount} in all, kept as negative amounts.',
  },
  /** Why 'Load' is not offered. By Blocker['kind']. */
  blocker: {
    'missing-field': {
      date: 'No date column found. {near}',
      customer: 'No customer column found; a name or an id will do. {near}',
      amountOrPrice: 'No amount column found; quantity with unit price will do as well. {near}',
      other: '{field} is missing. {near}',
    },
    near: 'Is it {headers}?',
    choose: 'Choose its column in the table.',
    'mapped-twice':
      '{column} is chosen twice, for {fields}. Choose another column for one of them.',
    'values-contradict':
      '{column} cannot be {field}: only {readable} of {of} values can be read as such, not {samples}. Choose another column.',
    'mixed-date-orders':
      'The dates in {column} contradict each other, day first and month first: {rows}. Export them in one order, best as 2025-10-31, and load the file again.',
    'no-results':
      '{column} holds formulas with no saved result, such as {samples}. Open the file in Excel, save it, and load it again.',
    'error-cells':
      '{column} holds errors, such as {samples}. Correct the formulas in Excel, save, and load the file again; or choose another column.',
    'no-year':
      'The dates in {column} have no year, such as {samples}. Export the full date, such as 2025-10-31, or choose another column.',
    'mixed-row': 'row {row} has {text}',
    'shortened-ids':
      'Excel has shortened the numbers in {column}, such as {samples}. Export again with that column as text, or leave the column out.',
    'two-currencies':
      '{column} is not in the currency of the amounts: {currencies} stand in one row. Currencies are never added up or subtracted; export both in one currency, or do not use this column.',
    unanswered: 'A question above needs your answer.',
    column: '“{header}” ({letter})',
    namelessColumn: 'column {letter}',
    quoted: '“{text}”',
  },
} as const
