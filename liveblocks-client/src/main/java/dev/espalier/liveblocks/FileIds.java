package dev.espalier.liveblocks;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Ids of files, which whoever uploads them makes. */
final class FileIds {
    private static final String CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";
    private static final int LENGTH = 21;
    private static final Pattern STORAGE_FILE = Pattern.compile("fl_[0-9a-zA-Z_-]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private FileIds() {}

    static String newAttachment() {
        return random("at_");
    }

    static String newStorageFile() {
        return random("fl_");
    }

    /** @throws IllegalArgumentException if it is not one of a storage file */
    static String checkedStorageFile(String id) {
        if (!STORAGE_FILE.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a storage file is fl_ and " + LENGTH
                    + " letters, digits, underscores or hyphens, and \"" + id
                    + "\" is not. newStorageFileId() makes one.");
        }
        return id;
    }

    private static String random(String prefix) {
        StringBuilder id = new StringBuilder(prefix);
        for (int i = 0; i < LENGTH; i++) {
            id.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return id.toString();
    }
}
