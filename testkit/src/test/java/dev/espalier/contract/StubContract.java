package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.Pager;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.testkit.internal.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** That the stub of a vendor holds a conversation with the vendor's client, whatever the document says. */
class StubContract extends StubbedVendor {
    @BeforeEach
    void reset() {
        stub.reset();
    }

    @TestFactory
    Stream<DynamicTest> everyListEndsAfterTwoPages() {
        return lists().map(list -> DynamicTest.dynamicTest(list.id(), () -> {
            int pageSize = Math.max(1, stubbedPageSize(list));
            assertThat(read(pager(list), 2)).hasSize(2 * pageSize);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyListHasAsManyItemsAsAreAskedFor() {
        return lists().map(list -> DynamicTest.dynamicTest(list.id(), () -> {
            stub.reset();
            stub.operation(list.id()).itemCount(5).pageSize(2);
            List<Object> items = read(pager(list), 3);
            assertThat(items).hasSize(5).doesNotHaveDuplicates();
            stub.operation(list.id()).itemCount(0);
            assertThat(read(pager(list), 1)).isEmpty();
        }));
    }

    /** The items, which are the same for those who wait and for those who do not. */
    private List<Object> read(Pager<?> pager, int pages) {
        List<Object> items = new ArrayList<>();
        pager.forEach(items::add);
        List<Object> visited = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        pager.forEachPageAsync(page -> {
                    visited.addAll(page.items());
                    sizes.add(page.items().size());
                    return true;
                })
                .join();
        assertThat(visited).isEqualTo(items);
        // Where nothing tells that pages end, an empty one does.
        assertThat(sizes.stream().filter(size -> size > 0)).hasSize(items.isEmpty() ? 0 : pages);
        return items;
    }

    private Stream<SpecOperation> lists() {
        return vendor.document().operations().stream()
                .filter(operation -> operation.paging().isPresent());
    }

    private int stubbedPageSize(SpecOperation list) {
        stub.reset();
        return pager(list).firstPage().execute().items().size();
    }

    private Pager<?> pager(SpecOperation list) {
        List<ExampleCall> calls = ExampleCalls.of(client, list);
        ExampleCall bare = calls.get(calls.size() - 1);
        return (Pager<?>)
                ExampleCall.invoke(bare.method(), bare.api(), bare.arguments().toArray());
    }

    /** Of the ids in the document some exist and others do not; what comes is of its schema. */
    @TestFactory
    Stream<DynamicTest> everyOperationIsAnsweredAsTheDocumentSays() {
        return vendor.document().operations().stream()
                .filter(operation -> operation.paging().isEmpty())
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    stub.reset();
                    beginUpload(operation);
                    ExampleCall call = ExampleCalls.of(client, operation).get(0);
                    try {
                        Object result = ((ApiCall<?>) ExampleCall.invoke(
                                        call.method(),
                                        call.api(),
                                        call.arguments().toArray()))
                                .execute();
                        operation
                                .resultSchema()
                                .ifPresent(schema -> assertThat(result == null || schema.fits(gson.toJsonTree(result)))
                                        .as("%s is of its schema", gson.toJson(result))
                                        .isTrue());
                    } catch (NotFoundException e) {
                        assertThat(asksForAnother(operation))
                                .as("%s asks for another id than the document gets by", operation)
                                .isTrue();
                    }
                }));
    }

    /** What an operation goes on with has to be begun. */
    private void beginUpload(SpecOperation operation) {
        if (operation.upload().isPresent()) {
            vendor.document().operations().stream()
                    .filter(other -> other.upload().equals(Optional.of("begin")))
                    .forEach(begin -> ExampleCalls.of(client, begin).get(0).execute());
        }
    }

    /** Whether the document shows other ids for it than for those operations by which the same things are got. */
    private boolean asksForAnother(SpecOperation operation) {
        return vendor.document().operations().stream()
                .filter(other -> other.method().equals("GET")
                        && other.path().endsWith("}")
                        && operation.path().startsWith(other.path()))
                .anyMatch(other -> !pathExamples(operation).containsAll(pathExamples(other)));
    }

    private static List<String> pathExamples(SpecOperation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("path"))
                .map(parameter -> parameter.example().getAsString())
                .toList();
    }
}
