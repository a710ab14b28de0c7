/**
 * Readers of streams that are not at their end. Chromium collects a stream to which only the promise of
 * its next read refers, and that promise is then never kept: one file in a few hundred would hang.
 */
export const heldReaders = new Set<ReadableStreamGenericReader>()
