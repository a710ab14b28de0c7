/** Backup, restore, and how old the newest backup is. */
export const backup = {
  title: 'Backup',
  caption: 'one file with all that the cockpit keeps',
  never: 'No backup yet.',
  neverEntries:
    '<b>No backup yet.</b> {count, plural, one {# follow-up is} other {# follow-ups are}} in this browser only.',
  last: 'Last backup: {days, plural, =0 {today} one {yesterday} other {# days ago}}, {when}.',
  since:
    '{count, plural, =0 {Nothing was logged since.} one {# follow-up was logged since.} other {# follow-ups were logged since.}}',
  holds: 'Holds all rules, the columns remembered for each kind of file, and every follow-up.',
  withData:
    'With the data: {files, plural, one {# file} other {# files}}, {lines, plural, one {# order line} other {# order lines}}',
  save: 'Save a backup',
  saving: 'Making the backup…',
  saved: '{name} was made and read back. Keep it on another disk, too.',
  tooLarge:
    'With the data the backup would be too large. Save it without, and keep your order files.',
  toRules: 'Backup and restore',
  restore: 'Restore a backup…',
  file: 'Backup file',
  undone: 'The restore has been undone.',
  restored: {
    replace: 'The backup of {backup} was restored on {at}.',
    log: 'Follow-ups from the backup of {backup} were added on {at}.',
  },
  undo: 'Undo the restore',
  undoHint:
    'Can be undone until the next import or restore. What was logged since stays in any case.',
  reminder: {
    old: '<b>The last backup is {days, plural, one {# day} other {# days}} old.</b> {count, plural, one {# follow-up was} other {# follow-ups were}} logged since.',
    later: 'Not today',
  },
  dialog: {
    title: 'Restore a backup',
    checking: 'Checking {name}',
    verified:
      'Saved on {when}. Complete, and unchanged since: {bytes}, all checksums and records checked.',
    inBackup: 'In the backup',
    here: 'Here now',
    company: 'Company',
    files: 'Files',
    lines: 'Order lines',
    entries: 'Follow-ups',
    unnamed: 'no name',
    notIncluded: 'not in it',
    otherName: '<b>This is the backup of another company:</b> {theirs}. Here is {ours}.',
    otherCustomers:
      '<b>This may be the backup of another company:</b> it shares no customer with the data here.',
    question: 'What should be done?',
    replace: 'Replace everything',
    replaceWithData: 'Data, rules and follow-ups become as they are in the backup.',
    replaceWithoutData:
      'Rules and follow-ups become as they are in the backup. The data here stays, for the backup has none.',
    log: 'Add the missing follow-ups only',
    logText:
      '{count, plural, one {# follow-up is} other {# follow-ups are}} added. Nothing else changes.',
    logNone: 'All follow-ups of the backup are here already.',
    own: '<b>{count, plural, one {# follow-up} other {# follow-ups}} logged here</b> {count, plural, one {is} other {are}} not in the backup and would go. Add them to it first by saving a backup, or add the missing ones only.',
    kept: 'What is here now is kept until the next import or restore, so that this can be undone.',
    go: 'Restore',
    going: 'Restoring…',
    other: 'Choose another file',
    noRoomForUndo:
      '<b>Nothing has been changed.</b> This browser has no room to keep what is here now for an undo. Save a backup of it first, then restore without undo.',
    noRoom:
      '<b>Nothing has been changed.</b> This browser has no room for what is in the backup. Free disk space, or take files out under Data, and try again.',
    notKept:
      '<b>Nothing has been changed.</b> The storage of this browser does not take changes now. Reload the page and try again.',
    withoutUndo: 'Restore without undo',
    done: '<b>Restored.</b> Everything is as it was on {when}.',
    doneLog: '<b>Added.</b> The follow-ups of the backup are here.',
    inMemory: 'This browser lets nothing be kept: it holds until you close this window.',
    open: 'Open the cockpit',
  },
  error: {
    empty: '{fileName} is empty (0 bytes). Look for another copy of the backup.',
    'other-file':
      '{fileName} is no backup of the cockpit. The name of a backup begins with customer-cockpit-backup; order files are loaded under Data.',
    'cut-off':
      '{fileName} is cut off: its end is missing, as after a copy or download that stopped. Copy it again from where it was saved.',
    changed:
      '{fileName} is not as it was saved: the checksum of ‘{part}’ in it does not fit. Take another copy, or an earlier backup.',
    'wrong-counts':
      '{fileName} does not hold as much as it says. Take another copy, or an earlier backup.',
    'bad-record':
      '{fileName} has something in ‘{part}’ that the cockpit has never written. Take another copy, or an earlier backup.',
    newer:
      '{fileName} was saved by a newer version of the cockpit. Reload the page to get that version, then restore it.',
    'too-large':
      '{fileName} would take {bytes}; backups of up to {limit} can be restored. Take a backup without the data, and load the order files.',
    'too-large-sum':
      '{fileName} has amounts too large to be added up exactly. Take another backup, or load the order files again.',
    unreadable:
      '{fileName} could not be read: it was moved or changed, or another program holds it. Close that program and choose the file again.',
    unchanged: 'Nothing has been changed.',
  },
} as const
