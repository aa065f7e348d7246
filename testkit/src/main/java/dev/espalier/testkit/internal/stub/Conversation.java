package dev.espalier.testkit.internal.stub;

import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a vendor answers, one request after the other, and what it remembers of them. Thread-safe. */
public final class Conversation {
    private final Errors errors;
    private final Memory memory;
    private final Map<String, Deque<Effect>> next = new HashMap<>();
    private final Map<String, Effect> always = new HashMap<>();

    /** @param baseUrl where the vendor is */
    public Conversation(SpecDocument document, Routes routes, Supplier<String> baseUrl) {
        errors = new Errors(document);
        memory = new Memory(document, routes, errors, baseUrl);
    }

    /** Forgets everything, settings too. */
    public synchronized void reset() {
        next.clear();
        always.clear();
        memory.clear();
    }

    /**
     * Changes what is said of a list. What was created in it is forgotten.
     *
     * @throws IllegalArgumentException if it is no list
     */
    public synchronized void set(SpecOperation list, UnaryOperator<ListSettings> change) {
        memory.set(list, change);
    }

    /**
     * Lets what {@code operation} gets be in {@code state} after so many requests that tell it on the way.
     *
     * @throws IllegalArgumentException if no wait for it ends so
     */
    public synchronized void reach(SpecOperation operation, String state, int requests) {
        memory.progress().set(operation, state, requests);
    }

    /** The files that were sent or are being sent, the first one first. */
    public synchronized List<UploadedFile> uploads() {
        return memory.uploads();
    }

    /** What happens to the next requests for {@code operation}. */
    public synchronized void next(SpecOperation operation, List<Effect> effects) {
        next.computeIfAbsent(operation.id(), id -> new ArrayDeque<>()).addAll(effects);
    }

    /** The operations whose next requests something is to happen to, one for each that has not come. */
    public synchronized List<String> pending() {
        return next.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(effect -> entry.getKey()))
                .sorted()
                .toList();
    }

    /** What happens to every request for {@code operation} for which nothing else is said. */
    public synchronized void always(SpecOperation operation, Effect effect) {
        always.put(operation.id(), effect);
    }

    /** Takes back what was said of the requests for {@code operation}. */
    public synchronized void recover(SpecOperation operation) {
        next.remove(operation.id());
        always.remove(operation.id());
    }

    /** What {@code request} is answered with. */
    public synchronized Answer answer(Exchange request) {
        SpecOperation operation = request.operation();
        Deque<Effect> queued = next.getOrDefault(operation.id(), new ArrayDeque<>());
        Effect effect =
                queued.isEmpty() ? always.getOrDefault(operation.id(), (right, error) -> right.get()) : queued.remove();
        return effect.of(() -> memory.answer(request), status -> error(operation, status));
    }

    /** The host of uploads is another, with errors of its own. */
    private Answer error(SpecOperation operation, int status) {
        return ResumableHost.isOperation(operation) ? Answer.empty(status) : errors.of(operation, status);
    }
}
