/**
 * The files of a drop. A dropped folder stands for the files in it and below it, by name; hidden ones
 * (.DS_Store) are passed over. One that the browser cannot read through stands for itself, so that
 * whoever reads it says that it cannot be read; where there is no file at all, each folder is as good
 * as an empty file of its name. To be called while the drop is being handled: afterwards it is empty.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const files = [...transfer.files]
  const entries = Array.from(transfer.items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry())
  if (!entries.some((entry) => entry?.isDirectory)) return files
  const found = (await Promise.all(entries.map((entry, at) => filesOr(entry, files[at])))).flat()
  return found.length > 0 ? found : files.map(({ name }) => new File([], name))
}

async function filesOr(
  entry: FileSystemEntry | null,
  itself: File | undefined,
): Promise<readonly File[]> {
  if (entry === null) return []
  try {
    return await filesIn(entry)
  } catch (cause) {
    if (!(cause instanceof DOMException) || itself === undefined) throw cause
    return [itself]
  }
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry))
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const entries = (await entriesIn(entry))
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((x, y) => (x.name < y.name ? -1 : 1))
  return (await Promise.all(entries.map(filesIn))).flat()
}

/** A browser hands out the entries of a folder in batches, an empty one at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const batch = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (batch.length === 0) return entries
    entries.push(...batch)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
