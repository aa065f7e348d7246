package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What a number of time since 1970 counts. */
enum EpochUnit {
    SECONDS(Instant::ofEpochSecond),
    MILLISECONDS(Instant::ofEpochMilli);

    private final LongFunction<Instant> time;

    EpochUnit(LongFunction<Instant> time) {
        this.time = time;
    }

    /**
     * The time that a stored form stands for: a whole number, the text of one, or the text of a date and time, which
     * some vendors send in one place for what is a number in another; null if it is none.
     */
    @Nullable
    Instant instant(Object stored) {
        JsonElement json = stored instanceof OddValue odd ? odd.json() : new JsonPrimitive(stored.toString());
        Long number = NumberMeaning.wholeNumber(json);
        if (number == null) {
            OffsetDateTime written = JsonTypes.DATE_TIME.meaning(json);
            return written == null ? null : written.toInstant();
        }
        try {
            return time.apply(number);
        } catch (DateTimeException e) {
            // A year of ten digits.
            return null;
        }
    }
}
