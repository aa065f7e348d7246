package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.Pager;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * That the stub of a vendor remembers: what was created at a path can be got, changed and deleted at the path and its
 * id, and is in the list meanwhile.
 */
class StubResourcesContract extends StubbedVendor {
    /** Operations on the same things. */
    private record Resource(SpecOperation create, SpecOperation get, String parameter, String key) {}

    @TestFactory
    Stream<DynamicTest> whatIsCreatedIsThereUntilItIsDeleted() {
        return vendor.document().operations().stream()
                .filter(operation -> operation.method().equals("POST"))
                .flatMap(create -> resource(create).stream())
                .map(resource -> DynamicTest.dynamicTest(resource.create().id(), () -> {
                    stub.reset();
                    String id =
                            text(run(ExampleCalls.of(client, resource.create()).get(0)), resource.key());
                    assertThat(get(resource, id)).isEqualTo(id);
                    assertThat(listed(resource))
                            .allSatisfy(ids -> assertThat(ids).contains(id).doesNotHaveDuplicates());
                    Stream.of("PATCH", "PUT", "POST")
                            .flatMap(method -> beside(resource, method).stream())
                            .forEach(change -> change(resource, change, id));
                    beside(resource, "DELETE").ifPresent(delete -> {
                        run(ExampleCalls.about(client, delete, resource.parameter(), id));
                        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> get(resource, id));
                        assertThatExceptionOfType(NotFoundException.class)
                                .isThrownBy(() -> run(ExampleCalls.about(client, delete, resource.parameter(), id)));
                        assertThat(listed(resource))
                                .allSatisfy(ids -> assertThat(ids).doesNotContain(id));
                    });
                }));
    }

    private void change(Resource resource, SpecOperation change, String id) {
        ExampleCall call = ExampleCalls.about(client, change, resource.parameter(), id);
        run(call);
        JsonObject sent = stub.operation(change.id()).requests().get(0).json().getAsJsonObject();
        JsonObject now = run(ExampleCalls.about(client, resource.get(), resource.parameter(), id));
        SpecSchema schema = resource.get().resultSchema().orElseThrow();
        sent.entrySet().forEach(entry -> {
            SpecSchema property = schema.properties().get(entry.getKey());
            if (property != null && entry.getValue().isJsonPrimitive() && property.fits(entry.getValue())) {
                assertThat(now.get(entry.getKey())).as(entry.getKey()).isEqualTo(entry.getValue());
            }
        });
    }

    private String get(Resource resource, String id) {
        return text(run(ExampleCalls.about(client, resource.get(), resource.parameter(), id)), resource.key());
    }

    /** The ids in the list, if there is one that comes in pages. */
    private List<List<String>> listed(Resource resource) {
        List<List<String>> lists = new ArrayList<>();
        vendor.document().operations().stream()
                .filter(operation -> operation.paging().isPresent()
                        && operation.path().equals(resource.create().path()))
                .forEach(list -> {
                    List<ExampleCall> calls = ExampleCalls.of(client, list);
                    ExampleCall call = calls.get(calls.size() - 1);
                    Pager<?> pager = (Pager<?>) ExampleCall.invoke(
                            call.method(), call.api(), call.arguments().toArray());
                    lists.add(pager.stream()
                            .map(item -> text(gson.toJsonTree(item), resource.key()))
                            .toList());
                });
        return lists;
    }

    private @Nullable JsonObject run(ExampleCall call) {
        Object result = ((ApiCall<?>) ExampleCall.invoke(
                        call.method(), call.api(), call.arguments().toArray()))
                .execute();
        return gson.toJsonTree(result) instanceof JsonObject object ? object : null;
    }

    private static String text(@Nullable JsonElement thing, String key) {
        return thing.getAsJsonObject().get(key).getAsString();
    }

    private Optional<SpecOperation> beside(Resource resource, String method) {
        return vendor.document().operations().stream()
                .filter(operation -> operation.path().equals(resource.get().path())
                        && operation.method().equals(method))
                .findFirst();
    }

    /** What is created by an operation and got at its path and one more segment; both tell the id. */
    private Optional<Resource> resource(SpecOperation create) {
        String start = create.path() + "/{";
        return vendor.document().operations().stream()
                .filter(get -> get.method().equals("GET")
                        && get.path().startsWith(start)
                        && get.path().indexOf('}', start.length()) == get.path().length() - 1
                        && get.path().indexOf('{', start.length()) < 0)
                .flatMap(get -> {
                    String parameter =
                            get.path().substring(start.length(), get.path().length() - 1);
                    return get.resultSchema().stream()
                            .flatMap(schema -> Stream.of("id", parameter)
                                    .flatMap(name -> schema.properties().keySet().stream()
                                            .filter(property ->
                                                    letters(property).equals(letters(name)))))
                            .filter(key -> create.resultSchema()
                                    .filter(schema -> schema.properties().containsKey(key))
                                    .isPresent())
                            .map(key -> new Resource(create, get, parameter, key));
                })
                .findFirst();
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
