package dev.espalier.runtime.internal.http;

import java.time.Duration;
import okhttp3.RequestBody;

/**
 * A body that may take long to be sent, for as long as it moves: what is limited is the time in which no byte of it can
 * be written, or none of the answer arrives.
 */
public abstract class PatientBody extends RequestBody {
    /** The longest time in which nothing moves; zero for no limit. */
    protected abstract Duration longestSilence();
}
