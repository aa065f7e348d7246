package dev.espalier.runtime.internal.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** A line for each attempt, at the level DEBUG. It holds no value of a header, a query or a body. */
final class CallLog {
    private final Logger logger;

    CallLog(String vendor) {
        logger = System.getLogger("dev.espalier." + vendor);
    }

    /**
     * @param how a status, or the name of a failure
     * @param then what follows
     */
    void attempt(OperationInfo operation, int attempt, String how, Duration time, String then) {
        if (logger.isLoggable(Level.DEBUG)) {
            logger.log(
                    Level.DEBUG,
                    operation.name() + ": attempt " + attempt + " ended with " + how + " after " + time.toMillis()
                            + " ms" + then);
        }
    }
}
