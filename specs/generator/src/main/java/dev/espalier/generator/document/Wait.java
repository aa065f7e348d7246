package dev.espalier.generator.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an operation is asked again until what it gives is in the state that is wanted.
 *
 * @param place where the document says so
 * @param method its name in Java
 * @param state the property that tells the state
 * @param until the states that are wanted
 * @param failed the states that never become one of those
 * @param problem the property that says why it failed; empty if there is none
 * @param interval how soon it may be asked again; empty if nothing is said of it
 */
public record Wait(
        String place,
        String method,
        String summary,
        String state,
        List<String> until,
        List<String> failed,
        String problem,
        Optional<Duration> interval) {}
