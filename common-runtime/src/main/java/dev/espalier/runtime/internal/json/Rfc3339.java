package dev.espalier.runtime.internal.json;

import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;

/**
 * The text of a time: with seconds, and with a fraction of 3, 6 or 9 digits if there is one, as the vendors write it.
 */
public final class Rfc3339 {
    /** {@code 2026-01-02T03:04:05}. */
    private static final int SECONDS_END = 19;

    private static final int MAX_FRACTION_DIGITS = 9;

    private Rfc3339() {}

    public static String format(OffsetDateTime time) {
        boolean fullMinute = time.getSecond() == 0 && time.getNano() == 0;
        // toString leaves out the seconds of a full minute, which RFC 3339 does not allow.
        return fullMinute ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) : time.toString();
    }

    /** Whether {@code text} is a date that exists. */
    static boolean isDate(String text) {
        return text.length() == 10 && startsWithDate(text);
    }

    /** Whether {@code text} is a time that exists; a second 60 is none here, as Java knows no leap seconds. */
    static boolean isDateTime(String text) {
        if (text.length() <= SECONDS_END
                || !startsWithDate(text)
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || !isBelow(text, 11, 24)
                || !isBelow(text, 14, 60)
                || !isBelow(text, 17, 60)) {
            return false;
        }
        int end = fractionEnd(text);
        return end > 0 && isOffset(text, end);
    }

    private static boolean startsWithDate(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int century = number(text, 0);
        int yearOfCentury = number(text, 2);
        int month = number(text, 5);
        int day = number(text, 8);
        return century >= 0
                && yearOfCentury >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(century * 100L + yearOfCentury));
    }

    /** Where the fraction of the second ends; -1 if it is malformed. */
    private static int fractionEnd(String text) {
        if (text.charAt(SECONDS_END) != '.') {
            return SECONDS_END;
        }
        int end = SECONDS_END + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - SECONDS_END - 1;
        return digits >= 1 && digits <= MAX_FRACTION_DIGITS ? end : -1;
    }

    private static boolean isOffset(String text, int start) {
        int length = text.length() - start;
        if (length == 1) {
            return text.charAt(start) == 'Z';
        }
        return length == 6
                && (text.charAt(start) == '+' || text.charAt(start) == '-')
                && text.charAt(start + 3) == ':'
                && isBelow(text, start + 1, 18)
                && isBelow(text, start + 4, 60);
    }

    private static boolean isBelow(String text, int index, int limit) {
        int number = number(text, index);
        return number >= 0 && number < limit;
    }

    /** The number of two digits; -1 if there are none. */
    private static int number(String text, int index) {
        char tens = text.charAt(index);
        char ones = text.charAt(index + 1);
        return isDigit(tens) && isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
