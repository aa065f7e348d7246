package dev.espalier.testkit;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.stub.Conversation;
import dev.espalier.testkit.internal.stub.ListSettings;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** An operation of a {@link VendorStub}: how it answers, and what it was asked. */
public final class StubOperation {
    private static final Gson GSON = new Gson();

    private final VendorStub stub;
    private final Conversation conversation;
    private final SpecOperation operation;

    StubOperation(VendorStub stub, Conversation conversation, SpecOperation operation) {
        this.stub = stub;
        this.conversation = conversation;
        this.operation = operation;
    }

    /**
     * Lets the list have so many items, like those of the document's example but told apart by their ids, or by another
     * property where they have none. Default two pages. What was created in the list is forgotten.
     *
     * @throws IllegalArgumentException if this is no list, or {@code count} is negative
     */
    public StubOperation itemCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException(operation.id() + " cannot list " + count + " items.");
        }
        return set(settings -> settings.withCount(count));
    }

    /**
     * Lets the list have these items: models, or what Gson makes JSON of. They can be got, changed and deleted too.
     * What was created in the list is forgotten.
     *
     * @throws IllegalArgumentException if this is no list
     */
    public StubOperation items(List<?> items) {
        List<JsonElement> json = items.stream().map(GSON::toJsonTree).toList();
        return set(settings -> settings.withItems(json));
    }

    /**
     * Lets a page of the list hold so many items at most; fewer if a request's {@code limit} says so. Default as many
     * as the document's example has. What was created in the list is forgotten.
     *
     * @throws IllegalArgumentException if this is no list, or {@code size} is not positive
     */
    public StubOperation pageSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException(operation.id() + " cannot have pages of " + size + " items.");
        }
        return set(settings -> settings.withPageSize(size));
    }

    /**
     * Lets what it gets, and is waited for, be in a state with the next request for it. Without it that is where the
     * wait succeeds, if all is there that it takes: the file of a direct upload has to be sent.
     *
     * @param state in which a wait ends, well or badly, such as {@code ready} or {@code errored}
     * @throws IllegalArgumentException if no wait for it ends in {@code state}
     */
    public StubOperation reaches(String state) {
        return reaches(state, 0);
    }

    /**
     * Lets what it gets, and is waited for, be in a state after so many requests for each that tell it on the way. It
     * has then what the document shows of one in that state, and a problem if that is how it failed.
     *
     * @param state in which a wait ends, well or badly, such as {@code ready} or {@code errored}
     * @throws IllegalArgumentException if no wait for it ends in {@code state}, or {@code requests} is negative
     */
    public StubOperation reaches(String state, int requests) {
        if (requests < 0) {
            throw new IllegalArgumentException(
                    "Nothing is " + state + " after " + requests + " requests. Pass 0 or more.");
        }
        conversation.reach(operation, state, requests);
        return this;
    }

    private StubOperation set(UnaryOperator<ListSettings> change) {
        conversation.set(operation, change);
        return this;
    }

    /** Lets the next requests fail, one after the other; after these and those said before, all is well. */
    public StubOperation next(Fault... faults) {
        conversation.next(operation, Arrays.stream(faults).map(Fault::effect).toList());
        return this;
    }

    /** Lets every request fail for which {@link #next} says nothing, until {@link #recover()}. */
    public StubOperation always(Fault fault) {
        conversation.always(operation, fault.effect());
        return this;
    }

    /** Takes back all faults. */
    public StubOperation recover() {
        conversation.recover(operation);
        return this;
    }

    /** What it was asked since the start or the last {@link VendorStub#reset()}, the oldest first. */
    public List<StubRequest> requests() {
        return stub.requests().stream()
                .filter(request -> request.operation().equals(operation.id()))
                .toList();
    }

    /**
     * The only request that it got.
     *
     * @throws AssertionError if it got none or several
     */
    public StubRequest request() {
        List<StubRequest> requests = requests();
        if (requests.size() != 1) {
            throw new AssertionError(operation.id() + " was to be asked once, and was asked " + requests.size()
                    + " times. All requests: " + stub.requests() + ", unknown ones: " + stub.unknownRequests());
        }
        return requests.get(0);
    }

    @Override
    public String toString() {
        return operation.toString();
    }
}
