package dev.espalier.testkit.internal.stub;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All the things that a vendor has. */
final class Store {
    private final Map<Place, Things> things = new HashMap<>();

    private record Place(String resource, String path) {}

    /**
     * Those of {@code resource} at the place that {@code request} names; {@code first} gives what is there at first.
     */
    Things at(Resource resource, Exchange request, Supplier<Things> first) {
        return things.computeIfAbsent(new Place(resource.path(), resource.place(request.path())), place -> first.get());
    }

    void forget(Resource resource) {
        things.keySet().removeIf(place -> place.resource().equals(resource.path()));
    }

    /** Forgets what is below a path. */
    void forgetBelow(String path) {
        things.keySet().removeIf(place -> place.path().startsWith(path + "/"));
    }

    void clear() {
        things.clear();
    }
}
