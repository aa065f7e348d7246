package dev.espalier.runtime.testing;

import java.util.Arrays;

/** What an {@link UploadHost} does with the bytes it gets. */
public interface UploadStore {
    long size();

    /** Stores bytes at a position up to the size; false if others are stored there. */
    boolean write(long position, byte[] bytes, int count);

    /** Loses what comes after {@code size} bytes. */
    void truncate(long size);

    /** Keeps them in memory. */
    final class Keeping implements UploadStore {
        private byte[] stored = new byte[0];

        @Override
        public synchronized long size() {
            return stored.length;
        }

        /** What is stored. */
        public synchronized byte[] bytes() {
            return stored.clone();
        }

        @Override
        public synchronized boolean write(long position, byte[] bytes, int count) {
            int start = (int) position;
            int known = Math.min(count, stored.length - start);
            if (!Arrays.equals(stored, start, start + known, bytes, 0, known)) {
                return false;
            }
            if (known < count) {
                stored = Arrays.copyOf(stored, start + count);
                System.arraycopy(bytes, known, stored, start + known, count - known);
            }
            return true;
        }

        @Override
        public synchronized void truncate(long size) {
            stored = Arrays.copyOf(stored, (int) size);
        }
    }
}
