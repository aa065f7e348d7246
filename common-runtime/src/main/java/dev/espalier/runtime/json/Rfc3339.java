package dev.espalier.runtime.json;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The text of a time: with seconds, and with a fraction of 3, 6 or 9 digits if there is one, as the vendors write it.
 */
public final class Rfc3339 {
    private Rfc3339() {}

    public static String format(OffsetDateTime time) {
        boolean fullMinute = time.getSecond() == 0 && time.getNano() == 0;
        // toString leaves out the seconds of a full minute, which RFC 3339 does not allow.
        return fullMinute ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) : time.toString();
    }
}
