package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.espalier.testkit.internal.sample.SampleValues;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecSchema;
import dev.espalier.testkit.internal.spec.SpecWait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How what a vendor works on gets done: at which of the requests that ask for it, and with which end. */
final class Progress {
    private final Map<String, Goal> goals = new HashMap<>();

    /** How often it was asked, by the operation and what it asked for. */
    private final Map<Asked, Integer> asked = new HashMap<>();

    private final SpecDocument document;
    private @Nullable SampleValues samples;

    private record Goal(String state, int requests) {}

    private record Asked(String operation, String place) {}

    Progress(SpecDocument document) {
        this.document = document;
    }

    /**
     * Lets what {@code operation} gets be in {@code state} after so many requests that tell it on the way.
     *
     * @throws IllegalArgumentException if no wait for it ends so
     */
    void set(SpecOperation operation, String state, int requests) {
        List<String> states = operation.waits().stream()
                .flatMap(wait -> Stream.concat(wait.until().stream(), wait.failed().stream()))
                .distinct()
                .toList();
        if (states.isEmpty()) {
            throw new IllegalArgumentException(operation + " gets nothing that is waited for.");
        }
        if (!states.contains(state)) {
            throw new IllegalArgumentException(
                    "A wait for what " + operation.id() + " gets does not end in the state \"" + state
                            + "\". It ends in " + String.join(", ", states) + ".");
        }
        goals.put(operation.id(), new Goal(state, requests));
        asked.keySet().removeIf(one -> one.operation().equals(operation.id()));
    }

    void clear() {
        goals.clear();
        asked.clear();
    }

    /**
     * What the next request for {@code thing} tells of it.
     *
     * @param place what is asked for
     * @param stays whether it stays as it is if nothing is said of the operation
     * @param canSucceed whether all is there that it takes
     */
    JsonObject told(SpecOperation operation, String place, JsonObject thing, boolean stays, boolean canSucceed) {
        Goal goal = goals.get(operation.id());
        JsonObject told = thing;
        for (SpecWait wait : operation.waits()) {
            if (goal == null) {
                boolean moves = !stays && canSucceed && !wait.isFinal(told);
                told = moves ? ended(operation, wait, told, wait.until().get(0)) : told;
            } else if (wait.isFinal(goal.state())
                    && (canSucceed || wait.failed().contains(goal.state()))) {
                int before = asked.merge(new Asked(operation.id(), place), 1, Integer::sum) - 1;
                told = before < goal.requests()
                        ? underWay(operation, wait, told)
                        : ended(operation, wait, told, goal.state());
            }
        }
        return told;
    }

    private static JsonObject underWay(SpecOperation operation, SpecWait wait, JsonObject thing) {
        if (!wait.isFinal(thing)) {
            return thing;
        }
        JsonObject copy = thing.deepCopy();
        copy.remove(wait.state());
        operation.resultSchema().flatMap(schema -> schema.at(List.of(wait.state()))).map(SpecSchema::constants).stream()
                .flatMap(List::stream)
                .filter(state -> !wait.isFinal(state.getAsString()))
                .findFirst()
                .ifPresent(state -> copy.add(wait.state(), state));
        return copy;
    }

    /** In {@code state}, with what the document shows of one in that state. */
    private JsonObject ended(SpecOperation operation, SpecWait wait, JsonObject thing, String state) {
        JsonObject copy = thing.deepCopy();
        copy.addProperty(wait.state(), state);
        if (wait.failed().contains(state) && !copy.has(wait.problem())) {
            operation
                    .resultSchema()
                    .flatMap(schema -> schema.at(List.of(wait.problem())))
                    .ifPresent(problem -> copy.add(wait.problem(), sample(problem)));
        }
        Resource.result(operation)
                .map(JsonElement::getAsJsonObject)
                .filter(example -> copy.get(wait.state()).equals(example.get(wait.state())))
                .ifPresent(example -> example.entrySet().stream()
                        .filter(entry -> !copy.has(entry.getKey()))
                        .forEach(entry -> copy.add(entry.getKey(), entry.getValue())));
        return copy;
    }

    private JsonElement sample(SpecSchema schema) {
        if (samples == null) {
            samples = new SampleValues(document);
        }
        return samples.of(schema);
    }
}
