package dev.espalier.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.operation.Beta;
import dev.espalier.runtime.operation.Operation;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecResponse;
import dev.espalier.testkit.internal.spec.SpecWait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/**
 * What has to hold for every operation of a document, as cases that can be run one by one. That the examples of the
 * document are of their schemas was checked when it was read.
 */
final class Contract {
    private final ValidatorDocument document;
    private final Map<String, DocumentValidator> validators = new HashMap<>();
    private final WireMockServer server;
    private final Object client;

    /** @param client sends to {@code server}, makes one attempt, and takes no time to wait */
    Contract(SpecDocument document, WireMockServer server, Object client) {
        SpecStubs.register(server, document);
        this.document = new ValidatorDocument(document);
        this.server = server;
        this.client = client;
    }

    /** A test that fails with every fault that it found. */
    record Case(String name, Executable test) {}

    /** The cases of one operation. */
    List<Case> cases(SpecOperation operation) {
        List<Case> cases = new ArrayList<>();
        List<ExampleCall> calls = ExampleCalls.of(client, operation);
        for (ExampleCall call : calls) {
            for (SpecWait wait : operation.waits()) {
                cases.add(new Case(
                        "wait " + wait.method() + " " + call,
                        () -> verify(operation, new WaitContract(server, call, wait).faults())));
            }
            for (SpecResponse success : operation.successes()) {
                cases.add(
                        new Case(call + " " + success.status(), () -> verify(operation, answerFaults(call, success))));
            }
        }
        operation
                .start()
                .ifPresent(page -> calls.forEach(call -> cases.add(new Case(
                        call + ", from a page",
                        () -> verify(operation, exchangeFaults(call.from(page), operation.success()))))));
        for (ExampleCall call : ExampleCalls.withHostilePath(client, operation)) {
            cases.add(new Case(
                    call + ", hostile path", () -> verify(operation, exchangeFaults(call, operation.success()))));
        }
        cases.add(new Case("annotations", () -> verify(operation, annotationFaults(calls.get(0)))));
        for (SpecResponse error : operation.errors()) {
            cases.add(new Case("error " + error.status(), () -> verify(operation, errorFaults(calls.get(0), error))));
        }
        return cases;
    }

    private static void verify(SpecOperation operation, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(operation
                    + String.join(
                            "", faults.stream().map(fault -> "\n  " + fault).toList()));
        }
    }

    private DocumentValidator validator(SpecOperation operation) {
        return validators.computeIfAbsent(operation.id(), id -> new DocumentValidator(document, operation));
    }

    private List<String> answerFaults(ExampleCall call, SpecResponse success) {
        StubMapping stub = server.stubFor(SpecStubs.stub(call.expected().operation(), success));
        try {
            return exchangeFaults(call, success);
        } finally {
            server.removeStub(stub);
        }
    }

    private List<String> exchangeFaults(ExampleCall call, SpecResponse success) {
        server.resetRequests();
        @Nullable RuntimeException failure = null;
        @Nullable Object result = null;
        try {
            result = call.execute();
        } catch (RuntimeException e) {
            failure = e;
        }
        // A wrong request explains a failure, so it is told first.
        List<String> faults = new ArrayList<>(requestFaults(call.expected()));
        if (failure == null) {
            faults.addAll(ResponseCheck.faults(call.expected().operation(), success, result));
        } else {
            faults.add("The call failed: " + failure);
        }
        return faults;
    }

    private List<String> requestFaults(ExpectedRequest expected) {
        List<ServeEvent> events = server.getAllServeEvents();
        if (events.size() != 1) {
            return List.of("The call sent " + events.size() + " requests and should send one.");
        }
        ReceivedRequest request = ReceivedRequest.of(events.get(0).getRequest());
        List<String> faults = new ArrayList<>(RequestCheck.faults(expected, request));
        faults.addAll(validator(expected.operation()).requestFaults(request));
        return faults;
    }

    /** What the engine makes of these facts is the same for all operations and tested apart. */
    private static List<String> annotationFaults(ExampleCall call) {
        SpecOperation wanted = call.expected().operation();
        Operation got = call.method().getAnnotation(Operation.class);
        List<String> faults = new ArrayList<>();
        if (got.idempotent() != wanted.isRepeatable()) {
            faults.add("After a lost answer it is repeated: " + got.idempotent() + ", and should be: "
                    + wanted.isRepeatable() + ".");
        }
        if (!got.idempotentWith().equals(wanted.repeatableWith())) {
            faults.add("After a lost answer it is repeated with the parameter \"" + got.idempotentWith()
                    + "\", and should be with \"" + wanted.repeatableWith() + "\".");
        }
        if (got.retryOnConflict() != wanted.isRepeatedOnConflict()) {
            faults.add("After a 409 it is repeated: " + got.retryOnConflict() + ", and should be: "
                    + wanted.isRepeatedOnConflict() + ".");
        }
        boolean isBeta = call.method().isAnnotationPresent(Beta.class);
        if (isBeta != wanted.isBeta()) {
            faults.add("It is marked as beta: " + isBeta + ", and should be: " + wanted.isBeta() + ".");
        }
        return faults;
    }

    private List<String> errorFaults(ExampleCall call, SpecResponse error) {
        SpecOperation operation = call.expected().operation();
        StubMapping stub = server.stubFor(SpecStubs.stub(operation, error));
        try {
            return ErrorCheck.faults(operation, error, assertThrows(ApiException.class, call::execute));
        } finally {
            server.removeStub(stub);
        }
    }
}
